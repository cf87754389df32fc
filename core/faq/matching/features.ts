// A phrasing or question as numbers: its stems, pairs of neighbouring stems and pieces of words, by how much each tells.
import type { Word } from './text.ts';
import type { Weights } from './weights.ts';

/** A vector that is zero in most places: `ids[i]` is where `values[i]` stands. */
export type Sparse = { ids: Int32Array; values: Float32Array };

/** Gives every feature a number. `find` answers -1 for one that was never added. */
export type Dictionary = { add: (feature: string) => number; find: (feature: string) => number; size: () => number };

export function createDictionary(): Dictionary {
  const ids = new Map<string, number>();
  return {
    add: (feature) => {
      const known = ids.get(feature);
      if (known !== undefined) return known;
      ids.set(feature, ids.size);
      return ids.size - 1;
    },
    find: (feature) => ids.get(feature) ?? -1,
    size: () => ids.size,
  };
}

/** How much each group counts in the whole; each group is brought to this length. */
const STEMS = 1;
const PAIRS = 0.45;
const PIECES = 0.9;
/** Stands for the beginning and the end of a text in pairs: telling where a word stands tells a little. */
const EDGE = 0.3;
/** What is said twice counts twice, and no more. */
const MOST_TIMES = 2;

/** Pieces of three to five characters of a word with its edges marked: "<form", "orm>". They bear spelling and word forms. */
function piecesOf(word: string): readonly string[] {
  const known = pieces.get(word);
  if (known) return known;
  if (pieces.size >= MOST_WORDS) pieces.clear();
  const marked = `<${word}>`;
  const cut: string[] = [];
  for (let size = 3; size <= 5; size++)
    // A piece of a short word can look like a stem, which is another feature.
    for (let from = 0; from + size <= marked.length; from++) cut.push(`~${marked.slice(from, from + size)}`);
  pieces.set(word, cut);
  return cut;
}

// Cutting up takes most of the time of looking at a question; people use the same few thousand words.
const pieces = new Map<string, readonly string[]>();
const MOST_WORDS = 20_000;

/** `steepness`: how much more a telling word counts than a common one; 0 is not at all. `idOf` is a dictionary's `add` or `find`. */
export type FeatureNeeds = { weights: Weights; steepness: number; idOf: (feature: string) => number };

/** The features of a text. Those without an id still take their share of the length: what is not known dilutes what is. */
export function featuresOf(words: readonly Word[], { weights, steepness, idOf }: FeatureNeeds): Sparse {
  const tells = words.map((word) => weights.of(word) ** steepness);
  const ids: number[] = [];
  const values: number[] = [];
  const addGroup = (length: number, group: ReadonlyMap<string, number>) => {
    let squares = 0;
    for (const value of group.values()) squares += value * value;
    const scale = squares > 0 ? length / Math.sqrt(squares) : 0;
    for (const [feature, value] of group) {
      const id = idOf(feature);
      if (id < 0) continue;
      ids.push(id);
      values.push(value * scale);
    }
  };

  const stems = new Map<string, number>();
  const pairs = new Map<string, number>();
  const cut = new Map<string, number>();
  for (const [index, { text, stem }] of words.entries()) {
    const tell = tells[index] ?? 0;
    count(stems, stem, tell);
    count(pairs, `${words[index - 1]?.stem ?? '^'} ${stem}`, ((tells[index - 1] ?? EDGE) + tell) / 2);
    for (const piece of piecesOf(text)) count(cut, piece, tell);
  }
  const last = words.at(-1);
  if (last) count(pairs, `${last.stem} $`, ((tells.at(-1) ?? 0) + EDGE) / 2);
  addGroup(STEMS, stems);
  addGroup(PAIRS, pairs);
  addGroup(PIECES, cut);
  return { ids: Int32Array.from(ids), values: Float32Array.from(values) };
}

const count = (group: Map<string, number>, feature: string, value: number): void => {
  group.set(feature, Math.min((group.get(feature) ?? 0) + value, MOST_TIMES * value));
};
