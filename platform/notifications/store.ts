// Keeps deliveries: a row for each recipient of a notification, in the partition of the record it is about.
import { z } from 'zod';
import type { Deliveries, Delivery, DeliveryState, NotificationKind, Notification, Place } from './notification.ts';
import { recipientOf } from '../person.ts';
import { storageFault } from '../storage-fault.ts';
import { anyAddress, instant, type RowOf, rowOf } from '../rows.ts';
import { retryOnConflict, type Keys, type Query, type Row, type Table, type Tables } from '../table.ts';

const states = ['waiting', 'sending', 'sent', 'failed', 'unknown'] as const satisfies readonly DeliveryState[];

const state = z.enum(states);

const delivery = z.object({
  recipient: z.string(),
  address: anyAddress,
  about: z.string(),
  state,
  at: instant,
  helped: z.boolean(),
  activity: z.string().optional(),
});

/** The row of a recipient in the table of what it is about. */
export const deliveryRow = (table: string): RowOf<Delivery> => rowOf(table, delivery);

/** Columns about people in the rows of recipients. */
export const RECIPIENT_COLUMNS = ['recipient', 'address', 'about'] as const;

export type NotificationKinds = Readonly<Record<string, NotificationKind>>;

/** A part of a row's key, so that the order of the texts is the order of the numbers. */
export const numbered = (number: number): string => String(number).padStart(4, '0');

/** As many as one transaction takes. */
const AT_ONCE = 100;

const UNFINISHED = { column: 'state', is: ['waiting', 'sending'] } as const satisfies Query['only'];

/** Comes before every character that a recipient is made of, so that nobody is between one of them and this. */
const NEXT = '!';

type Which = Pick<Query, 'only' | 'most' | 'columns'> & { after?: string };

