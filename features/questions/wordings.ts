// In which words a question was asked: the leader's, and the others that officers can tell apart.
import { type Matcher, wordsOf } from '../faq/index.ts';
import { clip } from '../../platform/format.ts';
import { plainWords } from '../../platform/text.ts';
import type { QuestionFacts } from './question-facts.ts';
import { tellingIn } from './likeness.ts';
import { type OpenQuestion, type Asker, type Question } from './question.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';

/** Other wordings that officers are shown; and how much of one, which is enough to tell it from others. */
export const MOST_WORDINGS = 5;
const SHOWN = 300;

/** What one wording has in common with others that officers could not tell from it. Has no commas, and nothing to reach anybody by. */
export const wordingOf = (text: string): string => plainWords(withoutContactDetails(text, ''));

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

/** More wordings than this change little, and comparing takes the square of them. */
const MOST_COMPARED = 30;
const MOST_WORDS = 3;
/** Telling is what at least so large a share of the wordings has, and at most so large a share of the other questions. */
const OFTEN = 0.5;
const RARELY = 0.25;

type Label = { matcher: Pick<Matcher, 'alike'>; open: readonly OpenQuestion[]; removed: string };

/**
 * What stands for a question of several wordings: the most typical, which is the likest to all others (the medoid), and at most three
 * words that are often in them and rarely in other open questions. `null` where there is one wording only.
 */
export function labelOf(question: Question, askers: readonly Asker[], needs: Label): QuestionFacts['label'] {
  const others = otherWordings(question, askers);
  if (others.length === 0) return null;
  const texts = [question, ...others]
    .slice(0, MOST_COMPARED)
    .map(({ text }) => withoutContactDetails(text, needs.removed));
  const typical = texts
    .map((text) => ({ text, sum: texts.reduce((sum, other) => sum + needs.matcher.alike(text, other), 0) }))
    .reduce((best, one) => (one.sum > best.sum ? one : best));
  const elsewhere = needs.open.filter(({ id }) => id !== question.id).map(({ text }) => text);
  return { text: clip(typical.text, SHOWN), words: tellingWords(texts, elsewhere) };
}

function tellingWords(texts: readonly string[], elsewhere: readonly string[]): string[] {
  const stemsOf = (text: string) => new Map(tellingIn(wordsOf(text)).map(({ stem, text }) => [stem, text] as const));
  const [here, there] = [texts.map(stemsOf), elsewhere.map(stemsOf)];
  const share = (all: readonly ReadonlyMap<string, string>[], stem: string): number =>
    all.length === 0 ? 0 : all.filter((stems) => stems.has(stem)).length / all.length;
  return [...new Map(here.toReversed().flatMap((stems) => [...stems]))]
    .map(([stem, word]) => ({ word, often: share(here, stem), elsewhere: share(there, stem) }))
    .filter(({ often, elsewhere }) => often >= OFTEN && elsewhere <= RARELY)
    .sort((a, b) => b.often - b.elsewhere - (a.often - a.elsewhere) || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}
