// Reads the audit of all records of a kind a part at a time: there is no list of it but the rows beside the records.
import { z } from 'zod';
import { AUDIT_ROWS } from './audit-row.ts';
import type { Instant } from './calendar.ts';
import type { Keys, Tables } from './table.ts';

/** Where a feature's records have their audit, and what officers call them. */
export type AuditSource = {
  /** As it stands in addresses: "nominations". */
  id: string;
  /** What the records are, such as "Nominations". */
  title: string;
  /** The one that officers look in first. */
  isFirst?: true;
  table: string;
  /** What is done to them. The sentence `label.did.` with an action is what it is called. */
  actions: readonly string[];
  /** Each record is a partition of its own; or all lie together, and the id of an entry begins with its record's and a dot; or they have no names. */
  records: 'partitions' | 'together' | 'unnamed';
  /** The only partition that they lie in, where others of the table are not theirs. */
  partition?: string;
  /** What officers call these records, and the paths of their pages, if they have any. What is not there any more is left out. */
  named: (records: readonly string[]) => Promise<ReadonlyMap<string, NamedRecord>>;
  /** The record that somebody names as officers do. */
  find: (typed: string) => Promise<string | undefined>;
};

export type NamedRecord = { text: string; to?: string };

/** Which record an entry is about. */
export const recordOf = ({ records }: Pick<AuditSource, 'records'>, { partitionKey, rowKey }: Keys): string =>
  records === 'partitions' ? partitionKey : (rowKey.split('.')[2] ?? '');

/** `name`: empty where it was no officer. */
export type FoundEntry = { keys: Keys; at: Instant; did: string; name: string };

export type AuditRows = {
  /** The next ones behind these keys, at most so many, in the order of their records. */
  some: (table: string, which: { partition?: string; behind?: Keys; most: number }) => Promise<FoundEntry[]>;
  /** All of one record. */
  of: (table: string, partition: string) => Promise<FoundEntry[]>;
};

const entry = z.object({
  partitionKey: z.string(),
  rowKey: z.string(),
  at: z.string(),
  did: z.string(),
  name: z.string().nullish(),
});
const columns = ['at', 'did', 'name'];

const entryIn = (row: unknown): FoundEntry => {
  const { partitionKey, rowKey, at, did, name } = entry.parse(row);
  return { keys: { partitionKey, rowKey }, at, did, name: name ?? '' };
};

export const auditRowsOf = (tables: Tables): AuditRows => ({
  some: async (table, which) => (await tables(table).list({ row: AUDIT_ROWS, columns, ...which })).map(entryIn),
  of: async (table, partition) => (await tables(table).list({ partition, row: AUDIT_ROWS, columns })).map(entryIn),
});
