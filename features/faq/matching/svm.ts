// Learns to tell one entry's phrasings from others': a linear support vector machine, trained by dual coordinate descent.
import type { Sparse } from './signals.ts';

/** A phrasing as the machine sees it: its features, and its meaning as a dense vector (which may be empty). */
export type Example = { features: Sparse; meaning: Float32Array };

/** The score of a text is the sum of its features' weights, its meaning against `meaning`, and `bias`. Above 0 speaks for the entry. */
export type Separator = { ids: Int32Array; values: Float32Array; meaning: Float32Array; bias: number };

/** How dear a phrasing on the wrong side is, against simple weights. */
const COST = 3;
const MOST_ROUNDS = 24;
/** Every so many rounds all phrasings are looked at; in between only those that had a say, which are few. */
const WHOLE_ROUND = 4;
/** Stops when no phrasing is further than this from where it should be. */
const NEAR_ENOUGH = 0.05;
/** The largest weights are kept: the others hardly move a score and would fill memory. */
const MOST_WEIGHTS = 1200;
const FEWEST_WEIGHTS = 250;
const WEIGHTS_IN_ALL = 300_000;

/** Learns to tell the phrasings at the first places from those at the others. */
type Trainer = (own: readonly number[], others: readonly number[]) => Separator;

const NOTHING: Example = {
  features: { ids: new Int32Array(), values: new Float32Array() },
  meaning: new Float32Array(),
};

/** How many features there are, and how many separators will be kept at the same time. */
type Size = { features: number; separators: number };

/**
 * A trainer for examples with ids below `features`. It reuses its memory, so it is not for two threads. Deterministic.
 * L2-regularised L2-loss SVM: Hsieh et al. (2008), "A dual coordinate descent method for large-scale linear SVM".
 */
export function createTrainer(examples: readonly Example[], { features, separators }: Size): Trainer {
  const most = Math.min(MOST_WEIGHTS, Math.max(FEWEST_WEIGHTS, Math.round(WEIGHTS_IN_ALL / separators)));
  // A text that says nothing belongs to no entry, not even to the only one.
  const nothing = examples.length;
  const rows = rowsOf([...examples, NOTHING]);
  const { starts, meanings, ids, values, lengths } = rows;
  const weights = new Float64Array(features + (examples[0]?.meaning.length ?? 0));
  const sides = new Int8Array(examples.length + 1);
  const alphas = new Float64Array(examples.length + 1);

  return (own, others) => {
    const order = Int32Array.from([...own, ...others, nothing]);
    for (const row of order) alphas[row] = 0;
    sides[nothing] = -1;
    for (const row of others) sides[row] = -1;
    for (const row of own) sides[row] = 1;
    const shuffle = shuffler();
    let bias = 0;

    for (let round = 0; round < MOST_ROUNDS; round++) {
      const whole = round % WHOLE_ROUND === 0;
      let furthest = 0;
      shuffle(order);
      for (let at = 0; at < order.length; at++) {
        const row = order[at] ?? 0;
        const before = alphas[row] ?? 0;
        if (before === 0 && !whole) continue;
        const side = sides[row] ?? 0;
        const from = starts[row] ?? 0;
        const meant = meanings[row] ?? 0;
        const to = starts[row + 1] ?? 0;
        let score = bias;
        for (let i = from; i < meant; i++) score += (weights[ids[i] ?? 0] ?? 0) * (values[i] ?? 0);
        for (let i = meant, id = features; i < to; i++, id++) score += (weights[id] ?? 0) * (values[i] ?? 0);
        const slope = side * score - 1 + before / (2 * COST);
        if (before === 0 && slope >= 0) continue;
        furthest = Math.max(furthest, Math.abs(slope));
        const after = Math.max(0, before - slope / ((lengths[row] ?? 1) + 1 / (2 * COST)));
        const change = (after - before) * side;
        alphas[row] = after;
        for (let i = from; i < meant; i++) {
          const id = ids[i] ?? 0;
          weights[id] = (weights[id] ?? 0) + change * (values[i] ?? 0);
        }
        for (let i = meant, id = features; i < to; i++, id++)
          weights[id] = (weights[id] ?? 0) + change * (values[i] ?? 0);
        bias += change;
      }
      if (whole && furthest < NEAR_ENOUGH) break;
    }
    const meaning = Float32Array.from(weights.subarray(features));
    weights.fill(0, features);
    return { ...takeLargest({ order, rows, weights, most }), meaning, bias };
  };
}

/** All examples one after another: from `starts` the features, which have ids, and from `meanings` all numbers of the meaning. */
type Rows = { starts: Int32Array; meanings: Int32Array; ids: Int32Array; values: Float32Array; lengths: Float64Array };

function rowsOf(examples: readonly Example[]): Rows {
  const starts = new Int32Array(examples.length + 1);
  for (const [row, { features, meaning }] of examples.entries())
    starts[row + 1] = (starts[row] ?? 0) + features.ids.length + meaning.length;
  const size = starts.at(-1) ?? 0;
  const rows = {
    starts,
    meanings: new Int32Array(examples.length),
    ids: new Int32Array(size),
    values: new Float32Array(size),
    lengths: new Float64Array(examples.length),
  };
  for (const [row, { features: own, meaning }] of examples.entries()) {
    const from = starts[row] ?? 0;
    rows.ids.set(own.ids, from);
    rows.values.set(own.values, from);
    rows.values.set(meaning, from + own.ids.length);
    rows.meanings[row] = from + own.ids.length;
    // The bias is a feature that every example has.
    rows.lengths[row] = own.values.reduce((sum, value) => sum + value * value, 1) + (meaning.some(Boolean) ? 1 : 0);
  }
  return rows;
}

type Learning = { order: Int32Array; rows: Rows; weights: Float64Array; most: number };

/** Takes the largest weights of features out of `weights`, and leaves zeros. The meaning is kept apart. */
function takeLargest({ order, rows, weights, most }: Learning) {
  const ids: number[] = [];
  const found: number[] = [];
  for (const row of order)
    for (let i = rows.starts[row] ?? 0; i < (rows.meanings[row] ?? 0); i++) {
      const id = rows.ids[i] ?? 0;
      const weight = weights[id] ?? 0;
      if (weight === 0) continue;
      ids.push(id);
      found.push(weight);
      weights[id] = 0;
    }
  const sizes = Float64Array.from(found, Math.abs).sort();
  const least = sizes[Math.max(0, sizes.length - most)] ?? 0;
  const large = (_: number, index: number): boolean => Math.abs(found[index] ?? 0) >= least;
  return { ids: Int32Array.from(ids.filter(large)), values: Float32Array.from(found.filter(large)) };
}

/** Shuffles in place, the same way each time: a linear congruential generator with the constants of ANSI C. */
function shuffler(): (order: Int32Array) => void {
  let state = 1;
  return (order) => {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      const j = Math.floor((state / 0x80000000) * (i + 1));
      const held = order[i] ?? 0;
      order[i] = order[j] ?? 0;
      order[j] = held;
    }
  };
}
