// Events whose queue message could not be sent: one partition, so that a timer finds them all with one request.
import type { Instant } from './calendar.ts';
import { inParallel } from './in-parallel.ts';
import { outboxRow, type OutboxEvent } from './outbox.ts';
import type { Enqueue } from './ports.ts';
import { keyOf, type Tables, type TableUse } from './table.ts';

const TABLE = 'Outbox';
const PARTITION = 'unsent';
/** Read at once: the next tick has the others. */
const MOST = 100;

/** The platform's own table. */
export const outboxTables = {
  [TABLE]: {
    holds: 'Ids of saved events whose queue message could not be sent, until it is',
    personal: [],
    kept: 'until it is answered',
  },
} satisfies Record<string, TableUse>;

export type Unsent = {
  /** Keeps that the message of an event is still to be sent. Doing it twice is fine. */
  keep: (event: OutboxEvent, at: Instant) => Promise<void>;
  /** Sends what could not be sent; answers with how many messages that was. With nothing to send it is one request. */
  send: (enqueue: Enqueue) => Promise<number>;
};

const keysOf = ({ id, partition, kind }: OutboxEvent) => ({
  partitionKey: PARTITION,
  rowKey: keyOf(id, partition, kind),
});

/** Unsent messages over tables. */
export function unsent(tables: Tables): Unsent {
  const table = tables(TABLE);
  return {
    keep: async (event, at) => {
      await table.write([{ put: outboxRow.toEntity(keysOf(event), { ...event, at }) }]);
    },
    // In this order: after a crash in between it is sent twice, which is fine.
    send: async (enqueue) => {
      const rows = await table.list({ partition: PARTITION, most: MOST });
      await inParallel(rows, async (row) => {
        const { at, ...event } = outboxRow.fromEntity(row);
        await enqueue({ kind: 'outbox', event, at, tries: 0 });
        await table.remove(row, row.etag);
      });
      return rows.length;
    },
  };
}
