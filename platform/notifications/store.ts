// Deliveries: a row for each recipient of what is owed, in the partition of what it is owed for.
import { z } from 'zod';
import type { Deliveries, Delivery, NotificationKind, Owed, Place } from './notification.ts';
import { recipientOf } from '../person.ts';
import { storageFault } from '../storage-fault.ts';
import { address, instant, type RowOf, rowOf } from '../rows.ts';
import { settle, type Keys, type Row, type Table, type Tables } from '../table.ts';

const delivery = z.object({
  recipient: z.string(),
  address,
  about: z.string(),
  state: z.enum(['waiting', 'sending', 'sent', 'failed', 'unknown']),
  at: instant,
  helped: z.boolean(),
});

/** The row of a recipient in the table of what it is about. */
export const deliveryRow = (table: string): RowOf<Delivery> => rowOf(table, delivery);

/** Columns about people in the rows of recipients. */
export const RECIPIENT_COLUMNS = ['recipient', 'address', 'about'] as const;

export type NotificationKinds = Readonly<Record<string, NotificationKind>>;

/** A part of a row's key, so that the order of the texts is the order of the numbers. */
export const numbered = (number: number): string => String(number).padStart(4, '0');

/** Deliveries over tables. */
export function deliveries(tables: Tables, kinds: NotificationKinds): Deliveries {
  const placeOf = ({ kind, ...about }: Owed): Place => {
    const known = kinds[kind];
    if (!known) throw storageFault(`Notifications: ${kind} is no kind that this version knows.`);
    return known.place(about);
  };

  /** The table of what is owed, and the keys of one recipient's row. */
  const rowOfOne = (owed: Owed, recipient: string): { table: Table; keys: Keys; rowOf: RowOf<Delivery> } => {
    const { table, partition, prefix } = placeOf(owed);
    const keys = { partitionKey: partition, rowKey: `${prefix}.${recipient}` };
    return { table: tables(table), keys, rowOf: deliveryRow(table) };
  };

  const rowsOf = (owed: Owed): Promise<Row[]> => {
    const { table, partition, prefix } = placeOf(owed);
    return tables(table).list({ partition, row: { from: `${prefix}.`, before: `${prefix}/` } });
  };

  /** Saves what `to` makes of a delivery, also when others change it at the same time; `undefined` when it makes nothing of it. */
  const change = (
    owed: Owed,
    recipient: string,
    to: (delivery: Delivery) => Delivery | undefined,
  ): Promise<Delivery | undefined> => {
    const { table, keys, rowOf } = rowOfOne(owed, recipient);
    return settle('Changing a delivery', async () => {
      const row = await table.read(keys);
      const changed = row && to(rowOf.fromEntity(row));
      if (!changed) return undefined;
      const saved = await table.write([{ update: rowOf.toEntity(keys, changed), etag: row.etag }]);
      return saved ? changed : 'again';
    });
  };

  return {
    plan: async (owed, recipients, at) => {
      for (const one of recipients) {
        const recipient = 'person' in one ? recipientOf(one.person) : one.recipient;
        const { table, keys, rowOf } = rowOfOne(owed, recipient);
        const delivery: Delivery = { ...one, recipient, state: 'waiting', at, helped: false };
        await table.write([{ insert: rowOf.toEntity(keys, delivery) }]);
      }
    },

    move: (owed, recipient, { from, ...to }) =>
      change(owed, recipient, (delivery) => (delivery.state === from ? { ...delivery, ...to } : undefined)),

    help: async (owed, person, at) => {
      const helps = (delivery: Delivery) => (delivery.helped ? undefined : { ...delivery, helped: true, at });
      return (await change(owed, recipientOf(person), helps)) !== undefined;
    },

    under: async ({ table, partition, prefix }) => {
      const rows = await tables(table).list({ partition, row: { from: `${prefix}.`, before: `${prefix}/` } });
      return rows.map((row) => ({ ...deliveryRow(table).fromEntity(row), key: row.rowKey.slice(prefix.length + 1) }));
    },

    of: async (owed) => (await rowsOf(owed)).map(deliveryRow(placeOf(owed).table).fromEntity),

    forget: async (owed) => {
      for (const { partitionKey, rowKey } of await rowsOf(owed))
        await tables(placeOf(owed).table).remove({ partitionKey, rowKey }, '*');
    },
  };
}
