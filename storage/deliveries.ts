// Deliveries of answers: a row for each person and answer, in the question's partition.
import { z } from 'zod';
import type { Deliveries, Delivery, Owed } from '../core/ports.ts';
import { recipientOf } from './questions.ts';
import { address, instant, type RowOf, rowOf } from './row.ts';
import { settle, type Keys, type Tables } from './table.ts';

export const deliveryRow: RowOf<Delivery> = rowOf(
  'Questions',
  z.object({
    recipient: z.string(),
    address,
    asked: z.string(),
    state: z.enum(['waiting', 'sending', 'sent', 'failed', 'unknown']),
    at: instant,
    helped: z.boolean(),
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

  /** Saves what `to` makes of a delivery, also when others change it at the same time; `undefined` when it makes nothing of it. */
  const change = (keys: Keys, to: (delivery: Delivery) => Delivery | undefined): Promise<Delivery | undefined> =>
    settle('Changing a delivery', async () => {
      const row = await table.read(keys);
      const changed = row && to(deliveryRow.fromEntity(row));
      if (!changed) return undefined;
      const saved = await table.write([{ update: deliveryRow.toEntity(keys, changed), etag: row.etag }]);
      return saved ? changed : 'again';
    });

  return {
    plan: async (owed, askers, at) => {
      for (const { person, address: to, text } of askers) {
        const recipient = recipientOf(person);
        const delivery: Delivery = { recipient, address: to, asked: text, state: 'waiting', at, helped: false };
        await table.write([{ insert: deliveryRow.toEntity(keysOf(owed, recipient), delivery) }]);
      }
    },

    move: (owed, recipient, { from, ...to }) =>
      change(keysOf(owed, recipient), (delivery) => (delivery.state === from ? { ...delivery, ...to } : undefined)),

    help: async (owed, person, at) => {
      const helps = (delivery: Delivery) => (delivery.helped ? undefined : { ...delivery, helped: true, at });
      return (await change(keysOf(owed, recipientOf(person)), helps)) !== undefined;
    },

    of: async (owed) => {
      const prefix = prefixOf(owed);
      const rows = await table.list({ partition: owed.question, row: { from: `${prefix}.`, before: `${prefix}/` } });
      return rows.map(deliveryRow.fromEntity);
    },
  };
}
