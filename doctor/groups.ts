// Examines whether the groups of settings are there, have somebody in them, and may be looked up: without that nobody is anything by them.
import type { Config } from '../config.ts';
import type { Directory } from '../platform/directory.ts';
import { type Examination, fault, type Symptom, TOKEN, warning } from '../platform/doctor/examination.ts';
import { isGraphFault } from '../platform/graph-fault.ts';
import { graphSymptom } from './graph-symptom.ts';

export type GroupNeeds = {
  groups: Config['staffGroups'];
  /** `undefined`: it can be asked from inside Azure only. */
  directory: Directory | undefined;
};

const SETTINGS = {
  officer: 'STAFF_GROUP_IDS',
  adviser: 'ADVISER_GROUP_IDS',
  administrator: 'ADMIN_GROUP_IDS',
} as const;

export const groupExaminations = ({ groups, directory }: GroupNeeds): Examination[] =>
  groups === undefined
    ? []
    : [
        {
          group: 'tenants',
          name: 'the groups of officers, advisers and administrators can be looked up',
          after: [TOKEN],
          look: async () => {
            if (!directory) return 'the bot’s app asks from Azure only: type "doctor" in Teams';
            const named = (['officer', 'adviser', 'administrator'] as const).flatMap((as) =>
              groups[as].map((group) => ({ at: SETTINGS[as], group })),
            );
            return (await Promise.all(named.map((one) => examined(one, directory)))).flat();
          },
        },
      ];

/** The same two requests that the service makes: one for the group, one for somebody in it. */
async function examined({ at, group }: { at: string; group: string }, directory: Directory): Promise<Symptom[]> {
  let permission = 'GroupMember.Read.All';
  try {
    const someone = await directory.someoneIn(group);
    if (someone === undefined) return [warning(at, `has ${group}, in which nobody is`, 'Add people to it in Entra.')];
    permission = 'GroupMember.Read.All and User.ReadBasic.All';
    const found = await directory.groupsOf(someone, [group]);
    return found.length > 0
      ? []
      : [
          fault(
            at,
            `has ${group}, whose members are hidden`,
            'Use a group with visible members, or grant the bot’s app Member.Read.Hidden.',
          ),
        ];
  } catch (error) {
    if (!isGraphFault(error)) throw error;
    if (error.status === 404)
      return [fault(at, `has ${group}, which is no group`, 'Copy the object id from its page in Entra.')];
    return [graphSymptom(error, { at, permission })];
  }
}
