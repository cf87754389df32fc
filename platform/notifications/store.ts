// Deliveries: a row for each recipient of what is owed, in the partition of what it is owed for.
import { z } from 'zod';
import type { Deliveries, Delivery, Owed } from './notification.ts';
import { recipientOf } from '../../features/questions/store/questions.ts';
import { address, instant, type RowOf, rowOf } from '../rows.ts';
import { keyOf, settle, type Keys, type Row, type Table, type TableName, type Tables } from '../table.ts';

export const deliveryRow: RowOf<Delivery> = rowOf(
  'Questions',
  z.object({
    recipient: z.string(),
    address,
    about: z.string(),
    state: z.enum(['waiting', 'sending', 'sent', 'failed', 'unknown']),
    at: instant,
    helped: z.boolean(),
  }),
);

/** Where the rows of what is owed stand: beside the question, the revision or the drafts, or by themselves. */
function placeOf(owed: Owed): { table: TableName; partition: string; prefix: string } {
  switch (owed.kind) {
    case 'answer':
      return { table: 'Questions', partition: owed.question, prefix: `delivery.${numbered(owed.answer)}` };
    case 'correction':
      return { table: 'Faq', partition: 'faq', prefix: `delivery.${owed.entry}.${numbered(owed.revision)}` };
    case 'reminder':
      return { table: 'Drafts', partition: keyOf(owed.round), prefix: `delivery.${owed.due}` };
    case 'draw':
      return { table: 'Draws', partition: keyOf(owed.round), prefix: `delivery.${numbered(owed.version)}` };
    case 'suggestion':
      return { table: 'Suggestions', partition: keyOf(owed.round), prefix: `delivery.${owed.id}` };
    case 'endorsement':
      return { table: 'Nominations', partition: endorsed(owed), prefix: `delivery.${numbered(owed.request)}` };
    case 'endorsement-answer': {
      const prefix = `told.${numbered(owed.request)}.${numbered(owed.answer)}`;
      return { table: 'Nominations', partition: endorsed(owed), prefix };
    }
    case 'outcome':
      return { table: 'Panels', partition: keyOf(owed.round), prefix: 'delivery' };
    case 'seat':
      return { table: 'Panels', partition: keyOf(owed.round), prefix: `seat.${owed.reference}` };
    case 'request':
    case 'receipt': {
      const partition = keyOf(owed.kind, owed.round, owed.reference);
      return { table: 'Nominations', partition, prefix: `delivery.${numbered(owed.version)}` };
    }
  }
}

const endorsed = ({ round, reference }: { round: string; reference: string }): string => keyOf(round, reference);

const numbered = (number: number): string => String(number).padStart(4, '0');

/** Deliveries over tables. */
export function deliveries(tables: Tables): Deliveries {
  /** The table of what is owed, and the keys of one recipient's row. */
  const rowOfOne = (owed: Owed, recipient: string): { table: Table; keys: Keys } => {
    const { table, partition, prefix } = placeOf(owed);
    return { table: tables(table), keys: { partitionKey: partition, rowKey: `${prefix}.${recipient}` } };
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
    const { table, keys } = rowOfOne(owed, recipient);
    return settle('Changing a delivery', async () => {
      const row = await table.read(keys);
      const changed = row && to(deliveryRow.fromEntity(row));
      if (!changed) return undefined;
      const saved = await table.write([{ update: deliveryRow.toEntity(keys, changed), etag: row.etag }]);
      return saved ? changed : 'again';
    });
  };

  return {
    plan: async (owed, recipients, at) => {
      for (const one of recipients) {
        const recipient = 'person' in one ? recipientOf(one.person) : one.recipient;
        const { table, keys } = rowOfOne(owed, recipient);
        const delivery: Delivery = { ...one, recipient, state: 'waiting', at, helped: false };
        await table.write([{ insert: deliveryRow.toEntity(keys, delivery) }]);
      }
    },

    move: (owed, recipient, { from, ...to }) =>
      change(owed, recipient, (delivery) => (delivery.state === from ? { ...delivery, ...to } : undefined)),

    help: async (owed, person, at) => {
      const helps = (delivery: Delivery) => (delivery.helped ? undefined : { ...delivery, helped: true, at });
      return (await change(owed, recipientOf(person), helps)) !== undefined;
    },

    lost: async (since) => {
      const rows = await tables('Faq').list({ partition: 'faq', row: { from: 'delivery.', before: 'delivery/' } });
      return rows.flatMap((row) => {
        const { state, at } = deliveryRow.fromEntity(row);
        const [, entry = ''] = row.rowKey.split('.');
        return (state === 'failed' || state === 'unknown') && at > since ? [{ entry, state }] : [];
      });
    },

    of: async (owed) => (await rowsOf(owed)).map(deliveryRow.fromEntity),

    forget: async (owed) => {
      for (const { partitionKey, rowKey } of await rowsOf(owed))
        await tables(placeOf(owed).table).remove({ partitionKey, rowKey }, '*');
    },
  };
}
