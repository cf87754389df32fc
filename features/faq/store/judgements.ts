// Keeps what people say of answers: one row for each person and question, in the entry's partition.
import { z } from 'zod';
import { confirmedIn, type Judgement } from '../judgement.ts';
import type { Judgements } from '../ports.ts';
import { plainWords } from '../../../platform/text.ts';
import { instant, orNull, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Tables } from '../../../platform/table.ts';
import type { PersonId } from '../../../platform/turn.ts';

export const judgementRow: RowOf<Judgement> = rowOf(
  'Judgements',
  z.object({
    entry: z.string(),
    version: z.string(),
    question: z.string(),
    after: orNull(z.string()),
    helps: z.boolean(),
    reason: z.string(),
    at: instant,
  }),
);

const inOrder = (a: Judgement, b: Judgement): number => (a.at < b.at ? -1 : 1);

type By = Parameters<Judgements['put']>[1];
const rowKeyOf = ({ question }: { question: string }, by: By): string => {
  const [where, who] = 'form' in by ? ['a form of a page', by.form] : [by.tenantId, by.objectId];
  return keyOf(where, who, plainWords(question));
};

/** Whether somebody said what is in a row. Only its key tells. */
export const isJudgementOf = ({ rowKey, question }: Readonly<Record<string, unknown>>, by: PersonId): boolean =>
  typeof question === 'string' && rowKey === rowKeyOf({ question }, by);

/** Judgements over tables. The last word counts. */
export function judgements(tables: Tables): Judgements {
  const table = tables('Judgements');
  const all = async (): Promise<Judgement[]> => (await table.list({})).map(judgementRow.fromEntity);
  return {
    put: async (judgement, by) => {
      const rowKey = rowKeyOf(judgement, by);
      const keys = { partitionKey: judgement.entry, rowKey };
      const row = judgement.helps || judgement.reason !== '' ? undefined : await table.read(keys);
      const reason = row ? judgementRow.fromEntity(row).reason : judgement.reason;
      await table.write([{ put: judgementRow.toEntity(keys, { ...judgement, reason }) }]);
    },
    of: async (entry) => (await table.list({ partition: entry })).map(judgementRow.fromEntity).sort(inOrder),
    since: async (at) => (await all()).filter((judgement) => judgement.at > at).sort(inOrder),
    confirmed: async () => confirmedIn(await all()),
  };
}
