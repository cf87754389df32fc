// Questions by school: a row for each school, all in one partition, so that all of them are one request; and one for each question, which says
// whom of it they count.
import { z } from 'zod';
import { instant, longRowOf, type RowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, retryOnConflict, type Tables } from '../../../platform/table.ts';
import type { AskedAtSchool, AskedBySchool, AskedThere, Counted } from '../asked-by-school.ts';

const TABLE = 'QuestionSchools';

export const schoolRow: RowOf<{ school: string; asked: AskedThere[] }> = longRowOf(
  TABLE,
  z.object({
    school: z.string(),
    asked: z.array(z.object({ question: z.string(), at: instant, answeredAt: z.nullable(instant) })),
  }),
);

export const countedRow: RowOf<Counted & { unsure: string[] }> = longRowOf(
  TABLE,
  z.object({
    version: z.int32(),
    answeredAt: z.nullable(instant),
    askers: z.array(z.object({ recipient: z.string(), school: z.string(), at: instant })),
    unsure: z.array(z.string()),
  }),
);

const SCHOOLS = 'schools';
/** A URN that somebody typed into a directory may be any text. */
const schoolKeys = (school: string): Keys => ({ partitionKey: SCHOOLS, rowKey: keyOf(school) });
/** There once everything is counted that was asked before. */
const COMPLETE: Keys = { partitionKey: 'complete', rowKey: 'complete' };
const countedKeys = (question: string): Keys => ({ partitionKey: question, rowKey: 'counted' });

/** Questions by school, over tables. */
export function askedBySchool(tables: Tables): AskedBySchool {
  const table = tables(TABLE);

  /** What a school asked, with these in place of what was counted there of the question. */
  const recount = (school: string, question: string, asked: readonly AskedAtSchool[]): Promise<void> =>
    retryOnConflict('Counting a question at a school', async () => {
      const keys = schoolKeys(school);
      const row = await table.read(keys);
      const others = row ? schoolRow.fromEntity(row).asked.filter((one) => one.question !== question) : [];
      const now = [...others, ...asked.map((one) => ({ question, ...one }))];
      const entity = schoolRow.toEntity(keys, { school, asked: now });
      return (await table.write([row ? { update: entity, etag: row.etag } : { insert: entity }])) ? undefined : 'again';
    });

  return {
    counted: async (question) => {
      const row = await table.read(countedKeys(question));
      return row ? countedRow.fromEntity(row) : { version: 0, answeredAt: null, askers: [], unsure: [] };
    },

    all: async () => {
      const rows = await table.list({ partition: SCHOOLS });
      return new Map(rows.map(schoolRow.fromEntity).map(({ school, asked }) => [school, asked]));
    },

    count: async (question, counted, schools) => {
      const keep = async (unsure: string[]): Promise<void> => {
        await table.write([{ put: countedRow.toEntity(countedKeys(question), { ...counted, unsure }) }]);
      };
      // Before the schools: after a crash in between they are counted once more, whoever asks by then.
      await keep([...schools]);
      const { answeredAt } = counted;
      for (const school of schools) {
        const askers = counted.askers.filter((one) => one.school === school);
        await recount(
          school,
          question,
          askers.map(({ at }) => ({ at, answeredAt })),
        );
      }
      if (schools.length > 0) await keep([]);
    },

    isComplete: async () => (await table.read(COMPLETE)) !== undefined,

    complete: async () => {
      await table.write([{ put: COMPLETE }]);
    },
  };
}
