// Tables and a queue in memory, for tests: the same keys, ETags, limits and checks, with Maps instead of Azure.
import { setImmediate as turn } from 'node:timers/promises';
import { plusSeconds, type Instant } from '../platform/calendar.ts';
import type { Clock, Enqueue } from '../platform/ports.ts';
import { checkChanges } from './limits.ts';
import {
  type Change,
  entityOf,
  type Keys,
  type Query,
  type Row,
  type RowRange,
  type Table,
  type Tables,
} from '../platform/table.ts';
import type { Work, WorkMessages } from '../platform/work.ts';

const idOf = ({ partitionKey, rowKey }: Keys): string => `${partitionKey}/${rowKey}`;

const inOrder = (a: Row, b: Row): number => (idOf(a) < idOf(b) ? -1 : 1);

const inRange = (row: RowRange, rowKey: string): boolean =>
  typeof row === 'string' ? row === rowKey : row.from <= rowKey && rowKey < row.before;

const isBehind = (behind: Keys, { partitionKey, rowKey }: Keys): boolean =>
  partitionKey === behind.partitionKey ? rowKey > behind.rowKey : partitionKey > behind.partitionKey;

const asked = ({ partition, row, only, behind }: Query, found: Row): boolean =>
  (behind === undefined || isBehind(behind, found)) &&
  (partition === undefined || partition === found.partitionKey) &&
  (row === undefined || [row].flat().some((one) => inRange(one, found.rowKey))) &&
  (only?.is.some((text) => text === found[only.column]) ?? true);

const onlyColumns = (row: Row, columns: Query['columns']): Row => {
  if (!columns) return row;
  const { partitionKey, rowKey, etag } = row;
  return { ...Object.fromEntries(columns.map((name) => [name, row[name]])), partitionKey, rowKey, etag };
};

function memoryTable(name: string): Table {
  const rows = new Map<string, Row>();
  let writes = 0;

  const possible = (change: Change): boolean => {
    const there = rows.get(idOf(entityOf(change)));
    if ('put' in change) return true;
    if ('merge' in change) return there !== undefined;
    return 'insert' in change ? there === undefined : there?.etag === change.etag;
  };

  // Each operation lets others in first, as one over a network does.
  return {
    read: async (keys) => {
      await turn();
      return structuredClone(rows.get(idOf(keys)));
    },
    list: async (query) => {
      await turn();
      const found = [...rows.values()].filter((row) => asked(query, row)).sort(inOrder);
      return structuredClone(found.slice(0, query.most).map((row) => onlyColumns(row, query.columns)));
    },
    write: async (changes) => {
      checkChanges(name, changes);
      await turn();
      if (!changes.every(possible)) return false;
      for (const change of changes) {
        const entity = entityOf(change);
        writes += 1;
        const kept = 'merge' in change ? rows.get(idOf(entity)) : undefined;
        rows.set(idOf(entity), { ...kept, ...structuredClone(entity), etag: `W/"${writes}"` });
      }
      return true;
    },
    remove: async (keys, etag) => {
      await turn();
      const there = rows.get(idOf(keys));
      return (etag === '*' || there?.etag === etag) && rows.delete(idOf(keys));
    },
  };
}

/** Tables that last as long as the process. */
export function memoryTables(): Tables {
  const tables = new Map<string, Table>();
  return (name) => {
    const table = tables.get(name) ?? memoryTable(name);
    tables.set(name, table);
    return table;
  };
}

/**
 * A queue that only remembers: `queued` is what was put on it and has become due by its clock, in the order in which it did; `later` is
 * what has not, each with its time.
 */
export function memoryQueue({ write, read }: WorkMessages, clock: Clock) {
  const queued: Work[] = [];
  let waiting: { work: Work; due: Instant }[] = [];
  const renew = (): void => {
    const now = clock();
    const due = waiting.filter((one) => one.due <= now).sort((a, b) => (a.due < b.due ? -1 : 1));
    waiting = waiting.filter((one) => one.due > now);
    queued.push(...due.map(({ work }) => work));
  };
  const enqueue: Enqueue = async (work, { after } = { after: 0 }) => {
    await turn();
    renew();
    waiting.push({ work: read(write(work).message), due: plusSeconds(clock(), after) });
    renew();
  };
  return {
    enqueue,
    queued: (): Work[] => {
      renew();
      return [...queued];
    },
    later: (): { work: Work; due: Instant }[] => {
      renew();
      return [...waiting];
    },
  };
}
