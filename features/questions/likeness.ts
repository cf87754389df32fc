// Computes how surely two questions are the same in other words: their meanings and their letters, unless a word says that they are not.
import {
  AUXILIARIES,
  CARRIES_ON,
  type Matcher,
  PRONOUNS,
  QUESTION_WORDS,
  SMALL_WORDS,
  type Word,
  slipsBetween,
  wordsOf,
} from '../faq/index.ts';
import { plainWords } from '../../platform/text.ts';

/**
 * From here on two questions are joined without asking anybody; officers can part them. Measured on the phrasings of content/faq, where two are the
 * same if they are of one entry: when there were 915 of them, each half with a matcher that learnt the other half, 15 pairs were joined and none
 * was wrong. In November 2026, with 4,799, 25 of 338 were: one had one word more ("how many good schools are there"). Those phrasings are gone.
 * Streams of 60 questions, half of them retyped (a typo, a
 * greeting, a small word left out), each joining the likest leader: 334 joins, none wrong. Of the retyped, 73 in 100 are joined;
 * of phrasings in quite other words hardly any: those are for officers to join.
 */
export const PLAINLY_THE_SAME = 0.8;

/** Whoever has fewer letters in common does not get there, however alike the meanings are. */
export const FEWEST_LETTERS = 2 * PLAINLY_THE_SAME - 1;

const NEGATIONS = new Set(['not', 'never', 'without']);
/** Who may be is another question than who is. */
const PERMISSIONS = new Set(['can', 'could', 'may', 'might', 'allowed']);
/** A misspelt word is the same word; from LONG letters on it may have two slips. */
const SHORTEST_MISSPELT = 4;
const LONG = 8;

/** A question as it is compared: worked out once, with however many others it is compared. */
export type Compared = {
  text: string;
  plain: string;
  /** Every three letters that follow on one another. */
  letters: ReadonlySet<string>;
  words: readonly Word[];
  telling: readonly Word[];
  /** Where it differs, they are not the same: who or what is asked, whether one says "not" or asks who may, and numbers. */
  kind: string;
};

export function compared(text: string): Compared {
  const [plain, words] = [plainWords(text), wordsOf(text)];
  const kind = [asksFor, negates, permits, numbersIn].map((of) => of(words)).join('/');
  return { text, plain, letters: trigramsOf(plain), words, telling: tellingIn(words), kind };
}

/** The same of two texts that are compared with no others. */
export const likeness = (a: string, b: string, matcher: Pick<Matcher, 'alike'>): number =>
  likenessOf(compared(a), compared(b), matcher);

/**
 * 0 to 1: the mean of the cosine of meanings and of the share of letters (Dice's coefficient of trigrams); 0 where one asks who
 * and the other what, where only one says "not" or asks who may, where numbers differ, or where each has a telling word that the other lacks.
 */
export function likenessOf(a: Compared, b: Compared, { alike }: Pick<Matcher, 'alike'>): number {
  if (a.plain === b.plain) return a.plain === '' ? 0 : 1;
  if (a.kind !== b.kind) return 0;
  const letters = dice(a.letters, b.letters);
  if (letters < FEWEST_LETTERS || (lacks(a, b) && lacks(b, a))) return 0;
  return (letters + alike(a.text, b.text)) / 2;
}

function trigramsOf(plain: string): Set<string> {
  const padded = ` ${plain} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return both === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/** "who", "what"; also where the apostrophe of "what's" was left out. */
const asksFor = (words: readonly Word[]): string =>
  [
    ...new Set(
      words.flatMap(({ text }) =>
        QUESTION_WORDS.has(text) ? text.replace(/^(who|what|when|where|why|how)(?:s|d|re)$/u, '$1') : [],
      ),
    ),
  ]
    .sort()
    .join(' ');

const negates = (words: readonly Word[]): boolean => words.some(({ text }) => NEGATIONS.has(text));

const permits = (words: readonly Word[]): boolean => words.some(({ text }) => PERMISSIONS.has(text));

const numbersIn = (words: readonly Word[]): string =>
  words
    .flatMap(({ text }) => (/\p{N}/u.test(text) ? text : []))
    .sort()
    .join(' ');

const HOLDING = [QUESTION_WORDS, AUXILIARIES, PRONOUNS, CARRIES_ON, SMALL_WORDS];

/** Words that a question is about, and not those that hold it together. */
export const tellingIn = (words: readonly Word[]): Word[] =>
  words.filter(({ text }) => !HOLDING.some((kind) => kind.has(text)));

const lacks = (a: Compared, b: Compared): boolean =>
  b.telling.some((word) => !a.words.some((other) => isOne(word, other)));

function isOne(a: Word, b: Word): boolean {
  if (a.stem === b.stem) return true;
  const [shorter, longer] = [Math.min(a.text.length, b.text.length), Math.max(a.text.length, b.text.length)];
  const most = shorter >= LONG ? 2 : 1;
  // One is at least so many slips from the other as it is longer, which is sooner known.
  return shorter >= SHORTEST_MISSPELT && longer - shorter <= most && slipsBetween(a.text, b.text) <= most;
}
