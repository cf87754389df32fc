// Cards of questions in staff channels: a row for each channel, in the question's partition.
import type { QuestionCard, QuestionCards } from '../ports.ts';
import { z } from 'zod';
import { address, orNull, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../../platform/table.ts';

export const questionCardRow: RowOf<QuestionCard> = rowOf(
  'Questions',
  z.object({ conversation: z.string(), address, activity: orNull(z.string()) }),
);

export const CARD_ROWS = { from: 'card.', before: 'card/' };

const keysOf = (question: string, conversation: string): Keys => ({
  partitionKey: question,
  rowKey: `card.${keyOf(conversation)}`,
});

/** Cards of questions over tables. */
export function questionCards(tables: Tables): QuestionCards {
  const table = tables('Questions');
  const entity = (question: string, card: QuestionCard) =>
    questionCardRow.toEntity(keysOf(question, card.conversation), card);
  return {
    claim: (question, card) => table.write([{ insert: entity(question, { ...card, activity: null }) }]),
    confirm: async (question, card) => {
      await table.write([{ put: entity(question, card) }]);
    },
    release: async (question, conversation) => {
      await table.remove(keysOf(question, conversation), '*');
    },
    find: async (question, conversation) => {
      const row = await table.read(keysOf(question, conversation));
      return row && questionCardRow.fromEntity(row);
    },
  };
}
