// Solves great systems of linear equations step by step, without ever writing the matrix down (Hestenes and Stiefel 1952).

export type System = {
  /** The matrix, symmetric and positive definite, times `x`. */
  times: (x: Float32Array) => Float32Array;
  right: Float32Array;
  /** Where to begin; the nearer the answer, the fewer steps. */
  start: Float32Array;
  /** Right-hand sides side by side: `right` and `start` have this many numbers for each unknown. Each is solved for itself. */
  columns: number;
  steps: number;
};

/** Keeps a column that is solved already from dividing nought by nought. */
const TINY = 1e-12;

/** The `x` of `times(x) = right`, nearly: the nearer, the more steps. */
export function solve({ times, right, start, columns, steps }: System): Float32Array {
  const x = start.slice();
  const image = times(x);
  const rest = right.map((value, i) => value - (image[i] ?? 0));
  const way = rest.slice();
  let left = products(rest, rest, columns);
  for (let step = 0; step < steps; step++) {
    const along = times(way);
    const bend = products(way, along, columns);
    const stride = left.map((value, column) => value / ((bend[column] ?? 0) + TINY));
    add(x, { scale: stride, of: way });
    add(rest, { scale: stride.map((value) => -value), of: along });
    const now = products(rest, rest, columns);
    const turn = now.map((value, column) => value / ((left[column] ?? 0) + TINY));
    for (let i = 0; i < way.length; i++) way[i] = (rest[i] ?? 0) + (turn[i % columns] ?? 0) * (way[i] ?? 0);
    left = now;
  }
  return x;
}

/** The inner product of each column of `a` with the same of `b`. */
function products(a: Float32Array, b: Float32Array, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0; i < a.length; i++) sums[i % columns] = (sums[i % columns] ?? 0) + (a[i] ?? 0) * (b[i] ?? 0);
  return sums;
}

function add(to: Float32Array, { scale, of }: { scale: Float64Array; of: Float32Array }): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] ?? 0) + (scale[i % scale.length] ?? 0) * (of[i] ?? 0);
}
