// A text as one point in the space of word meanings: the mean of its words' vectors, common words counting less.
import type { Language } from './language.ts';
import type { Word } from './text.ts';

/** Words more common than this count for less than half. Arora, Liang and Ma (2017), "A simple but tough-to-beat baseline". */
const COMMON = 5e-4;

/** What likeness of meaning counts beside likeness of stems. */
export const MEANING = 0.7;

/** Of unit length, or all zeros when the language knows none of the words. */
export function meaningOf(words: readonly Word[], { share, vector, dimensions }: Language): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const { text } of words) {
    const point = vector(text);
    if (!point) continue;
    const scale = COMMON / (COMMON + (share(text) ?? 0));
    for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + scale * (point[i] ?? 0);
  }
  return toUnitLength(sum);
}

/** Where several meanings point together. Of unit length, or all zeros when there are none. */
export function middleOf(meanings: readonly Float32Array[], { dimensions }: Language): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const meaning of meanings) for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] ?? 0) + (meaning[i] ?? 0);
  return toUnitLength(sum);
}

function toUnitLength(sum: Float32Array): Float32Array {
  let squares = 0;
  for (const value of sum) squares += value * value;
  if (squares > 0) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) / Math.sqrt(squares);
  return sum;
}

/** The meanings of several things one after another, so that going through them does not jump about in memory. */
export function rowsOf(meant: readonly { meaning: Float32Array }[], dimensions: number): Float32Array {
  const rows = new Float32Array(meant.length * dimensions);
  for (const [row, { meaning }] of meant.entries()) rows.set(meaning, row * dimensions);
  return rows;
}

/** The inner product with one of `rows`; of unit vectors, the cosine of the angle. Four sums at once, because each waits for itself. */
export function dot(a: Float32Array, rows: Float32Array, row = 0): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  let i = 0;
  let at = row * a.length;
  for (; i + 3 < a.length; i += 4, at += 4) {
    first += (a[i] ?? 0) * (rows[at] ?? 0);
    second += (a[i + 1] ?? 0) * (rows[at + 1] ?? 0);
    third += (a[i + 2] ?? 0) * (rows[at + 2] ?? 0);
    fourth += (a[i + 3] ?? 0) * (rows[at + 3] ?? 0);
  }
  for (; i < a.length; i++, at++) first += (a[i] ?? 0) * (rows[at] ?? 0);
  return first + second + (third + fourth);
}
