// When questions were asked: a row for each in one partition, in order of time, so that they are counted without looking at any of them.
import { inParallel } from '../../../platform/in-parallel.ts';
import { type Keys, type Tables } from '../../../platform/table.ts';
import type { AskedWhen } from '../ports.ts';
import type { Question } from '../question.ts';

const ASKED = 'asked';
/** There once those are noted, too, that were asked before any were. */
const COMPLETE: Keys = { partitionKey: 'asked-complete', rowKey: 'complete' };

const keysOf = ({ id, askedAt }: Pick<Question, 'id' | 'askedAt'>): Keys => ({
  partitionKey: ASKED,
  rowKey: `${askedAt}.${id}`,
});

/** When questions were asked, over tables; `all` reads every question. */
export function askedWhen(tables: Tables, all: () => Promise<readonly Question[]>): AskedWhen {
  const table = tables('QuestionSchools');
  const note: AskedWhen['note'] = async (question) => {
    await table.write([{ put: keysOf(question) }]);
  };
  const isComplete = async (): Promise<boolean> => (await table.read(COMPLETE)) !== undefined;
  return {
    note,
    countSince: async (at) => {
      // "/" comes right after ".": from the first moment after `at`. ":" comes right after the digits.
      const after = { partition: ASKED, row: { from: `${at}/`, before: ':' }, columns: [] };
      const [complete, noted] = await Promise.all([isComplete(), table.list(after)]);
      return complete ? noted.length : (await all()).filter(({ askedAt }) => askedAt > at).length;
    },
    noteEarlier: async () => {
      if (await isComplete()) return;
      await inParallel(await all(), note);
      await table.write([{ put: COMPLETE }]);
    },
  };
}
