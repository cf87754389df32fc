// Finds the entry a question means, or says that it is not sure. The one place that knows how matching is done.
import MiniSearch, { type SearchResult } from 'minisearch';
import { plainWords } from '../words.ts';
import type { FaqEntry } from './entry.ts';

export type Match =
  | { outcome: 'answer'; id: string; alternatives: string[] }
  | { outcome: 'did-you-mean'; id: null; alternatives: string[] }
  | { outcome: 'not-known'; id: null; alternatives: string[] };

export type Matcher = {
  /** The nearest entries to a question, best first in `alternatives` (the answer itself left out), and how sure that is. */
  answer: (text: string) => Match;
};

/** Words that say nothing about what is asked. */
const EMPTY_WORDS = new Set(
  (
    'a about all also am an and any anybody anyone are as at be been being but by can cant could did do does doing ' +
    'dont for from get go had has have having he hello her hers hi him his i id if im in into is isnt it its ive ' +
    'just know like me my no not now of on or our please s she so some tell than thanks that the their them then ' +
    'there these they this to u up us was we were what whats which whom whos will with would you your'
  ).split(' '),
);

/** Words that tell what kind of answer is wanted; worth a part of a word that tells what it is about. */
const QUESTION_WORDS = new Set(['who', 'when', 'where', 'why', 'how']);
const QUESTION_WORD_WEIGHT = 0.3;

const weightOf = (term: string): number => (QUESTION_WORDS.has(term) ? QUESTION_WORD_WEIGHT : 1);

/** Below this share of the question's words in an entry, nothing is near; from the second on, the entry answers. */
const NEAR = 0.5;
const SURE = 0.74;
/** The runner-up must be this much weaker, or the person is asked which was meant. */
const CLEAR = 0.85;

const stem = (word: string): string =>
  word.replace(/(?:ies)$/u, 'y').replace(/(?:ing|ed|es|s)$/u, (end) => (word.length - end.length >= 3 ? '' : end));

const processTerm = (term: string): string | null => {
  const word = term.toLowerCase().replace(/['’]/gu, '');
  return word === '' || EMPTY_WORDS.has(word) ? null : stem(word);
};

/**
 * Learns the entries. A first version on a search library (minisearch): what part of the question's words an entry's title and
 * phrasings hold, spelling forgiven, decides between answering, asking back and admitting not to know.
 */
export function train(entries: readonly FaqEntry[]): Matcher {
  const index = new MiniSearch<FaqEntry>({
    fields: ['title', 'alsoAskedAs'],
    extractField: (entry, field) => {
      const value = entry[field as keyof FaqEntry] ?? '';
      return Array.isArray(value) ? value.join('\n') : value;
    },
    processTerm,
    searchOptions: {
      fuzzy: (term) => (QUESTION_WORDS.has(term) || term.length <= 3 ? 0 : term.length > 7 ? 2 : 1),
      boostTerm: weightOf,
      prefix: (term) => term.length > 4,
      combineWith: 'OR',
    },
  });
  index.addAll(entries);
  const exact = new Map(
    entries.flatMap((entry) => [entry.title, ...entry.alsoAskedAs].map((said) => [plainWords(said), entry.id])),
  );

  return {
    answer: (text) => {
      const terms = termsOf(text);
      const results = index.search(text).slice(0, 4);
      const alternatives = results.map(({ id }) => String(id));
      const same = exact.get(plainWords(text));
      if (same !== undefined) return answered(same, alternatives);
      const [best, second] = results;
      if (!best || cover(best, terms) < NEAR)
        return { outcome: 'not-known', id: null, alternatives: alternatives.slice(0, 3) };
      const clear = !second || second.score / best.score < CLEAR || cover(second, terms) < cover(best, terms);
      if (cover(best, terms) >= SURE && clear) return answered(String(best.id), alternatives);
      return { outcome: 'did-you-mean', id: null, alternatives: alternatives.slice(0, 3) };
    },
  };
}

const answered = (id: string, alternatives: string[]): Match => ({
  outcome: 'answer',
  id,
  alternatives: alternatives.filter((other) => other !== id).slice(0, 3),
});

const termsOf = (text: string): string[] =>
  text.split(/[^\p{L}\p{N}'’]+/u).flatMap((word) => {
    const term = processTerm(word);
    return term === null ? [] : [term];
  });

/** The share of the question's words that the entry's title or phrasings hold. */
const cover = ({ queryTerms }: SearchResult, terms: readonly string[]): number => {
  const held = new Set(queryTerms);
  const weigh = (some: readonly string[]) => [...new Set(some)].reduce((sum, term) => sum + weightOf(term), 0);
  return terms.length === 0 ? 0 : weigh(terms.filter((term) => held.has(term))) / weigh(terms);
};
