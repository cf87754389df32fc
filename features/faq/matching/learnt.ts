// What was learnt of entries, as matching asks it: made of what training gave, in milliseconds.
import { exactly, type Exact } from './exact.ts';
import type { Language } from './language.ts';
import { fromLines, type PackedRows, type PackedTexts, unpackRows, unpackTexts } from './packed.ts';
import type { Names, OtherNames } from './names.ts';
import { postingsOf, type Postings } from './postings.ts';
import { createDictionary, type Dictionary, type Sparse } from './signals.ts';
import { spellingOf, type Spelling } from './spelling.ts';
import type { Example, Separator } from './svm.ts';
import { readingWith, type Word } from './text.ts';
import { usualIn } from './usual.ts';
import { weightsOf, type Weights } from './weights.ts';

/** An entry as matching sees it: an id, and the ways its question is asked. */
export type Learnable = { id: string; title: string; alsoAskedAs: readonly string[] };

/** What is known beside the entries. `notOurs`: questions that people ask of a council, and that no entry answers. */
export type Known = { language: Language; notOurs?: readonly string[]; otherNames?: OtherNames };

export type Phrasing = Example & { entry: number; text: string; words: Word[]; stems: Sparse };

export type Learnt = {
  entries: readonly Learnable[];
  phrasings: readonly Phrasing[];
  /** The places of each entry's phrasings in `phrasings`. */
  placesOf: readonly (readonly number[])[];
  /** How like each other entries look; the holders are entries. Only who learns again asks for it. */
  alike: () => Postings;
  separators: readonly Separator[];
  /** Weights by feature; the holders are entries. */
  weightsByFeature: Postings;
  /** Values by stem; the holders are phrasings. */
  phrasingsByStem: Postings;
  /** The stems of an entry's phrasings. */
  held: (entry: number) => ReadonlySet<string>;
  /** How like an entry's phrasings are to one another; see usual.ts. */
  usual: (entry: number) => number;
  words: Weights;
  spelling: Spelling;
  exact: Exact;
  language: Language;
  otherNames: OtherNames;
  names: Names;
  notOurs: readonly string[];
  /** What tells `notOurs` from the phrasings; `null` without any. */
  elsewhere: Separator | null;
  features: Dictionary;
  stems: Dictionary;
  steepness: number;
};

/** What training gives, as plain data. All else of `Learnt` follows from it and from the entries, in their order. */
export type PackedLearnt = {
  /** Of every phrasing: its words, its features, its weighted stems, and its meaning, one after another. */
  texts: PackedTexts;
  features: PackedRows;
  stems: PackedRows;
  meanings: Float32Array;
  /** What tells each entry from the others. */
  weights: PackedRows;
  towards: Float32Array;
  biases: Float64Array;
  elsewhere: Separator | null;
  /** Names by their numbers, one a line. */
  featureNames: string;
  stemNames: string;
};

/** Of who shares a feature, so many are kept, those that have most of it: with more, a feature tells little and costs much. */
const MOST_HOLDERS = 300;
const MOST_ALIKE = 300;

/** With few phrasings there is little to learn from but which words are telling; with many, the packed finds that out. */
export const steepnessFor = (entries: number, phrasings: number): number =>
  0.5 + 0.8 * (entries / Math.max(1, phrasings));

/** The ways the questions of these entries are asked, in the order that training goes by. */
export const phrasingsOf = (entries: readonly Learnable[]): { entry: number; text: string }[] =>
  entries.flatMap(({ title, alsoAskedAs }, entry) => [title, ...alsoAskedAs].map((text) => ({ entry, text })));

/** `packed` must be that of these very entries, in this order, with all that was known then. */
export function learntFrom(
  entries: readonly Learnable[],
  packed: PackedLearnt,
  { language, notOurs = [], otherNames = {} }: Known,
): Learnt {
  const phrasings = phrasingsIn(entries, packed, language);
  const placesOf: number[][] = entries.map(() => []);
  for (const [place, { entry }] of phrasings.entries()) placesOf[entry]?.push(place);
  const separators = separatorsIn(packed, language);
  return {
    entries,
    phrasings,
    placesOf,
    alike: () => alikeOf({ phrasings, placesOf }),
    separators,
    weightsByFeature: postingsOf(separators, MOST_HOLDERS),
    phrasingsByStem: postingsOf(
      phrasings.map((phrasing) => phrasing.stems),
      MOST_HOLDERS,
    ),
    held: heldIn({ phrasings, placesOf }),
    usual: usualIn({ phrasings, placesOf }),
    words: weightsOf(
      phrasings.map(({ words }) => words),
      language,
    ),
    spelling: spellingOf(usesOf(phrasings)),
    exact: exactly(phrasings.map(({ entry, words }) => ({ id: entries[entry]?.id ?? '', words }))),
    language,
    otherNames,
    names: readingWith(otherNames),
    notOurs,
    elsewhere: packed.elsewhere,
    features: createDictionary(fromLines(packed.featureNames)),
    stems: createDictionary(fromLines(packed.stemNames)),
    steepness: steepnessFor(entries.length, phrasings.length),
  };
}

function phrasingsIn(entries: readonly Learnable[], packed: PackedLearnt, { dimensions }: Language): Phrasing[] {
  const texts = unpackTexts(packed.texts);
  const features = unpackRows(packed.features);
  const stems = unpackRows(packed.stems);
  return phrasingsOf(entries).map((one, place) => ({
    ...one,
    words: texts[place] ?? [],
    features: features[place] ?? NO_FEATURES,
    stems: stems[place] ?? NO_FEATURES,
    meaning: packed.meanings.subarray(place * dimensions, (place + 1) * dimensions),
  }));
}

const separatorsIn = ({ weights, towards, biases }: PackedLearnt, { dimensions }: Language): Separator[] =>
  unpackRows(weights).map((row, entry) => ({
    ...row,
    meaning: towards.subarray(entry * dimensions, (entry + 1) * dimensions),
    bias: biases[entry] ?? 0,
  }));

export const NO_FEATURES: Sparse = { ids: new Int32Array(), values: new Float32Array() };

/** How like each other entries look, by the stems of all their phrasings. */
export const alikeOf = ({ phrasings, placesOf }: Pick<Learnt, 'phrasings' | 'placesOf'>): Postings =>
  postingsOf(
    placesOf.map((places) => looksOf(places.map((place) => phrasings[place]))),
    MOST_ALIKE,
  );

/** What an entry looks like as a whole: the stems of all its phrasings. */
export function looksOf(phrasings: readonly (Phrasing | undefined)[]): Sparse {
  const sums = new Map<number, number>();
  for (const phrasing of phrasings)
    for (const [index, id] of phrasing?.stems.ids.entries() ?? [])
      sums.set(id, (sums.get(id) ?? 0) + (phrasing?.stems.values[index] ?? 0));
  return { ids: Int32Array.from(sums.keys()), values: Float32Array.from(sums.values()) };
}

/** All stems of an entry's phrasings; put together when first asked for. */
export function heldIn({ phrasings, placesOf }: Pick<Learnt, 'phrasings' | 'placesOf'>): Learnt['held'] {
  const known: (ReadonlySet<string> | undefined)[] = [];
  return (entry) =>
    (known[entry] ??= new Set(
      placesOf[entry]?.flatMap((place) => phrasings[place]?.words.map(({ stem }) => stem) ?? []),
    ));
}

export function usesOf(said: readonly { words: readonly Word[] }[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { words } of said) for (const { text } of words) uses.set(text, (uses.get(text) ?? 0) + 1);
  return uses;
}
