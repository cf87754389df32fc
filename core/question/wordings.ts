// In which words a question was asked: the leader's, and the others that officers can tell apart.
import { clip } from '../format.ts';
import { plainWords } from '../words.ts';
import { withoutContactDetails, type Asker, type Question } from './question.ts';

/** Other wordings that officers are shown; and how much of one, which is enough to tell it from others. */
export const MOST_WORDINGS = 5;
const SHOWN = 300;
const LONGEST_KEY = 200;

/** What one wording has in common with others that officers could not tell from it. Has no commas, and nothing to reach anybody by. */
export const wordingOf = (text: string): string => clip(plainWords(withoutContactDetails(text, '')), LONGEST_KEY);

/** The wordings other than the leader's, the first asked first. */
export function otherWordings({ text }: Question, askers: readonly Asker[]): Asker[] {
  const firsts = new Map<string, Asker>();
  for (const asker of [...askers].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1))) {
    const wording = wordingOf(asker.text);
    if (!firsts.has(wording)) firsts.set(wording, asker);
  }
  firsts.delete(wordingOf(text));
  firsts.delete('');
  return [...firsts.values()];
}

/** What officers see of them, at most five. */
export const shownWordings = (
  question: Question,
  askers: readonly Asker[],
  removed: string,
): { title: string; value: string }[] =>
  otherWordings(question, askers)
    .slice(0, MOST_WORDINGS)
    .map(({ text }) => ({ title: clip(withoutContactDetails(text, removed), SHOWN), value: wordingOf(text) }));
