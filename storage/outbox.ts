// The outbox: what is owed for a record, written in the record's own transaction and removed once it is done.
import { z } from 'zod';
import type { Instant } from '../core/calendar.ts';
import type { Nomination } from '../core/nomination/nomination.ts';
import type { Outbox, OutboxEvent } from '../core/ports.ts';
import { instant, type RowOf, rowOf } from './row.ts';
import { type Entity, keyOf, type Keys, type Tables } from './table.ts';

const PREFIX = 'outbox.';
// '/' is the character after '.', so that the range holds the prefix and no more.
const ROWS = { from: PREFIX, before: 'outbox/' };

const keysOf = ({ partition, id }: OutboxEvent): Keys => ({ partitionKey: partition, rowKey: `${PREFIX}${id}` });

const owedRow: RowOf<{ id: string; partition: string; kind: OutboxEvent['kind']; at: Instant }> = rowOf(
  'Nominations',
  z.object({ id: z.string(), partition: z.string(), kind: z.literal('nomination.submitted'), at: instant }),
);

/** What is owed once a nomination has been submitted. The same nomination always gives the same event. */
export const submittedEvent = (partition: string, { reference, version }: Nomination): OutboxEvent => ({
  id: keyOf('nomination.submitted', reference, String(version)),
  partition,
  kind: 'nomination.submitted',
});

/** The row to write together with the record. */
export const outboxEntity = (event: OutboxEvent, at: Instant): Entity =>
  owedRow.toEntity(keysOf(event), { ...event, at });

/** The outbox over tables. */
export function outbox(tables: Tables): Outbox {
  const table = tables('Nominations');
  return {
    waiting: async (before) => {
      const owed = (await table.list({ row: ROWS })).map(owedRow.fromEntity);
      return owed.filter(({ at }) => at < before).map(({ id, partition, kind }) => ({ id, partition, kind }));
    },
    done: async (event) => {
      await table.remove(keysOf(event), '*');
    },
  };
}
