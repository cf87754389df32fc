// Keeps answer events: one row for each, in order of time, so that nobody waits for anybody and `since` reads one range.
import { z } from 'zod';
import type { AnswerEvent } from '../answer-event.ts';
import type { AnswerEvents } from '../ports.ts';
import { orNull, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Tables } from '../../../platform/table.ts';

/** The oldest rows hold a topic only: each stands for an answer that was shown. */
export const answerEventRow: RowOf<AnswerEvent> = rowOf(
  'Topics',
  z.object({
    topic: z.string(),
    entry: orNull(z.string()),
    by: z.enum(['question', 'button', 'why']).default('question'),
    answered: z.boolean().default(true),
  }),
);

const PARTITION = 'topics';

/** Answer events over tables. */
export function answerEvents(tables: Tables): AnswerEvents {
  const table = tables('Topics');
  return {
    note: async (use, at, turn) => {
      const key = keyOf(turn, use.by, use.topic, use.entry ?? '');
      // Both rows or none: the second, which has no time in its key, is there already when the turn was sent again.
      await table.write([
        { insert: answerEventRow.toEntity({ partitionKey: PARTITION, rowKey: `${at}.${key}` }, use) },
        { insert: { partitionKey: PARTITION, rowKey: `turn.${key}` } },
      ]);
    },
    since: async (at) => {
      // "/" comes right after ".": from the first moment after `at`. ":" comes right after the digits.
      const rows = await table.list({ partition: PARTITION, row: { from: `${at}/`, before: ':' } });
      return rows.map(answerEventRow.fromEntity);
    },
  };
}
