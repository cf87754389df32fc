// The entry somebody was last shown: one row for each talk, in its conversation's partition, overwritten by the next answer.
import type { LastShown, Talk } from '../ports.ts';
import { z } from 'zod';
import type { Instant } from '../../../platform/calendar.ts';
import { instant, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../../platform/table.ts';

export const lastShownRow: RowOf<{ entry: string; at: Instant }> = rowOf(
  'Conversations',
  z.object({ entry: z.string(), at: instant }),
);

const keysOf = ({ conversation, person }: Talk): Keys => ({
  partitionKey: keyOf(conversation),
  rowKey: person ? `shown.${keyOf(person.tenantId, person.objectId)}` : 'shown',
});

/** What was last shown, over tables. The last word counts: two answers at the same moment leave one of them. */
export function lastShown(tables: Tables): LastShown {
  const table = tables('Conversations');
  return {
    keep: async (talk, shown) => {
      await table.write([{ put: lastShownRow.toEntity(keysOf(talk), shown) }]);
    },
    find: async (talk) => {
      const row = await table.read(keysOf(talk));
      return row && lastShownRow.fromEntity(row);
    },
    forget: async (talk) => {
      await table.remove(keysOf(talk), '*');
    },
  };
}
