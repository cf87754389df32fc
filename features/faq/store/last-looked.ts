// Keeps when news of the FAQ was last looked at: one row for each talk, in its conversation's partition, overwritten by the next look.
import type { LastLooked, Look, Talk } from '../ports.ts';
import { z } from 'zod';
import { instant, orNull, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../../platform/table.ts';

/** The oldest rows do not say of which turn they are. */
export const lastLookedRow: RowOf<Look> = rowOf(
  'Conversations',
  z.object({ at: instant, turn: z.string().default(''), before: orNull(instant) }),
);

const keysOf = ({ conversation, person }: Talk): Keys => ({
  partitionKey: keyOf(conversation),
  rowKey: person ? `looked.${keyOf(person.tenantId, person.objectId)}` : 'looked',
});

/** The last look, over tables. The last word counts. */
export function lastLooked(tables: Tables): LastLooked {
  const table = tables('Conversations');
  return {
    keep: async (talk, look) => {
      await table.write([{ put: lastLookedRow.toEntity(keysOf(talk), look) }]);
    },
    find: async (talk) => {
      const row = await table.read(keysOf(talk));
      return row && lastLookedRow.fromEntity(row);
    },
  };
}
