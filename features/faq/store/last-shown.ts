// The entry somebody was last shown: one row for each talk, in its conversation's partition, overwritten by the next answer.
import type { LastShown, Remembered, Talk } from '../ports.ts';
import { z } from 'zod';
import { instant, json, orNull, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../../platform/table.ts';

/** The oldest rows do not say of which turn they are. */
export const lastShownRow: RowOf<Remembered> = rowOf(
  'Conversations',
  z.object({
    entry: orNull(z.string()),
    at: instant,
    turn: z.string().default(''),
    before: json(z.nullable(z.object({ entry: z.nullable(z.string()), at: instant }))).default(null),
  }),
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
