// Which questions somebody has asked: a row for each in a partition of their own, found without looking at anybody else's.
import { z } from 'zod';
import { recipientOf } from '../../../platform/person.ts';
import { instant, person, type RowOf, rowOf } from '../../../platform/rows.ts';
import type { Tables } from '../../../platform/table.ts';
import type { MyQuestion, MyQuestions } from '../ports.ts';

export const myQuestionRow: RowOf<MyQuestion> = rowOf(
  'MyQuestions',
  z.object({ person, question: z.string(), askedAt: instant }),
);

/** What people asked, over tables. */
export function myQuestions(tables: Tables): MyQuestions {
  const table = tables('MyQuestions');
  return {
    note: async (mine) => {
      const keys = { partitionKey: recipientOf(mine.person), rowKey: mine.question };
      await table.write([{ put: myQuestionRow.toEntity(keys, mine) }]);
    },
    of: async (of) =>
      (await table.list({ partition: recipientOf(of) }))
        .map(myQuestionRow.fromEntity)
        .sort((one, other) => (one.askedAt > other.askedAt ? -1 : 1)),
  };
}
