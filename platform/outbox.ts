// The outbox: what follows from a record, written in the record's own transaction and removed once it is done.
import { z } from 'zod';
import type { Instant } from './calendar.ts';
import { instant, type RowOf, rowOf } from './rows.ts';
import { storageFault } from './storage-fault.ts';
import { type Entity, keyOf, type Keys, type Tables } from './table.ts';

/** Work that follows from a saved record. Ids only, nothing personal. */
export type OutboxEvent = { id: string; partition: string; kind: string };

/** The table of the records that a kind of event speaks of; `schema` where its ids are not the usual ones. */
export type EventKind = { readonly table: string; readonly schema?: z.ZodType<OutboxEvent> };

export type EventKinds = Readonly<Record<string, EventKind>>;

/**
 * How far an event was followed. `done`: nothing is left to do. `waiting`: some of it is not known yet, so it comes back soon, each time
 * later. `until`: there is more to do once that moment is over.
 */
export type Followed = 'done' | 'waiting' | { until: Instant };

export type Outbox = {
  /** The moment an event is of, or waits for; `undefined` where it is not saved, or finished. */
  at: (event: OutboxEvent) => Promise<Instant | undefined>;
  /** Events of before a moment that nobody has finished. Reads every row of every outbox; for a nightly check only. */
  waiting: (before: Instant) => Promise<(OutboxEvent & { at: Instant })[]>;
  /** Not finished, but nothing is to be done before this moment: it waits as an event of then. Doing it twice is fine. */
  defer: (event: OutboxEvent, until: Instant) => Promise<void>;
  /** Finished. Doing it twice is fine. */
  done: (event: OutboxEvent) => Promise<void>;
};

const PREFIX = 'outbox.';
// '/' is the character after '.', so that the range holds the prefix and no more.
const ROWS = { from: PREFIX, before: 'outbox/' };

const keysOf = ({ partition, id }: OutboxEvent): Keys => ({ partitionKey: partition, rowKey: `${PREFIX}${id}` });

export const outboxRow: RowOf<OutboxEvent & { at: Instant }> = rowOf(
  'the outbox',
  z.object({ id: z.string(), partition: z.string(), kind: z.string(), at: instant }),
);

/** What follows once a record has come or changed: one event for each version. `key`: the record's, within the kind. */
export const versionEvent = (
  kind: string,
  { partition, key, version }: { partition: string; key: string; version: number },
): OutboxEvent => ({ id: keyOf(kind, key, String(version)), partition, kind });

/** The row to write together with the record. */
export const outboxEntity = (event: OutboxEvent, at: Instant): Entity =>
  outboxRow.toEntity(keysOf(event), { ...event, at });

/** The event that a row is the outbox row of; `undefined` where it is none. */
export function eventIn(entity: Entity): OutboxEvent | undefined {
  if (!entity.rowKey.startsWith(PREFIX)) return undefined;
  const { id, partition, kind } = outboxRow.fromEntity({ ...entity, etag: '' });
  return { id, partition, kind };
}

/** The outbox over tables, for the kinds of events that features have declared. */
export function outbox(tables: Tables, kinds: EventKinds): Outbox {
  const tableOf = (kind: string) => {
    const known = kinds[kind];
    if (!known) throw storageFault(`The outbox: ${kind} is no kind of event that this version knows.`);
    return tables(known.table);
  };
  const names = [...new Set(Object.values(kinds).map(({ table }) => table))];
  return {
    at: async (event) => {
      const row = await tableOf(event.kind).read(keysOf(event));
      return row && outboxRow.fromEntity(row).at;
    },
    waiting: async (before) => {
      const lists = await Promise.all(names.map((name) => tables(name).list({ row: ROWS })));
      return lists
        .flat()
        .map(outboxRow.fromEntity)
        .filter(({ at }) => at < before);
    },
    defer: async (event, until) => {
      await tableOf(event.kind).write([{ put: outboxEntity(event, until) }]);
    },
    done: async (event) => {
      await tableOf(event.kind).remove(keysOf(event), '*');
    },
  };
}
