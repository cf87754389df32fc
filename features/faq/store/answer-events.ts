// Keeps answer events: one row for each, in order of time, so that nobody waits for anybody and `since` reads one range.
import { z } from 'zod';
import type { AnswerEvent } from '../answer-event.ts';
import type { AnswerEvents } from '../ports.ts';
import { orNull, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Row, type Tables } from '../../../platform/table.ts';

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

/** What follows the moment in a row's key. */
const turnIn = ({ rowKey }: Row): string => rowKey.slice(rowKey.lastIndexOf('.') + 1);

/** Answer events over tables. */
export function answerEvents(tables: Tables): AnswerEvents {
  const table = tables('Topics');
  return {
    note: async (use, at, turn) => {
      const key = keyOf(turn, use.by, use.topic, use.entry ?? '');
      // The same moment again is the same row; at another moment it is known by the turn in its key, below.
      await table.write([{ put: answerEventRow.toEntity({ partitionKey: PARTITION, rowKey: `${at}.${key}` }, use) }]);
    },
    since: async (at, until) => {
      // "/" comes right after ".": from the first moment after `at`. ":" comes right after the digits.
      const before = until === undefined ? ':' : `${until}/`;
      const rows = await table.list({ partition: PARTITION, row: { from: `${at}/`, before } });
      // A turn that Teams sent again was noted again: it counts where it was noted first.
      const first = new Map(rows.toReversed().map((row) => [turnIn(row), row]));
      return rows.filter((row) => first.get(turnIn(row)) === row).map(answerEventRow.fromEntity);
    },
  };
}
