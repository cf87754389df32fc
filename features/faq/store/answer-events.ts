// Keeps answer events: one row for each, in order of time, so that nobody waits for anybody and `since` reads one range.
import { nanoid } from 'nanoid';
import { z } from 'zod';
import type { AnswerEvent } from '../answer-event.ts';
import type { AnswerEvents } from '../ports.ts';
import { orNull, type RowOf, rowOf } from '../../../platform/rows.ts';
import type { Tables } from '../../../platform/table.ts';

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
    note: async (use, at) => {
      const keys = { partitionKey: PARTITION, rowKey: `${at}.${nanoid(10)}` };
      await table.write([{ insert: answerEventRow.toEntity(keys, use) }]);
    },
    since: async (at) => {
      // "/" comes right after ".": from the first moment after `at`.
      const rows = await table.list({ partition: PARTITION, row: { from: `${at}/`, before: '~' } });
      return rows.map(answerEventRow.fromEntity);
    },
  };
}
