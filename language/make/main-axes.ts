// Principal component analysis: the few directions in which rows of numbers differ most (Pearson 1901).
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

export type Rows = { data: Float32Array; width: number };

export type Axes = {
  mean: Float64Array;
  /** `count` x `width`: unit vectors at right angles, that of the greatest variance first. */
  axes: Float32Array;
  count: number;
};

/** The main axes of the rows about their mean. Of many rows the first `sample` tell well enough. */
export function mainAxes(rows: Rows, { count, sample = Infinity }: { count: number; sample?: number }): Axes {
  const { data, width } = rows;
  const mean = meanOf(rows);
  const scatter = scatterOf({ data: data.subarray(0, Math.min(sample * width, data.length)), width }, mean);
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(new Matrix(scatter), {
    assumeSymmetric: true,
  });
  const greatest = realEigenvalues
    .map((_, place) => place)
    .sort((a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0));
  const axes = new Float32Array(count * width);
  for (const [place, column] of greatest.slice(0, count).entries())
    axes.set(eigenvectorMatrix.getColumn(column), place * width);
  return { mean, axes, count };
}

/** Each row less `mean`, as its places along the axes: rows of `count` numbers. */
export function project({ data, width }: Rows, { mean, axes, count }: Axes): Float32Array {
  const all = data.length / width;
  const projected = new Float32Array(all * count);
  const centred = new Float64Array(width);
  for (let row = 0; row < all; row++) {
    for (let i = 0; i < width; i++) centred[i] = (data[row * width + i] ?? 0) - (mean[i] ?? 0);
    for (let axis = 0; axis < count; axis++) {
      let sum = 0;
      for (let i = 0; i < width; i++) sum += (centred[i] ?? 0) * (axes[axis * width + i] ?? 0);
      projected[row * count + axis] = sum;
    }
  }
  return projected;
}

export function meanOf({ data, width }: Rows): Float64Array {
  const mean = new Float64Array(width);
  const all = data.length / width;
  for (let row = 0; row < all; row++)
    for (let i = 0; i < width; i++) mean[i] = (mean[i] ?? 0) + (data[row * width + i] ?? 0) / all;
  return mean;
}

/** The sums of products of differences from the mean: the covariances, times the number of rows. */
function scatterOf({ data, width }: Rows, mean: Float64Array): Float64Array[] {
  const sums = Array.from({ length: width }, () => new Float64Array(width));
  const centred = new Float64Array(width);
  for (let start = 0; start < data.length; start += width) {
    for (let i = 0; i < width; i++) centred[i] = (data[start + i] ?? 0) - (mean[i] ?? 0);
    for (const [i, line] of sums.entries()) {
      const difference = centred[i] ?? 0;
      for (let j = 0; j <= i; j++) line[j] = (line[j] ?? 0) + difference * (centred[j] ?? 0);
    }
  }
  for (const [i, line] of sums.entries()) for (let j = i + 1; j < width; j++) line[j] = sums[j]?.[i] ?? 0;
  return sums;
}
