// Keeps when news of the FAQ was last looked at: one row for each talk, in its conversation's partition, overwritten by the next look.
import type { LastLooked, Talk } from '../ports.ts';
import { z } from 'zod';
import type { Instant } from '../../../platform/calendar.ts';
import { instant, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../../platform/table.ts';

export const lastLookedRow: RowOf<{ at: Instant }> = rowOf('Conversations', z.object({ at: instant }));

const keysOf = ({ conversation, person }: Talk): Keys => ({
  partitionKey: keyOf(conversation),
  rowKey: person ? `looked.${keyOf(person.tenantId, person.objectId)}` : 'looked',
});

/** The last look, over tables. The last word counts. */
export function lastLooked(tables: Tables): LastLooked {
  const table = tables('Conversations');
  return {
    keep: async (talk, at) => {
      await table.write([{ put: lastLookedRow.toEntity(keysOf(talk), { at }) }]);
    },
    find: async (talk) => {
      const row = await table.read(keysOf(talk));
      return row && lastLookedRow.fromEntity(row).at;
    },
  };
}
