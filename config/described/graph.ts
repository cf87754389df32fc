// The settings of what Microsoft Graph is asked for. Where none is set, it is asked nothing.
import { exampleId, type Setting } from '../setting.ts';

export const graph = {
  STAFF_GROUP_IDS: {
    meaning: 'object ids of Entra groups whose members are officers, too, separated by commas',
    example: exampleId('9001'),
    from: 'council',
    needed: 'for officers by group; the app needs GroupMember.Read.All and User.ReadBasic.All then',
    local: 'none',
  },
  ADVISER_GROUP_IDS: {
    meaning: 'object ids of Entra groups whose members are advisers, too, separated by commas',
    example: exampleId('9002'),
    from: 'council',
    needed: 'for advisers by group; the app needs GroupMember.Read.All and User.ReadBasic.All then',
    local: 'none',
  },
  ADMIN_GROUP_IDS: {
    meaning: 'object ids of Entra groups whose members look after the service, too, separated by commas',
    example: exampleId('9003'),
    from: 'council',
    needed: 'for administrators by group; the app needs GroupMember.Read.All and User.ReadBasic.All then',
    local: 'none',
  },
  LIBRARY_DRIVE_ID: {
    meaning: 'the id of the drive that a SharePoint library is, as Microsoft Graph names it',
    example: 'b!Zx9yTq-drive-of-the-library',
    from: 'council',
    needed: 'for documents to follow their files; the app needs Sites.Selected, and read on that site, then',
    local: 'none',
  },
} as const satisfies Record<string, Setting>;
