// Word vectors whose weighted sums point where the encoder points: least squares over sentences, near the encoder's own vectors.
import { wordsOf } from '../../features/faq/matching/text.ts';
import { solve } from './conjugate-gradients.ts';

/** As in features/faq/matching/vectors.ts: words more common than this count for less than half. */
const COMMON = 3e-4;
/** The commonest words are sentences of their own too, and count less than those. */
const ALONE = 20_000;
const ALONE_COUNTS = 0.3;
/** How strongly a word that few sentences have stays where the encoder put it. */
const STAY = 0.5;
const STEPS = 25;

export type Lesson = {
  words: readonly string[];
  shares: Float32Array;
  sentences: readonly string[];
  /** Where the encoder points for each sentence and for each word, `dimensions` numbers each: of unit length. */
  targets: { sentences: Float32Array; words: Float32Array };
  /** The vectors to begin with and to stay near. */
  start: Float32Array;
  dimensions: number;
};

/** One vector of `dimensions` numbers for each word. */
export function distil(lesson: Lesson): Float32Array {
  const { start, dimensions } = lesson;
  const rows = rowsOf(lesson);
  const right = start.map((value) => value * STAY);
  for (const row of rows) spread(right, { row, point: row.target, dimensions });
  return solve({
    // With A the rows' weights of words and D how much each row counts: (A'DA + STAY) x = A'D targets + STAY start.
    times: (x) => {
      const image = x.map((value) => value * STAY);
      for (const row of rows) spread(image, { row, point: sumOf(x, row, dimensions), dimensions });
      return image;
    },
    right,
    start,
    columns: dimensions,
    steps: STEPS,
  });
}

type Row = { places: Int32Array; weights: Float32Array; counts: number; target: Float32Array };

/** Sentences of two known words or more, their weights of unit length together; then the commonest words, each by itself. */
function rowsOf({ words, shares, sentences, targets, dimensions }: Lesson): Row[] {
  const placeOf = new Map(words.map((word, place) => [word, place]));
  const pointAt = (points: Float32Array, row: number) => points.subarray(row * dimensions, (row + 1) * dimensions);
  const rows: Row[] = [];
  for (const [row, sentence] of sentences.entries()) {
    const places = Int32Array.from(wordsOf(sentence).flatMap(({ text }) => placeOf.get(text) ?? []));
    if (places.length < 2) continue;
    const weights = Float32Array.from(places, (place) => COMMON / (COMMON + (shares[place] ?? 0)));
    rows.push({ places, weights: toUnit(weights), counts: 1, target: pointAt(targets.sentences, row) });
  }
  for (let place = 0; place < Math.min(ALONE, words.length); place++) {
    const target = pointAt(targets.words, place);
    rows.push({ places: Int32Array.of(place), weights: Float32Array.of(1), counts: ALONE_COUNTS, target });
  }
  return rows;
}

/** The weighted sum of the vectors of a row's words. */
function sumOf(vectors: Float32Array, { places, weights }: Row, dimensions: number): Float32Array {
  const sum = new Float32Array(dimensions);
  for (let word = 0; word < places.length; word++) {
    const at = (places[word] ?? 0) * dimensions;
    const weight = weights[word] ?? 0;
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + weight * (vectors[at + i] ?? 0);
  }
  return sum;
}

/** The other way about: adds a point to the vectors of a row's words. */
function spread(
  vectors: Float32Array,
  { row, point, dimensions }: { row: Row; point: Float32Array; dimensions: number },
): void {
  const { places, weights, counts } = row;
  for (let word = 0; word < places.length; word++) {
    const at = (places[word] ?? 0) * dimensions;
    const weight = counts * (weights[word] ?? 0);
    for (let i = 0; i < dimensions; i++) vectors[at + i] = (vectors[at + i] ?? 0) + weight * (point[i] ?? 0);
  }
}

/** The same direction, of length 1; of no direction, the same. */
export function toUnit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  return length > 0 ? vector.map((value) => value / length) : vector;
}

/** Each row made of length 1. */
export function unitRows(data: Float32Array, width: number): Float32Array {
  const units = new Float32Array(data.length);
  for (let start = 0; start < data.length; start += width)
    units.set(toUnit(data.subarray(start, start + width)), start);
  return units;
}
