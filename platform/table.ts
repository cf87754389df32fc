// Port of a table, whoever keeps it: read, list, write all or nothing, remove. Refusals are values, faults are thrown.
import type { Period } from './retention.ts';
import { storageFault } from './storage-fault.ts';
import type { Theirs } from './theirs.ts';
import { createHash } from 'node:crypto';

/**
 * How a table is used, for docs/tables.md and for whoever exports, erases or purges. `personal`: its columns about people. `kept`: for how
 * long its rows stay.
 */
export type TableUse = {
  readonly holds: string;
  readonly personal: readonly string[];
  readonly kept: Period;
  /** Which whole partitions are about one person; other rows are somebody's own by their keys and columns. */
  readonly theirs?: Theirs;
};

export type Keys = { partitionKey: string; rowKey: string };

/** A row to be written. Numbers are whole and 32 bits; anything with parts is JSON in a string. */
export type Entity = Keys & Record<string, string | number | boolean>;

/** A row as it was read; nobody promises what its columns hold. */
export type Row = Keys & { etag: string } & Record<string, unknown>;

/**
 * `put` writes the row whether or not it was there: for rows of which only the last word counts. `merge` writes these columns of a row that
 * is there, and leaves its others as they are.
 */
export type Change = { insert: Entity } | { update: Entity; etag: string } | { put: Entity } | { merge: Entity };

/** A row key, or a range of row keys: `from` belongs to it, `before` does not. */
export type RowRange = string | { from: string; before: string };

export type Query = {
  /** Without it the whole table is read: for timers, and for what only officers ask for. */
  partition?: string;
  /** Which rows. Several are found as they are at one moment; storage goes through all rows of the partition for that. */
  row?: RowRange | readonly RowRange[];
  /** Only rows behind these keys, in the order of partitions and rows: where an earlier part of a long list ended. */
  behind?: Keys;
  /** Only rows that have one of these texts in a column. Storage leaves out the others; it still goes through them. */
  only?: { column: string; is: readonly [string, ...string[]] };
  /** Only these columns and the keys, where the others are not needed. */
  columns?: readonly string[];
  /** At most so many, up to 1,000: the first by their keys, with one request however many there are. */
  most?: number;
};

export type Table = {
  read: (keys: Keys) => Promise<Row | undefined>;
  /** All rows asked for, in the order of their keys. */
  list: (query: Query) => Promise<Row[]>;
  /**
   * Writes all changes (one partition, 100 at most) or none. `false` when an inserted row was there already, or an updated
   * one has changed or gone since its ETag was read. Throws, with nothing written, when a row breaks a limit.
   */
  write: (changes: [Change, ...Change[]]) => Promise<boolean>;
  /** Removes a row as it was read, or (etag `*`) whatever it says by now. `false` when it has changed or gone. */
  remove: (keys: Keys, etag: string) => Promise<boolean>;
};

export type Tables = (name: string) => Table;

/** The row a change is about. */
export const entityOf = (change: Change): Entity => {
  if ('insert' in change) return change.insert;
  if ('merge' in change) return change.merge;
  return 'put' in change ? change.put : change.update;
};

/**
 * A key for text from outside, of whatever length and characters: 43 letters, digits, `-` and `_`. JSON keeps the parts
 * apart, and keeps malformed Unicode apart that would become the same bytes.
 */
export const keyOf = (...parts: [string, ...string[]]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

const ATTEMPTS = 25;

/**
 * Reads and writes again while `again` is the answer, 25 times at most. Each `again` means that somebody else's write went
 * through in between, so 25 writers at once all get theirs in.
 */
export async function retryOnConflict<T>(what: string, attempt: () => Promise<T | 'again'>): Promise<T> {
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const outcome = await attempt();
    if (outcome !== 'again') return outcome;
  }
  throw storageFault(`${what}: others changed the row each of ${ATTEMPTS} times.`);
}