/** Deliveries over tables. */
export function deliveries(tables: Tables, kinds: NotificationKinds): Deliveries {
  const placeOf = ({ kind, ...about }: Notification): Place => {
    const known = kinds[kind];
    if (!known) throw storageFault(`Notifications: ${kind} is no kind that this version knows.`);
    return known.place(about);
  };

  /** The table of a notification, and the keys and shape of one recipient's row. */
  const rowOfOne = (
    notification: Notification,
    recipient: string,
  ): { table: Table; keys: Keys; rowOf: RowOf<Delivery> } => {
    const { table, partition, prefix } = placeOf(notification);
    const keys = { partitionKey: partition, rowKey: `${prefix}.${recipient}` };
    return { table: tables(table), keys, rowOf: deliveryRow(table) };
  };

  const rowsOf = (notification: Notification, { after, ...which }: Which = {}): Promise<Row[]> => {
    const { table, partition, prefix } = placeOf(notification);
    const from = after === undefined ? `${prefix}.` : `${prefix}.${after}${NEXT}`;
    return tables(table).list({ partition, row: { from, before: `${prefix}/` }, ...which });
  };

  const deliveriesOf = async (notification: Notification, which?: Which): Promise<Delivery[]> =>
    (await rowsOf(notification, which)).map(deliveryRow(placeOf(notification).table).fromEntity);

  const insertions = (notification: Notification, some: readonly Delivery[]) =>
    some.map((delivery) => {
      const { keys, rowOf } = rowOfOne(notification, delivery.recipient);
      return { insert: rowOf.toEntity(keys, delivery) };
    });

  /** Inserts all of them, or none: `undefined` where one is there already. */
  const insertNew = async (notification: Notification, some: readonly Delivery[]): Promise<Delivery[] | undefined> => {
    const [first, ...others] = insertions(notification, some);
    return !first || (await tables(placeOf(notification).table).write([first, ...others])) ? [...some] : undefined;
  };

  /** Inserts all of them, or where somebody else has inserted one meanwhile, each that is missing; answers with what it inserted. */
  const insert = async (notification: Notification, some: readonly Delivery[]): Promise<Delivery[]> => {
    const all = await insertNew(notification, some);
    if (all) return all;
    if (some.length === 1) return [];
    const each: Delivery[] = [];
    for (const one of some) each.push(...(await insert(notification, [one])));
    return each;
  };

  /** Saves what `to` makes of a delivery, also when others change it at the same time; `undefined` when it makes nothing of it. */
  const change = (
    notification: Notification,
    recipient: string,
    to: (delivery: Delivery) => Delivery | undefined | Promise<Delivery | undefined>,
  ): Promise<Delivery | undefined> => {
    const { table, keys, rowOf } = rowOfOne(notification, recipient);
    return retryOnConflict('Changing a delivery', async () => {
      const row = await table.read(keys);
      const changed = row && (await to(rowOf.fromEntity(row)));
      if (!changed) return undefined;
      const saved = await table.write([{ update: rowOf.toEntity(keys, changed), etag: row.etag }]);
      return saved ? changed : 'again';
    });
  };

  return {
    plan: async (notification, recipients, at) => {
      const wanted = recipients.map((one): Delivery => {
        const recipient = 'person' in one ? recipientOf(one.person) : one.recipient;
        return { ...one, recipient, state: 'waiting', at, helped: false };
      });
      // Of several in one place the first counts.
      let missing = [...new Map(wanted.toReversed().map((one) => [one.recipient, one])).values()].toReversed();
      const planned: Delivery[] = [];
      let isRead = false;
      while (missing.length > 0) {
        const some = missing.slice(0, AT_ONCE);
        const inserted = isRead ? await insert(notification, some) : await insertNew(notification, some);
        if (inserted) {
          planned.push(...inserted);
          missing = missing.slice(AT_ONCE);
        } else {
          // Only where some are there already is it read which these are, so that a first planning costs the same whatever is there.
          const there = new Set((await deliveriesOf(notification)).map(({ recipient }) => recipient));
          isRead = true;
          missing = missing.filter(({ recipient }) => !there.has(recipient));
        }
      }
      return planned;
    },

    confirm: async (notification, recipient, to) => {
      const { table, keys } = rowOfOne(notification, recipient);
      await table.write([{ merge: { ...keys, ...to } }]);
    },

    one: async (notification, recipient) => {
      const { table, keys, rowOf } = rowOfOne(notification, recipient);
      const row = await table.read(keys);
      return row && rowOf.fromEntity(row);
    },

    claim: async (notification, recipient, { at, ready }) => {
      const made: NonNullable<Awaited<ReturnType<typeof ready>>>[] = [];
      const delivery = await change(notification, recipient, async (found) => {
        if (found.state !== 'waiting') return undefined;
        const sent = await ready(found);
        if (!sent) return undefined;
        made.push(sent);
        return { ...found, state: 'sending', at };
      });
      const last = made.at(-1);
      return delivery && last && { delivery, ready: last };
    },

    move: (notification, recipient, { from, ...to }) =>
      change(notification, recipient, (delivery) => (delivery.state === from ? { ...delivery, ...to } : undefined)),

    help: async (notification, person, at) => {
      const helps = (delivery: Delivery) => (delivery.helped ? undefined : { ...delivery, helped: true, at });
      return (await change(notification, recipientOf(person), helps)) !== undefined;
    },

    under: async ({ table, partition, prefix }) => {
      const rows = await tables(table).list({ partition, row: { from: `${prefix}.`, before: `${prefix}/` } });
      return rows.map((row) => ({ ...deliveryRow(table).fromEntity(row), key: row.rowKey.slice(prefix.length + 1) }));
    },

    of: (notification) => deliveriesOf(notification),

    some: (notification, { only, ...which }) =>
      deliveriesOf(notification, { ...which, ...(only && { only: { column: 'state', is: only } }) }),

    counts: async (notification) => {
      const rows = await rowsOf(notification, { columns: ['state'] });
      const all = rows.map((row) => state.parse(row['state']));
      const count = (one: DeliveryState): number => all.filter((is) => is === one).length;
      return {
        ...{ waiting: count('waiting'), sending: count('sending'), sent: count('sent') },
        ...{ failed: count('failed'), unknown: count('unknown') },
      };
    },

    unfinished: (notification, most) =>
      deliveriesOf(notification, { only: UNFINISHED, ...(most !== undefined && { most }) }),

    forget: async (notification) => {
      for (const { partitionKey, rowKey } of await rowsOf(notification))
        await tables(placeOf(notification).table).remove({ partitionKey, rowKey }, '*');
    },
  };
}
