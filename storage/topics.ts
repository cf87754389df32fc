// How often each topic was answered, by day: one row per day and topic, ordered by day so that `since` reads one range.
import { z } from 'zod';
import type { Day } from '../core/calendar.ts';
import type { TopicCounts } from '../core/ports.ts';
import { day, type RowOf, rowOf } from './row.ts';
import { keyOf, type Keys, settle, type Tables } from './table.ts';

export type TopicCount = { topic: string; day: Day; count: number };

export const topicRow: RowOf<TopicCount> = rowOf('Topics', z.object({ topic: z.string(), day, count: z.int32() }));

const PARTITION = 'topics';

const keysOf = (topic: string, day: Day): Keys => ({ partitionKey: PARTITION, rowKey: `${day}.${keyOf(topic)}` });

/** Counts over tables. */
export function topics(tables: Tables): TopicCounts {
  const table = tables('Topics');
  return {
    count: async (topic, day) => {
      const keys = keysOf(topic, day);
      await settle('Counting a topic', async () => {
        const row = await table.read(keys);
        const count = row ? topicRow.fromEntity(row).count + 1 : 1;
        const entity = topicRow.toEntity(keys, { topic, day, count });
        return (await table.write([row ? { update: entity, etag: row.etag } : { insert: entity }])) || 'again';
      });
    },
    since: async (day) => {
      const totals = new Map<string, number>();
      for (const row of await table.list({ partition: PARTITION, row: { from: day, before: '~' } })) {
        const { topic, count } = topicRow.fromEntity(row);
        totals.set(topic, (totals.get(topic) ?? 0) + count);
      }
      return totals;
    },
  };
}
