// Where a wording leads, if that is not its first question any more: a row for each, found by its hash.
import { z } from 'zod';
import { type RowOf, rowOf } from '../../../platform/rows.ts';
import { type Keys, type Tables } from '../../../platform/table.ts';
import type { Wordings } from '../ports.ts';

export const wordingRow: RowOf<{ question: string }> = rowOf('QuestionWordings', z.object({ question: z.string() }));

const keysOf = (wording: string): Keys => ({ partitionKey: wording, rowKey: 'question' });

/** Wordings over tables. */
export function wordings(tables: Tables): Wordings {
  const table = tables('QuestionWordings');
  return {
    find: async (wording) => {
      const row = await table.read(keysOf(wording));
      return row && wordingRow.fromEntity(row).question;
    },
    claim: async (wording, question) => {
      await table.write([{ insert: wordingRow.toEntity(keysOf(wording), { question }) }]);
    },
    put: async (wording, question) => {
      await table.write([{ put: wordingRow.toEntity(keysOf(wording), { question }) }]);
    },
  };
}
