// Reads what matching learns beside the entries: questions that no entry answers, and what things are called beside the names that entries use.
import * as z from 'zod';
import type { Files } from '../../../platform/reading/files.ts';
import { reportRepeats, whatIsThere } from '../../../platform/reading/problems.ts';
import { group, list, textUpTo } from '../../../platform/reading/values.ts';
import { plainWords } from '../../../platform/text.ts';
import type { Training } from '../match.ts';

const NOT_OURS = 'faq/not-ours.json';
const OTHER_NAMES = 'faq/other-names.json';

const notOurs = group({ asked: list(textUpTo(200)) });
const otherNames = z.record(textUpTo(60), textUpTo(60), { error: 'what each name stands for' });

type Beside = Required<Pick<Training, 'notOurs' | 'otherNames'>>;

/** Both may be empty. The same question twice is a problem: it was meant to be another. */
export function readBeside(files: Files): Beside {
  const { asked = [] } = files.words(NOT_OURS, notOurs) ?? {};
  reportRepeats(asked.map(plainWords), (repeated) => {
    const should = 'should be in the list once';
    files.problems.push({ file: NOT_OURS, within: ['asked'], is: whatIsThere(repeated), should });
  });
  return { notOurs: asked, otherNames: files.words(OTHER_NAMES, otherNames) ?? {} };
}
