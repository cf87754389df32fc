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
  const keysOf = ({ person, question }: Omit<MyQuestion, 'askedAt'>) => ({
    partitionKey: recipientOf(person),
    rowKey: question,
  });
  const entityOf = (mine: MyQuestion) => myQuestionRow.toEntity(keysOf(mine), mine);
  return {
    note: async (mine) => {
      await table.write([{ put: entityOf(mine) }]);
    },
    noteNew: (mine) => table.write([{ insert: entityOf(mine) }]),
    forget: async (mine) => {
      await table.remove(keysOf(mine), '*');
    },
    of: async (of) =>
      (await table.list({ partition: recipientOf(of) }))
        .map(myQuestionRow.fromEntity)
        .sort((one, other) => (one.askedAt > other.askedAt ? -1 : 1)),
  };
}
