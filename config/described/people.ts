// The settings that say who may use the service, and who is who.
import { exampleId, type Setting } from '../setting.ts';

export const people = {
  ALLOWED_TENANT_IDS: {
    meaning: 'the Entra ids of the tenants whose people may use it, separated by commas; nobody else can',
    example: `${exampleId('a001')},${exampleId('a002')}`,
    from: 'council',
    needed: 'always',
    local: 'the Playground’s',
  },
  STAFF_OBJECT_IDS: {
    meaning: 'Entra object ids of officers, separated by commas',
    example: exampleId('e001'),
    from: 'council',
    needed: 'for anybody to be an officer',
    local: 'the Playground’s own person and the second officer',
  },
  STAFF_TENANT_IDS: {
    meaning: "the officers' Entra tenant ids, separated by commas",
    example: exampleId('a001'),
    from: 'council',
    needed: 'if officers are not of the tenant BOT_TENANT_ID',
    local: 'the Playground’s',
  },
  ADMIN_OBJECT_IDS: {
    meaning: 'Entra object ids of those who look after the service and may ask "doctor", separated by commas',
    example: exampleId('e002'),
    from: 'council',
    needed: 'for anybody to ask "doctor" in Teams',
    local: 'the Playground’s own person',
  },
  SIGN_IN_APP_ID: {
    meaning: 'the client id of the Entra app with which people sign in on pages',
    example: exampleId('c001'),
    from: 'council',
    needed: 'for pages on which people sign in',
    local: 'none: you choose a made-up person',
  },
} as const satisfies Record<string, Setting>;
