// Suggestions: a partition for each round, with a row for each suggestion, one that leads to it from the colleague's address, its
// outbox event and deliveries, and a row without anything personal for each that is closed.
import { outboxEntity, type OutboxEvent } from '../../platform/outbox.ts';
import { plainEmail } from '../../platform/person.ts';
import { z } from 'zod';
import { closings, type Suggestion, type Suggestions } from './ports.ts';
import { instant, json, type RowOf, rowOf } from '../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../platform/table.ts';

const text = z.string();

export const suggestionRow: RowOf<Suggestion> = rowOf(
  'Suggestions',
  z.object({
    id: text,
    round: text,
    name: text,
    email: text,
    why: text,
    by: json(z.object({ tenantId: text, objectId: text, name: text })),
    at: instant,
  }),
);
const pointerRow: RowOf<{ id: string }> = rowOf('Suggestions', z.object({ id: text }));

const keysIn = (partitionKey: string, id: string): Keys => ({ partitionKey, rowKey: `suggestion.${id}` });
const pointerKeys = (round: string, email: string): Keys => ({
  partitionKey: keyOf(round),
  rowKey: `for.${keyOf(plainEmail(email))}`,
});

/** Suggestions over tables. */
export function suggestions(tables: Tables): Suggestions {
  const table = tables('Suggestions');

  const findIn = async (partition: string, id: string): Promise<Suggestion | undefined> => {
    const row = await table.read(keysIn(partition, id));
    return row && suggestionRow.fromEntity(row);
  };

  return {
    make: async (suggestion) => {
      const { id, round, email, at } = suggestion;
      const partition = keyOf(round);
      const event: OutboxEvent = { id, partition, kind: 'suggestion.made' };
      const saved = await table.write([
        { insert: pointerRow.toEntity(pointerKeys(round, email), { id }) },
        { insert: suggestionRow.toEntity(keysIn(partition, id), suggestion) },
        { insert: outboxEntity(event, at) },
      ]);
      return saved ? event : undefined;
    },

    find: (round, id) => findIn(keyOf(round), id),

    forEmail: async (round, email) => {
      const row = await table.read(pointerKeys(round, email));
      return row && findIn(keyOf(round), pointerRow.fromEntity(row).id);
    },

    ofEvent: ({ partition, id }) => findIn(partition, id),

    // In this order: after a crash in between, the suggestion is still there to be closed.
    close: async ({ id, round, email }, how) => {
      const partitionKey = keyOf(round);
      await table.write([{ put: { partitionKey, rowKey: `closed.${id}`, how } }]);
      await table.remove(pointerKeys(round, email), '*');
      await table.remove(keysIn(partitionKey, id), '*');
    },

    closed: async (round) => {
      const rows = await table.list({ partition: keyOf(round), row: { from: 'closed.', before: 'closed/' } });
      const count = (how: string) => rows.filter((row) => row['how'] === how).length;
      const counts = closings.map((how) => [how, count(how)] as const);
      return Object.fromEntries(counts) as Record<(typeof closings)[number], number>;
    },
  };
}
