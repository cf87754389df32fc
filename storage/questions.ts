// Questions nobody could answer yet: the waiting ones share a partition, because officers read them together.
import { z } from 'zod';
import type { Questions } from '../core/ports.ts';
import type { Question } from '../core/question.ts';
import { address, instant, orNull, person, type RowOf, rowOf } from './row.ts';
import { keyOf, type Keys, type Tables } from './table.ts';

export const questionRow: RowOf<Question> = rowOf(
  'Questions',
  z.object({
    key: z.string(),
    text: z.string(),
    entry: orNull(z.string()),
    after: orNull(z.string()),
    askedAt: instant,
    asker: person,
    address,
    state: z.literal('waiting'),
  }),
);

const PARTITION = 'waiting';

// The key comes back from a card, so it is text from outside. A card in a channel has many readers: each may pass the question on.
const keysOf = ({ key, asker }: Question): Keys => ({
  partitionKey: PARTITION,
  rowKey: keyOf(key, asker.tenantId, asker.objectId),
});

const inOrder = (a: Question, b: Question): number =>
  a.askedAt < b.askedAt || (a.askedAt === b.askedAt && a.key < b.key) ? -1 : 1;

/** Questions over tables. */
export function questions(tables: Tables): Questions {
  const table = tables('Questions');
  return {
    pass: (question) => table.write([{ insert: questionRow.toEntity(keysOf(question), question) }]),
    waiting: async () => {
      const rows = await table.list({ partition: PARTITION });
      return rows.map(questionRow.fromEntity).sort(inOrder);
    },
  };
}
