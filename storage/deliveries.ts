// Deliveries of answers: a row for each person and answer, in the question's partition.
import { z } from 'zod';
import type { Deliveries, Delivery, Owed } from '../core/ports.ts';
import { recipientOf } from './questions.ts';
import { address, instant, type RowOf, rowOf } from './row.ts';
import type { Keys, Tables } from './table.ts';

export const deliveryRow: RowOf<Delivery> = rowOf(
  'Questions',
  z.object({
    recipient: z.string(),
    address,
    state: z.enum(['waiting', 'sending', 'sent', 'failed', 'unknown']),
    at: instant,
  }),
);

const prefixOf = ({ answer }: Owed): string => `delivery.${String(answer).padStart(4, '0')}`;

const keysOf = (owed: Owed, recipient: string): Keys => ({
  partitionKey: owed.question,
  rowKey: `${prefixOf(owed)}.${recipient}`,
});

/** Deliveries over tables. */
export function deliveries(tables: Tables): Deliveries {
  const table = tables('Questions');
  return {
    plan: async (owed, askers, at) => {
      for (const { person, address: to } of askers) {
        const recipient = recipientOf(person);
        const delivery: Delivery = { recipient, address: to, state: 'waiting', at };
        await table.write([{ insert: deliveryRow.toEntity(keysOf(owed, recipient), delivery) }]);
      }
    },

    move: async (owed, recipient, { from, state, at }) => {
      const keys = keysOf(owed, recipient);
      const row = await table.read(keys);
      const delivery = row && deliveryRow.fromEntity(row);
      if (delivery?.state !== from) return undefined;
      const moved = { ...delivery, state, at };
      const saved = await table.write([{ update: deliveryRow.toEntity(keys, moved), etag: row?.etag ?? '' }]);
      return saved ? moved : undefined;
    },

    of: async (owed) => {
      const prefix = prefixOf(owed);
      const rows = await table.list({ partition: owed.question, row: { from: `${prefix}.`, before: `${prefix}/` } });
      return rows.map(deliveryRow.fromEntity);
    },
  };
}
