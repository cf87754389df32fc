// Which question a wording belongs to: a row for each, found by its hash.
import { z } from 'zod';
import { type RowOf, rowOf } from '../../../platform/rows.ts';
import { retryOnConflict, type Keys, type Tables } from '../../../platform/table.ts';
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
    claim: (wording, { question, after }) =>
      retryOnConflict('Claiming a wording', async () => {
        const entity = wordingRow.toEntity(keysOf(wording), { question });
        // Mostly nobody has it, so that is tried first.
        if (after === undefined && (await table.write([{ insert: entity }]))) return question;
        const row = await table.read(keysOf(wording));
        const now = row && wordingRow.fromEntity(row).question;
        if (now !== undefined && now !== after) return now;
        const change = row ? { update: entity, etag: row.etag } : { insert: entity };
        return (await table.write([change])) ? question : 'again';
      }),
    put: async (wording, question) => {
      await table.write([{ put: wordingRow.toEntity(keysOf(wording), { question }) }]);
    },
  };
}
