// How much of a question an entry's words cover, where a word that the entry does not have counts by the one used most alike.
import type { Learnt } from './learnt.ts';
import type { Word } from './text.ts';
import { dot } from './vectors.ts';

/** Who looks up the same words again and again, of the same entries; so many pairs are kept. */
const MOST_PAIRS = 100_000;

/** 0 to 1: the share of what the words of a question tell that an entry's words hold or nearly mean; telling words count most. */
export type Covering = (words: readonly Word[], entry: number) => number;

/** A covering for one question after another; it remembers how near words are to entries. */
export function createCovering({ phrasings, placesOf, held, words: weights, language }: Learnt): Covering {
  const directions = new Map<string, Float32Array | null>();
  let near: (Map<string, number> | undefined)[] = [];
  let pairs = 0;
  const ofEntry: (Float32Array[] | undefined)[] = [];

  const directionOf = (text: string): Float32Array | null => {
    const known = directions.get(text);
    if (known !== undefined) return known;
    const found = language.vector(text);
    const length = found ? Math.hypot(...Array.from(found)) : 0;
    const direction = found && length > 0 ? Float32Array.from(found, (value) => value / length) : null;
    if (directions.size >= MOST_PAIRS) directions.clear();
    directions.set(text, direction);
    return direction;
  };

  const directionsOf = (entry: number): Float32Array[] => {
    const said = (placesOf[entry] ?? []).flatMap((place) => phrasings[place]?.words ?? []);
    return [...new Set(said.map(({ text }) => text))].flatMap((text) => directionOf(text) ?? []);
  };

  const nearness = ({ text }: Word, entry: number): number => {
    const known = near[entry]?.get(text);
    if (known !== undefined) return known;
    const direction = directionOf(text);
    let most = 0;
    if (direction)
      for (const other of (ofEntry[entry] ??= directionsOf(entry))) most = Math.max(most, dot(direction, other));
    if (++pairs > MOST_PAIRS) [near, pairs] = [[], 0];
    (near[entry] ??= new Map<string, number>()).set(text, most);
    return most;
  };

  return (words, entry) => {
    const has = held(entry);
    let [covered, all] = [0, 0];
    for (const [at, word] of words.entries()) {
      if (words.findIndex(({ stem }) => stem === word.stem) < at) continue;
      const tells = weights.of(word) ** 2;
      all += tells;
      covered += tells * (has.has(word.stem) ? 1 : nearness(word, entry));
    }
    return all > 0 ? covered / all : 0;
  };
}
