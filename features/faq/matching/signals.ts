// A phrasing or question as numbers: its stems, pairs of neighbouring stems and pieces of words, by how much each tells.
import type { Word } from './text.ts';
import type { Weights } from './weights.ts';

/** A vector that is zero in most places: `ids[i]` is where `values[i]` stands. */
export type Sparse = { ids: Int32Array; values: Float32Array };

/** Gives every feature a number, its id. */
export type Dictionary = {
  add: (feature: string) => number;
  /** -1 for a feature that was never added. */
  find: (feature: string) => number;
  size: () => number;
  /** All features in the order of their numbers. */
  names: () => Iterable<string>;
  /** Ids of the pieces of a word, found in one of these two ways. */
  pieces: (word: string, idOf: (piece: string) => number) => readonly number[];
};

/** With `names`, the dictionary that gave them. */
export function createDictionary(names: readonly string[] = []): Dictionary {
  const ids = new Map(names.map((feature, id) => [feature, id]));
  // Cutting up takes most of the time of looking at a text; people use the same few thousand words.
  const cut = new Map<string, readonly number[]>();
  return {
    add: (feature) => {
      const known = ids.get(feature);
      if (known !== undefined) return known;
      ids.set(feature, ids.size);
      return ids.size - 1;
    },
    find: (feature) => ids.get(feature) ?? -1,
    size: () => ids.size,
    names: () => ids.keys(),
    pieces: (word, idOf) => {
      const known = cut.get(word);
      if (known) return known;
      const found = piecesOf(word).map(idOf);
      if (cut.size >= MOST_WORDS) cut.clear();
      // An id never changes; that there is none may.
      if (!found.includes(-1)) cut.set(word, found);
      return found;
    },
  };
}

const MOST_WORDS = 50_000;

/** How much each group counts in the whole; each group is brought to this length. */
const STEMS = 1;
const PAIRS = 0.45;
const PIECES = 0.9;
/** Stands for the beginning and the end of a text in pairs: telling where a word stands tells a little. */
const EDGE = 0.3;
/** What is said twice counts twice, and no more. */
const MOST_TIMES = 2;

/** Pieces of three to five characters of a word with its edges marked: "<form", "orm>". They bear spelling and word forms. */
function piecesOf(word: string): string[] {
  const marked = `<${word}>`;
  const cut: string[] = [];
  for (let size = 3; size <= 5; size++)
    // A piece of a short word can look like a stem, which is another feature.
    for (let from = 0; from + size <= marked.length; from++) cut.push(`~${marked.slice(from, from + size)}`);
  return cut;
}

export type FeatureNeeds = {
  weights: Weights;
  /** How much more a telling word counts than a common one; 0 is not at all. */
  steepness: number;
  dictionary: Dictionary;
  /** Whether features that the dictionary does not have are added to it or left out. */
  unknown: 'add' | 'leave';
};

/** The features of a text. What is left out still takes its share of the length: what is not known dilutes what is. */
export function featuresOf(words: readonly Word[], { weights, steepness, dictionary, unknown }: FeatureNeeds): Sparse {
  const idOf = unknown === 'add' ? dictionary.add : dictionary.find;
  const tells = words.map((word) => weights.of(word) ** steepness);
  const [stems, pairs, pieces] = [createGroup(), createGroup(), createGroup()];
  for (const [index, { text, stem }] of words.entries()) {
    const tell = tells[index] ?? 0;
    stems.count(idOf(stem), tell);
    pairs.count(idOf(`${words[index - 1]?.stem ?? '^'} ${stem}`), ((tells[index - 1] ?? EDGE) + tell) / 2);
    for (const id of dictionary.pieces(text, idOf)) pieces.count(id, tell);
  }
  const last = words.at(-1);
  if (last) pairs.count(idOf(`${last.stem} $`), ((tells.at(-1) ?? 0) + EDGE) / 2);

  const ids: number[] = [];
  const values: number[] = [];
  stems.addTo(ids, values, STEMS);
  pairs.addTo(ids, values, PAIRS);
  pieces.addTo(ids, values, PIECES);
  return { ids: Int32Array.from(ids), values: Float32Array.from(values) };
}

/** Features of one kind. */
function createGroup() {
  const counts = new Map<number, number>();
  let leftOut = 0;
  return {
    count: (id: number, value: number): void => {
      if (id < 0) leftOut += value * value;
      else counts.set(id, Math.min((counts.get(id) ?? 0) + value, MOST_TIMES * value));
    },
    /** Adds what was counted, brought to this length. */
    addTo: (ids: number[], values: number[], length: number): void => {
      let squares = leftOut;
      for (const value of counts.values()) squares += value * value;
      const scale = squares > 0 ? length / Math.sqrt(squares) : 0;
      for (const [id, value] of counts) {
        ids.push(id);
        values.push(value * scale);
      }
    },
  };
}
