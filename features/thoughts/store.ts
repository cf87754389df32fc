// The rows of thoughts, all in one partition: one for each thought, and one that leads to it from whoever shared it.
import { z } from 'zod';
import type { Instant } from '../../platform/calendar.ts';
import { recipientOf } from '../../platform/person.ts';
import { anyAddress, instant, json, orNull, person, type RowOf, rowOf } from '../../platform/rows.ts';
import { retryOnConflict, type Tables } from '../../platform/table.ts';
import { stances, type Thought, type Thoughts } from './thought.ts';

const TABLE = 'Thoughts';
const PARTITION = 'thoughts';

const text = z.string();

export const thoughtRow: RowOf<Thought> = rowOf(
  TABLE,
  z.object({
    id: text,
    person,
    address: anyAddress,
    at: instant,
    stance: z.enum(stances),
    part: text,
    text,
    mayQuote: z.boolean(),
    groups: json(z.object({ phase: text, type: text, area: text, network: text, role: text })),
    withdrawnAt: orNull(instant),
  }),
);
const mineRow: RowOf<{ id: string }> = rowOf(TABLE, z.object({ id: text }));

const keysOf = (id: string) => ({ partitionKey: PARTITION, rowKey: `thought.${id}` });

const byTime = (one: Thought, other: Thought): number => (one.at < other.at ? -1 : 1);

/** Thoughts over tables. */
export function thoughts(tables: Tables): Thoughts {
  const table = tables(TABLE);

  const find = async (id: string): Promise<Thought | undefined> => {
    const row = await table.read(keysOf(id));
    return row && thoughtRow.fromEntity(row);
  };

  const withdraw = (id: string, at: Instant): Promise<Thought | undefined> =>
    retryOnConflict('Withdrawing a thought', async () => {
      const row = await table.read(keysOf(id));
      const thought = row && thoughtRow.fromEntity(row);
      if (!thought || thought.withdrawnAt !== null) return thought;
      const withdrawn: Thought = { ...thought, text: '', mayQuote: false, withdrawnAt: at };
      const entity = thoughtRow.toEntity(keysOf(id), withdrawn);
      return (await table.write([{ update: entity, etag: row.etag }])) ? withdrawn : 'again';
    });

  return {
    find,
    withdraw,
    share: async (thought) => {
      const { id, person: by } = thought;
      const mine = { partitionKey: PARTITION, rowKey: `mine.${recipientOf(by)}.${id}` };
      const saved = await table.write([
        { insert: thoughtRow.toEntity(keysOf(id), thought) },
        { insert: mineRow.toEntity(mine, { id }) },
      ]);
      return saved ? thought : ((await find(id)) ?? thought);
    },
    of: async (by) => {
      const prefix = `mine.${recipientOf(by)}`;
      const rows = await table.list({ partition: PARTITION, row: { from: `${prefix}.`, before: `${prefix}/` } });
      const found = await Promise.all(rows.map((row) => find(mineRow.fromEntity(row).id)));
      return found
        .flatMap((one) => one ?? [])
        .sort(byTime)
        .reverse();
    },
    all: async () => {
      const rows = await table.list({ partition: PARTITION, row: { from: 'thought.', before: 'thought/' } });
      return rows
        .map(thoughtRow.fromEntity)
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .sort(byTime);
    },
  };
}
