// The outbox: what is owed for a record, written in the record's own transaction and removed once it is done.
import { z } from 'zod';
import type { Instant } from './calendar.ts';
import type { Nomination } from '../features/nominations/nomination.ts';
import type { Outbox, OutboxEvent } from './ports.ts';
import type { Panel } from '../features/panel/panel.ts';
import type { Draw } from '../features/panel/ports.ts';
import type { Question } from '../features/questions/question.ts';
import { instant, type RowOf, rowOf } from './rows.ts';
import { type Entity, keyOf, type Keys, type TableName, type Tables } from './table.ts';

const PREFIX = 'outbox.';
// '/' is the character after '.', so that the range holds the prefix and no more.
const ROWS = { from: PREFIX, before: 'outbox/' };

/** Where the records are that each kind of event speaks of. */
const tableOf = {
  'nomination.changed': 'Nominations',
  'suggestion.made': 'Suggestions',
  'question.changed': 'Questions',
  'faq.published': 'Faq',
  'draw.changed': 'Draws',
  'panel.changed': 'Panels',
} as const satisfies Record<OutboxEvent['kind'], TableName>;

const kinds = Object.keys(tableOf) as OutboxEvent['kind'][];

const keysOf = ({ partition, id }: OutboxEvent): Keys => ({ partitionKey: partition, rowKey: `${PREFIX}${id}` });

export const owedRow: RowOf<OutboxEvent & { at: Instant }> = rowOf(
  'the outbox',
  z.object({ id: z.string(), partition: z.string(), kind: z.enum(kinds), at: instant }),
);

/** What is owed once a nomination has come or changed: one event for each version. */
export const nominationEvent = (partition: string, { reference, version }: Nomination): OutboxEvent => ({
  id: keyOf('nomination.changed', reference, String(version)),
  partition,
  kind: 'nomination.changed',
});

/** What is owed once a question has changed: one event for each version. */
export const changedEvent = ({ id, version }: Question): OutboxEvent => ({
  id: keyOf('question.changed', id, String(version)),
  partition: id,
  kind: 'question.changed',
});

/** What is owed once a draw has changed: one event for each version. */
export const drawEvent = (partition: string, { round, version }: Draw): OutboxEvent => ({
  id: keyOf('draw.changed', round, String(version)),
  partition,
  kind: 'draw.changed',
});

/** What is owed once a panel has changed: one event for each version. */
export const panelEvent = (partition: string, { round, version }: Panel): OutboxEvent => ({
  id: keyOf('panel.changed', round, String(version)),
  partition,
  kind: 'panel.changed',
});

/** The row to write together with the record. */
export const outboxEntity = (event: OutboxEvent, at: Instant): Entity =>
  owedRow.toEntity(keysOf(event), { ...event, at });

/** The outbox over tables. */
export function outbox(tables: Tables): Outbox {
  return {
    waiting: async (before) => {
      const lists = await Promise.all(Object.values(tableOf).map((name) => tables(name).list({ row: ROWS })));
      const owed = lists.flat().map(owedRow.fromEntity);
      return owed.filter(({ at }) => at < before).map(({ id, partition, kind }) => ({ id, partition, kind }));
    },
    defer: async (event, until) => {
      await tables(tableOf[event.kind]).write([{ put: outboxEntity(event, until) }]);
    },
    done: async (event) => {
      await tables(tableOf[event.kind]).remove(keysOf(event), '*');
    },
  };
}
