// Logistic regression: how probable a yes is, learnt from weighted examples. Deterministic.
import { Matrix, solve } from 'ml-matrix';

export type Example = { values: readonly number[]; yes: boolean; weight: number };

export type Logistic = { intercept: number; weights: number[] };

/** How strongly weights are drawn to zero, so that signals that are alike do not run away in opposite directions. */
const L2 = 1;
const MOST_STEPS = 60;
const SMALLEST_STEP = 1e-8;

/**
 * The most probable model by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and Friedman, The Elements
 * of Statistical Learning, 2009, section 4.4.1), with an L2 penalty on the weights of the standardised values. All examples have
 * equally many values, and there is at least one example.
 */
export function fitLogistic(examples: readonly Example[]): Logistic {
  const scales = scalesOf(examples);
  const rows = examples.map(({ values }) => [
    1,
    ...scales.map(({ mean, spread }, i) => ((values[i] ?? 0) - mean) / spread),
  ]);
  let model: number[] = [0, ...scales.map(() => 0)];
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(model, rows, examples);
    model = model.map((value, i) => value - (change[i] ?? 0));
    if (change.every((by) => Math.abs(by) < SMALLEST_STEP)) break;
  }
  const [intercept = 0, ...standardised] = model;
  const weights = scales.map(({ spread }, i) => (standardised[i] ?? 0) / spread);
  return {
    intercept: intercept - weights.reduce((sum, weight, i) => sum + weight * (scales[i]?.mean ?? 0), 0),
    weights,
  };
}

/** The logarithm of the odds of a yes. */
export const logitOf = ({ intercept, weights }: Logistic, values: readonly number[]): number =>
  weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), intercept);

export const probability = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** The gradient of the loss divided by its curvature. */
function newtonStep(model: readonly number[], rows: readonly number[][], examples: readonly Example[]): number[] {
  const gradient = model.map((value, i) => (i === 0 ? 0 : L2 * value));
  const curvature = model.map((_, i) => model.map((__, j): number => (i === j && i > 0 ? L2 : 0)));
  for (const [place, row] of rows.entries()) {
    const { yes, weight } = examples[place] ?? { yes: false, weight: 0 };
    const p = probability(row.reduce((sum, value, i) => sum + value * (model[i] ?? 0), 0));
    for (const [i, line] of curvature.entries()) {
      const value = weight * (row[i] ?? 0);
      gradient[i] = (gradient[i] ?? 0) + value * (p - Number(yes));
      for (let j = 0; j < row.length; j++) line[j] = (line[j] ?? 0) + value * (row[j] ?? 0) * p * (1 - p);
    }
  }
  return solve(new Matrix(curvature), Matrix.columnVector(gradient)).to1DArray();
}

/** Mean and standard deviation of each value; a value that never changes is left as it is. */
function scalesOf(examples: readonly Example[]): { mean: number; spread: number }[] {
  const columns = examples[0]?.values.map((_, i) => examples.map(({ values }) => values[i] ?? 0)) ?? [];
  return columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const spread = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
    return { mean, spread: spread > 0 ? spread : 1 };
  });
}
