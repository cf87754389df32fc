// Learns entries: what every phrasing looks like, and what tells each entry from those most like it.
import { exactly, type Exact } from './exact.ts';
import { createDictionary, featuresOf, type Dictionary, type Sparse } from './signals.ts';
import type { Language } from './language.ts';
import { postingsOf, type Postings } from './postings.ts';
import { spellingOf, type Spelling } from './spelling.ts';
import { highest } from './highest.ts';
import { createTrainer, type Example, type Separator } from './svm.ts';
import { wordsOf, type Word } from './text.ts';
import { meaningOf } from './vectors.ts';
import { weightsOf, type Weights } from './weights.ts';

/** An entry as matching sees it: an id, and the ways its question is asked. */
export type Learnable = { id: string; title: string; alsoAskedAs: readonly string[] };

export type Phrasing = Example & { entry: number; text: string; words: Word[]; stems: Sparse };

export type Learnt = {
  entries: readonly Learnable[];
  phrasings: readonly Phrasing[];
  /** The places of each entry's phrasings in `phrasings`. */
  placesOf: readonly (readonly number[])[];
  /** How like each other entries look; the holders are entries. */
  alike: Postings;
  separators: readonly Separator[];
  /** Weights by feature; the holders are entries. */
  weightsByFeature: Postings;
  /** Values by stem; the holders are phrasings. */
  phrasingsByStem: Postings;
  /** The stems of an entry's phrasings. */
  held: (entry: number) => ReadonlySet<string>;
  words: Weights;
  spelling: Spelling;
  exact: Exact;
  language: Language;
  features: Dictionary;
  stems: Dictionary;
  steepness: number;
};

/** With few phrasings there is little to learn from but which words are telling; with many, the training finds that out. */
const steepnessFor = (entries: number, phrasings: number): number => 0.5 + 0.8 * (entries / Math.max(1, phrasings));

/** How steeply telling words count where two texts are held side by side. */
export const STEEP = 1.2;
/** An entry is told from at most this many phrasings of others: the nearest, and a sample of the rest. */
const MOST_OTHERS = 1500;
const NEAREST = 60;
const SAMPLED = 20;
/** Of who shares a feature, so many are kept, those that have most of it: with more, a feature tells little and costs much. */
const MOST_HOLDERS = 300;
const MOST_ALIKE = 300;

/** Pure and deterministic. Takes about a millisecond an entry; see bench/README.md. */
export function learn(entries: readonly Learnable[], language: Language): Learnt {
  // 1. The words of every phrasing, and how much each word tells.
  const said = entries.flatMap(({ title, alsoAskedAs }, entry) =>
    [title, ...alsoAskedAs].map((text) => ({ entry, text, words: wordsOf(text) })),
  );
  const words = weightsOf(
    said.map((one) => one.words),
    language,
  );
  const steepness = steepnessFor(entries.length, said.length);

  // 2. Every phrasing as features, as weighted stems and as a meaning.
  const features = createDictionary();
  const stems = createDictionary();
  const phrasings = said.map((one) => ({
    ...one,
    ...vectorsOf(one.words, { words, steepness, features, stems, language }),
  }));
  const placesOf: number[][] = entries.map(() => []);
  for (const [place, { entry }] of phrasings.entries()) placesOf[entry]?.push(place);

  // 3. What tells each entry from the others.
  const train = createTrainer(phrasings, { features: features.size(), separators: entries.length });
  const looks = placesOf.map((places) => looksOf(places.map((place) => phrasings[place])));
  const alike = postingsOf(looks, MOST_ALIKE);
  const others = othersOf({ phrasings, placesOf, alike });
  const separators = placesOf.map((own, entry) => train(own, others(entry, looks[entry])));

  return {
    entries,
    phrasings,
    placesOf,
    alike,
    separators,
    weightsByFeature: postingsOf(separators, MOST_HOLDERS),
    phrasingsByStem: postingsOf(
      phrasings.map((phrasing) => phrasing.stems),
      MOST_HOLDERS,
    ),
    held: heldIn({ phrasings, placesOf }),
    words,
    spelling: spellingOf(usesOf(said)),
    exact: exactly(said.map(({ entry, words }) => ({ id: entries[entry]?.id ?? '', words }))),
    language,
    features,
    stems,
    steepness,
  };
}

type Vectors = { words: Weights; steepness: number; features: Dictionary; stems: Dictionary; language: Language };

export function vectorsOf(some: readonly Word[], { words, steepness, features, stems, language }: Vectors) {
  return {
    features: featuresOf(some, { weights: words, steepness, dictionary: features, unknown: 'add' }),
    stems: stemsOf(some, words, stems.add),
    meaning: meaningOf(some, language),
  };
}

/** A text as its stems, each by how much it tells; of unit length, what is not known included. */
export function stemsOf(some: readonly Word[], words: Weights, idOf: (stem: string) => number): Sparse {
  const values = new Map<string, number>();
  for (const word of some) values.set(word.stem, words.of(word) ** STEEP);
  const length = Math.hypot(...values.values());
  const known = [...values]
    .map(([stem, value]) => ({ id: idOf(stem), value: value / length }))
    .filter(({ id }) => id >= 0);
  return { ids: Int32Array.from(known, ({ id }) => id), values: Float32Array.from(known, ({ value }) => value) };
}

type Neighbourhood = Pick<Learnt, 'phrasings' | 'placesOf' | 'alike'>;

/** Which phrasings an entry is told from: all the others or, where they are too many, those of the entries most like it and a sample. */
export function othersOf({ phrasings, placesOf, alike }: Neighbourhood) {
  const sums = new Float64Array(placesOf.length);
  return (entry: number, looks: Sparse | undefined): number[] => {
    const isOther = (place: number): boolean => phrasings[place]?.entry !== entry;
    if (phrasings.length <= MOST_OTHERS) return placesOf.flat().filter(isOther);
    sums.fill(0);
    if (looks) alike.addTo(sums, looks);
    const nearest = highest(sums, NEAREST).flatMap((other) => placesOf[other] ?? []);
    const step = phrasings.length / SAMPLED;
    const sample = Array.from({ length: SAMPLED }, (_, i) => Math.floor((i + 0.5) * step));
    return [...new Set([...nearest.filter(isOther).slice(0, NEAREST), ...sample])].filter(isOther);
  };
}

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
