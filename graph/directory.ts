// The council's directory in Microsoft Graph: GroupMember.Read.All and User.ReadBasic.All, for the app itself.
import * as z from 'zod';
import type { Directory } from '../platform/directory.ts';
import type { Graph } from './client.ts';
import { pagesOf } from './pages.ts';
import { shaped } from './shape.ts';

const ids = z.object({ value: z.array(z.string()) });
const member = z.object({ '@odata.type': z.string(), id: z.string() });

const ASKING = 'Asking for the groups of somebody';
const READING = 'Reading a group';

/** Errors: those of the client. */
export const directoryOf = (graph: Graph): Directory => ({
  // https://learn.microsoft.com/graph/api/directoryobject-checkmembergroups: however deep groups lie in each other, and however large they are.
  groupsOf: async (objectId, groups) => {
    const { body } = await graph.post(ASKING, `/users/${encodeURIComponent(objectId)}/checkMemberGroups`, {
      groupIds: groups,
    });
    return shaped(ASKING, ids, body).value;
  },
  // https://learn.microsoft.com/graph/api/group-list-transitivemembers: groups and devices are among them.
  someoneIn: async (group) => {
    const path = `/groups/${encodeURIComponent(group)}/transitiveMembers?$select=id&$top=999`;
    for await (const members of pagesOf(graph, READING, path)) {
      const [user] = shaped(READING, z.array(member), members).filter(
        (one) => one['@odata.type'] === '#microsoft.graph.user',
      );
      if (user) return user.id;
    }
    return undefined;
  },
});
