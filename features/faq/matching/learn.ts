// Learns entries: what every phrasing looks like, and what tells each entry from those most like it.
import { learnElsewhere } from './elsewhere.ts';
import { highest } from './highest.ts';
import type { Language } from './language.ts';
import {
  alikeOf,
  type Known,
  type Learnable,
  type Learnt,
  learntFrom,
  looksOf,
  phrasingsOf,
  steepnessFor,
  type PackedLearnt,
} from './learnt.ts';
import { lines, packRows, packTexts } from './packed.ts';
import type { Postings } from './postings.ts';
import { createDictionary, featuresOf, type Dictionary, type Sparse } from './signals.ts';
import { createTrainer } from './svm.ts';
import { readingWith, wordsOf, type Word } from './text.ts';
import { meaningOf, rowsOf } from './vectors.ts';
import { weightsOf, type Weights } from './weights.ts';

/** How steeply telling words count where two texts are held side by side. */
export const STEEP = 1.2;
/** An entry is told from at most this many phrasings of others: the nearest, and a sample of the rest. */
const MOST_OTHERS = 1500;
/** As many of the nearest as of the rest: fewer where there are more entries to tell apart, so that learning all of them does not take for ever. */
const eachOf = (entries: number): number => Math.min(1000, Math.max(40, Math.ceil(88_000 / entries)));
/** Pure and deterministic. Takes about a millisecond an entry; see bench/README.md. */
export const learn = (entries: readonly Learnable[], known: Known): Learnt =>
  learntFrom(entries, packedLearnt(entries, known), known);

/** What `learn` gives, as far as it takes long to find out. */
export function packedLearnt(
  entries: readonly Learnable[],
  { language, notOurs = [], otherNames = {} }: Known,
): PackedLearnt {
  // 1. The words of every phrasing, and how much each word tells.
  const names = readingWith(otherNames);
  const said = phrasingsOf(entries).map((one) => ({ ...one, words: wordsOf(one.text, names) }));
  const texts = said.map(({ words }) => words);
  const words = weightsOf(texts, language);
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

  // 3. What tells each entry from the others, and all of them from what the council does not answer.
  const elsewhere = learnElsewhere(notOurs, { phrasings, words, steepness, features, language, names });
  const train = createTrainer(phrasings, { features: features.size(), separators: entries.length });
  const others = othersOf({ phrasings, placesOf, alike: alikeOf({ phrasings, placesOf }) });
  const separators = placesOf.map((own, entry) =>
    train(own, others(entry, looksOf(own.map((place) => phrasings[place])))),
  );

  return {
    texts: packTexts(texts),
    features: packRows(phrasings.map((phrasing) => phrasing.features)),
    stems: packRows(phrasings.map((phrasing) => phrasing.stems)),
    meanings: rowsOf(phrasings, language.dimensions),
    weights: packRows(separators),
    towards: rowsOf(separators, language.dimensions),
    biases: Float64Array.from(separators, ({ bias }) => bias),
    elsewhere,
    featureNames: lines(features.names()),
    stemNames: lines(stems.names()),
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

type Neighbourhood = Pick<Learnt, 'phrasings' | 'placesOf'> & { alike: Postings };

/** Which phrasings an entry is told from: all the others or, where they are too many, those of the entries most like it and a sample. */
export function othersOf({ phrasings, placesOf, alike }: Neighbourhood) {
  const sums = new Float64Array(placesOf.length);
  const each = eachOf(placesOf.length);
  return (entry: number, looks: Sparse | undefined): number[] => {
    const isOther = (place: number): boolean => phrasings[place]?.entry !== entry;
    if (phrasings.length <= MOST_OTHERS) return placesOf.flat().filter(isOther);
    sums.fill(0);
    if (looks) alike.addTo(sums, looks);
    const nearest = highest(sums, each).flatMap((other) => placesOf[other] ?? []);
    const step = phrasings.length / each;
    const sample = Array.from({ length: each }, (_, i) => Math.floor((i + 0.5) * step));
    return [...new Set([...nearest.filter(isOther).slice(0, each), ...sample])].filter(isOther);
  };
}
