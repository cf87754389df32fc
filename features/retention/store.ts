// The rows of retention: a partition for all rounds with their audit and certificates, and one for each round's steps while it is deleted.
import { z } from 'zod';
import { auditRows } from '../../platform/audit-row.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import { day, instant, json, longRowOf, orNull, type RowOf, rowOf } from '../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../platform/table.ts';
import { actions, type Certificate, type Retention, type Step } from './ports.ts';
import type { RoundKept } from './round.ts';

export const TABLE = 'Retention';
const PARTITION = 'rounds';

const text = z.string();
const audit = auditRows(TABLE, actions);

export const roundRow: RowOf<RoundKept> = rowOf(
  TABLE,
  z.object({
    ...{ round: text, title: text, finished: orNull(day), saidAt: orNull(instant) },
    ...{ held: orNull(text), purged: orNull(instant), version: z.int32() },
  }),
);

const counted = z.array(z.object({ table: text, rows: z.int() }));
const certificateRow: RowOf<Certificate> = rowOf(
  TABLE,
  z.object({ round: text, title: text, until: day, at: instant, deleted: json(counted) }),
);

const keys = z.object({ partitionKey: text, rowKey: text });
const stepRow: RowOf<Step> = longRowOf(
  TABLE,
  z.object({
    pass: z.int(),
    table: text,
    part: z.int(),
    partitions: z.array(text),
    rows: z.int(),
    end: z.nullable(keys),
  }),
);

const under = (prefix: string) => ({ from: `${prefix}.`, before: `${prefix}/` });
const roundKeys = (round: string): Keys => ({ partitionKey: PARTITION, rowKey: `round.${keyOf(round)}` });
const stepKeys = (round: string, { pass, table, part }: Pick<Step, 'pass' | 'table' | 'part'>): Keys => ({
  partitionKey: keyOf('steps', round),
  rowKey: `step.${pass}.${table}.${String(part).padStart(8, '0')}`,
});

/** Retention over its table. */
export function retention(tables: Tables): Retention {
  const table = tables(TABLE);
  const stepRows = (round: string) => table.list({ partition: keyOf('steps', round) });

  const step: Retention['step'] = async (round, of) => {
    const row = await table.read(stepKeys(round, of));
    return row && stepRow.fromEntity(row);
  };

  return {
    rounds: async () => (await table.list({ partition: PARTITION, row: under('round') })).map(roundRow.fromEntity),

    find: async (round) => {
      const row = await table.read(roundKeys(round));
      return row && roundRow.fromEntity(row);
    },

    meet: async ({ id, title }) => {
      if (await table.read(roundKeys(id))) return;
      const none = { finished: null, saidAt: null, held: null, purged: null };
      await table.write([{ insert: roundRow.toEntity(roundKeys(id), { round: id, title, ...none, version: 0 }) }]);
    },

    // Each version has one audit row, so of two next versions one is refused.
    save: (next, entry) =>
      table.write([
        { insert: audit.toEntity(PARTITION, { ...entry, id: keyOf(next.round), version: next.version }) },
        { put: roundRow.toEntity(roundKeys(next.round), next) },
      ]),

    certificates: async () => {
      const rows = await table.list({ partition: PARTITION, row: under('certificate') });
      return rows.map(certificateRow.fromEntity).sort((one, other) => (one.at > other.at ? -1 : 1));
    },

    certify: async (certificate) => {
      const rowKey = `certificate.${certificate.until}.${keyOf(certificate.round)}`;
      await table.write([{ insert: certificateRow.toEntity({ partitionKey: PARTITION, rowKey }, certificate) }]);
    },

    step,
    steps: async (round) => (await stepRows(round)).map(stepRow.fromEntity),
    begin: async (round, next) => {
      const inserted = await table.write([{ insert: stepRow.toEntity(stepKeys(round, next), next) }]);
      return (inserted ? undefined : await step(round, next)) ?? next;
    },
    clear: async (round) => inParallel(await stepRows(round), (row) => table.remove(row, '*')),
  };
}
