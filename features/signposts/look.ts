// Finds where phrases are in a sentence. Every list is looked for once at each word, however many signs use it.
import type { Phrase, Place, Starts } from './sign.ts';

/** The spellings that a word of a sentence fits; `undefined` where something was left out. */
export type Fits = readonly string[] | undefined;

/** "..." stands for no more words than this. */
const LONGEST_GAP = 5;

/** Looks into one sentence: `endsAt` tells where phrases of a group end that begin at a place, `has` whether any is there. */
export function lookInto(sentence: readonly Fits[]) {
  const seen = new Map<Place, Map<number, readonly number[]>>();

  const endsOf = (phrase: Phrase, from: number, at: number): readonly number[] => {
    const part = phrase[from];
    if (part === undefined) return [at];
    const nexts = part === 'gap' ? afterGap(at) : afterPlace(part, at);
    return from === phrase.length - 1 ? nexts : nexts.flatMap((next) => endsOf(phrase, from + 1, next));
  };

  const afterGap = (at: number): number[] => {
    let end = at;
    while (end < at + LONGEST_GAP && sentence[end]) end += 1;
    return Array.from({ length: end - at + 1 }, (_, more) => at + more);
  };

  const afterPlace = (place: Place, at: number): readonly number[] => {
    const fits = sentence[at];
    if (!fits) return NOWHERE;
    const word =
      place.spellings.has('*') || fits.some((spelling) => place.spellings.has(spelling)) ? [at + 1] : NOWHERE;
    return place.phrases.size === 0 ? word : [...word, ...afterPhrases(place, at)];
  };

  const afterPhrases = (place: Place, at: number): readonly number[] => {
    const known = seen.get(place) ?? new Map<number, readonly number[]>();
    seen.set(place, known);
    const ends = known.get(at) ?? endsAt(place.phrases, at);
    known.set(at, ends);
    return ends;
  };

  const endsAt = (starts: Starts, at: number): readonly number[] => {
    const found = new Set<number>();
    for (const spelling of sentence[at] ?? [])
      for (const phrase of starts.get(spelling) ?? NONE) for (const end of endsOf(phrase, 0, at)) found.add(end);
    return found.size === 0 ? NOWHERE : [...found];
  };

  const has = (starts: Starts): boolean => {
    for (let at = 0; at < sentence.length; at += 1)
      for (const spelling of sentence[at] ?? [])
        for (const phrase of starts.get(spelling) ?? NONE) if (endsOf(phrase, 0, at).length > 0) return true;
    return false;
  };

  return { endsAt, has };
}

const NONE: readonly Phrase[] = [];
const NOWHERE: readonly number[] = [];
