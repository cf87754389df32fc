// What was asked about: one row for every answer, in order of time, so that nobody waits for anybody and `since` reads one range.
import { nanoid } from 'nanoid';
import { z } from 'zod';
import type { TopicCounts } from '../core/ports.ts';
import { type RowOf, rowOf } from './row.ts';
import type { Tables } from './table.ts';

export const topicRow: RowOf<{ topic: string }> = rowOf('Topics', z.object({ topic: z.string() }));

const PARTITION = 'topics';

/** Counts over tables. */
export function topics(tables: Tables): TopicCounts {
  const table = tables('Topics');
  return {
    count: async (topic, at) => {
      const keys = { partitionKey: PARTITION, rowKey: `${at}.${nanoid(10)}` };
      await table.write([{ insert: topicRow.toEntity(keys, { topic }) }]);
    },
    since: async (at) => {
      const totals = new Map<string, number>();
      // "/" comes right after ".": from the first moment after `at`.
      for (const row of await table.list({ partition: PARTITION, row: { from: `${at}/`, before: '~' } })) {
        const { topic } = topicRow.fromEntity(row);
        totals.set(topic, (totals.get(topic) ?? 0) + 1);
      }
      return totals;
    },
  };
}
