// The rows of erasures: a partition for all of them with their audit, one for each one's steps while it goes on, one for the audit that stays of
// what is gone, and one for what stands for those who were erased.
import { z } from 'zod';
import { auditRows } from '../../platform/audit-row.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import { plainEmail, samePerson } from '../../platform/person.ts';
import { day, instant, longRowOf, person, type RowOf, rowOf } from '../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../platform/table.ts';
import type { Erasure } from './erasure.ts';
import { actions, type Erasures, type KeptAudit, type Step } from './ports.ts';

export const TABLE = 'Erasures';
const PARTITION = 'erasures';
const BURIED = 'buried';

const text = z.string();
const texts = z.array(text).readonly();
const audit = auditRows(TABLE, actions);

const id = z.object({ tenantId: text, objectId: text });
const done = z.object({ at: instant, by: id, name: text });
const reasoned = done.extend({ reason: text });
const counts = z.array(z.object({ table: text, gone: z.int(), kept: z.int() }));
const whom = z.object({
  people: z.array(id).readonly(),
  ...{ emails: texts, addresses: texts, names: texts, alone: texts },
  partitions: z.record(text, texts).readonly(),
});

export const erasureRow: RowOf<Erasure> = longRowOf(
  TABLE,
  z.object({
    id: text,
    version: z.int32(),
    whom: z.nullable(whom),
    wantedAt: z.nullable(instant),
    asked: z.nullable(reasoned),
    counts,
    approved: z.nullable(done),
    held: z.nullable(reasoned),
    doneAt: z.nullable(instant),
    erased: counts,
  }),
);

const keys = z.object({ partitionKey: text, rowKey: text });
const stepRow: RowOf<Step> = longRowOf(
  TABLE,
  z.object({
    ...{ pass: z.int(), table: text, part: z.int(), rows: z.array(keys) },
    ...{ gone: z.int(), kept: z.int(), end: z.nullable(keys) },
  }),
);
const keptRow: RowOf<KeptAudit> = rowOf(
  TABLE,
  z.object({ at: instant, by: person, did: text, name: z.string().optional() }),
);
const buriedRow: RowOf<{ on: string }> = rowOf(TABLE, z.object({ on: day }));

const ROWS = { from: 'erasure.', before: 'erasure/' };
const keysOf = (of: string): Keys => ({ partitionKey: PARTITION, rowKey: `erasure.${of}` });
const stepsOf = (of: string): string => keyOf('steps', of);
const stepKeys = (of: string, { pass, table, part }: Pick<Step, 'pass' | 'table' | 'part'>): Keys => ({
  partitionKey: stepsOf(of),
  rowKey: `step.${pass}.${table}.${String(part).padStart(8, '0')}`,
});

/** Erasures over their table. */
export function erasures(tables: Tables): Erasures {
  const table = tables(TABLE);

  const all = async (): Promise<Erasure[]> =>
    (await table.list({ partition: PARTITION, row: ROWS })).map(erasureRow.fromEntity);
  const step: Erasures['step'] = async (of, which) => {
    const row = await table.read(stepKeys(of, which));
    return row && stepRow.fromEntity(row);
  };
  const stepRows = (of: string) => table.list({ partition: stepsOf(of) });

  return {
    all,

    find: async (of) => {
      const row = await table.read(keysOf(of));
      return row && erasureRow.fromEntity(row);
    },

    of: async ({ people, emails }) => {
      const wanted = new Set(emails.map(plainEmail));
      return (await all()).find(
        ({ whom: known }) =>
          known !== null &&
          (known.people.some((one) => people.some((other) => samePerson(one, other))) ||
            known.emails.some((email) => wanted.has(email))),
      );
    },

    // Each version has one audit row, so of two next versions one is refused.
    save: (next, entry) =>
      table.write([
        { insert: audit.toEntity(PARTITION, { ...entry, id: next.id, version: next.version }) },
        { put: erasureRow.toEntity(keysOf(next.id), next) },
      ]),

    forget: async ({ id: of }) => {
      await table.remove(keysOf(of), '*');
    },

    step,
    steps: async (of) => (await stepRows(of)).map(stepRow.fromEntity),
    begin: async (of, next) => {
      const inserted = await table.write([{ insert: stepRow.toEntity(stepKeys(of, next), next) }]);
      return (inserted ? undefined : await step(of, next)) ?? next;
    },
    clear: async (of) => inParallel(await stepRows(of), (row) => table.remove(row, '*')),

    keep: async (of, { table: from, partitionKey, rowKey }, entry) => {
      const to = { partitionKey: keyOf('kept', of), rowKey: `kept.${keyOf(of, from, partitionKey, rowKey)}` };
      await table.write([{ put: keptRow.toEntity(to, entry) }]);
    },

    bury: (commitments, on) =>
      inParallel(commitments, (one) =>
        table.write([{ put: buriedRow.toEntity({ partitionKey: BURIED, rowKey: one }, { on }) }]),
      ),
    isBuried: async (commitments) => {
      const found = await Promise.all(commitments.map((one) => table.read({ partitionKey: BURIED, rowKey: one })));
      return found.some((row) => row !== undefined);
    },

    isOwn: (of, name, row) => name === TABLE && (row.partitionKey === stepsOf(of) || row.rowKey === keysOf(of).rowKey),
  };
}
