// Marks of events whose queue message could not be sent: one partition, so that a timer finds them all with one request.
import type { Instant } from './calendar.ts';
import { outboxRow, type OutboxEvent } from './outbox.ts';
import { keyOf, type Tables, type TableUse } from './table.ts';

const TABLE = 'Outbox';
const PARTITION = 'unsent';

/** The platform's own table. */
export const outboxTables = {
  [TABLE]: {
    holds: 'Ids of saved events whose queue message could not be sent, until it is',
    personal: [],
    kept: 'until it is answered',
  },
} satisfies Record<string, TableUse>;

const keysOf = ({ id, partition, kind }: OutboxEvent) => ({
  partitionKey: PARTITION,
  rowKey: keyOf(id, partition, kind),
});

/** Keeps that the message of an event is still to be sent. Doing it twice is fine. */
export async function keepMark(tables: Tables, event: OutboxEvent, at: Instant): Promise<void> {
  await tables(TABLE).write([{ put: outboxRow.toEntity(keysOf(event), { ...event, at }) }]);
}
