// Keeps where each answer was shown, and in which version: a row for each conversation, in the entry's partition.
import { z } from 'zod';
import type { AnswerDelivery, AnswerDeliveries } from '../ports.ts';
import { address, instant, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Tables } from '../../../platform/table.ts';

export const answerDeliveryRow: RowOf<AnswerDelivery> = rowOf(
  'Told',
  z.object({ recipient: z.string(), address, version: z.string(), at: instant }),
);

/** What was told, over tables. */
export function answerDeliveries(tables: Tables): AnswerDeliveries {
  const table = tables('Told');
  return {
    keep: async (entry, one) => {
      const recipient = keyOf(one.address);
      await table.write([
        { put: answerDeliveryRow.toEntity({ partitionKey: entry, rowKey: recipient }, { ...one, recipient }) },
      ]);
    },
    find: async (entry, recipient) => {
      const row = await table.read({ partitionKey: entry, rowKey: recipient });
      return row && answerDeliveryRow.fromEntity(row);
    },
    of: async (entry) => (await table.list({ partition: entry })).map(answerDeliveryRow.fromEntity),
  };
}
