// Keeps which entry a message showed: one row for each answer that was sent, in its conversation's partition.
import { z } from 'zod';
import type { Instant } from '../../../platform/calendar.ts';
import type { AnswerMessages, SentMessage } from '../ports.ts';
import { instant, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../../platform/table.ts';

export const answerMessageRow: RowOf<{ entry: string; version: string; at: Instant }> = rowOf(
  'Conversations',
  z.object({ entry: z.string(), version: z.string(), at: instant }),
);

const keysOf = ({ conversation, activity }: SentMessage): Keys => ({
  partitionKey: keyOf(conversation),
  rowKey: `said.${keyOf(activity)}`,
});

/** Answers that were sent, over tables. */
export function answerMessages(tables: Tables): AnswerMessages {
  const table = tables('Conversations');
  return {
    keep: async (message, shown) => {
      await table.write([{ put: answerMessageRow.toEntity(keysOf(message), shown) }]);
    },
    find: async (message) => {
      const row = await table.read(keysOf(message));
      return row && answerMessageRow.fromEntity(row);
    },
  };
}
