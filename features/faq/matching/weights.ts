// Computes how much a word tells: little if everybody uses it, much if only some entries do.
import type { Language } from './language.ts';
import type { Word } from './text.ts';

/** A word that a list of fifty million running words has twice; words that are not in the list count as that rare. */
const RAREST = 2 / 50e6;
/** No word tells nothing: "how" and "who" are all that some questions differ by. */
const LEAST = 0.02;
const MOST_FOUND = 50_000;

export type Weights = {
  /** 0.02 to 1. */
  of: (word: Word) => number;
  /** Whether any phrasing has this stem. */
  known: (stem: string) => boolean;
  /** The same after some phrasings came and others went. */
  with: (added: readonly (readonly Word[])[], removed: readonly (readonly Word[])[]) => Weights;
};

/**
 * The weight of words among these phrasings: the geometric mean of how rare a word is among them and how rare it is in English. The
 * second protects a small or new FAQ, in which "easiest" may well occur only once (inverse document frequency, Sparck Jones 1972).
 */
export const weightsOf = (phrasings: readonly (readonly Word[])[], language: Language): Weights =>
  counted({ holding: new Map(), phrasings: 0 }, language).with(phrasings, []);

/** How many phrasings there are, and how many of them hold each stem. */
type Counts = { holding: ReadonlyMap<string, number>; phrasings: number };

function counted({ holding, phrasings }: Counts, language: Language): Weights {
  const all = phrasings + 1;
  const here = (stem: string): number => Math.log(all / ((holding.get(stem) ?? 0) + 0.5)) / Math.log(all + 1);
  const inEnglish = ({ text }: Word): number =>
    Math.min(1, Math.log(language.share(text) ?? RAREST) / Math.log(RAREST));
  // Every part of matching asks anew for the words of a question.
  const found = new Map<string, number>();
  const of = (word: Word): number => {
    const known = found.get(word.text);
    if (known !== undefined) return known;
    const weight = Math.max(LEAST, Math.sqrt(Math.max(LEAST, here(word.stem)) * Math.max(LEAST, inEnglish(word))));
    if (found.size >= MOST_FOUND) found.clear();
    found.set(word.text, weight);
    return weight;
  };
  return {
    of,
    known: (stem) => (holding.get(stem) ?? 0) > 0,
    with: (added, removed) => {
      const next = new Map(holding);
      const count = (words: readonly Word[], by: number) => {
        for (const stem of new Set(words.map(({ stem }) => stem))) next.set(stem, (next.get(stem) ?? 0) + by);
      };
      for (const words of added) count(words, 1);
      for (const words of removed) count(words, -1);
      return counted({ holding: next, phrasings: phrasings + added.length - removed.length }, language);
    },
  };
}
