// Groups by average likeness: near things together, however they are ordered, and never those that must stay apart.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clusters } from '../../features/questions/cluster.ts';
import { pausing } from '../../platform/pause.ts';
import { plainClusters } from './plain-groups.ts';

/** Points on a line: the nearer, the more alike. */
const on =
  (points: readonly number[]) =>
  (a: number, b: number): number =>
    1 - Math.abs((points[a] ?? 0) - (points[b] ?? 0));
const clustersOf = (count: number, likeness: (a: number, b: number) => number): Promise<number[][]> =>
  clusters(count, { likeness, least: 0.8, pause: pausing() });
const groupsOf = async (points: readonly number[]): Promise<number[][]> =>
  (await clustersOf(points.length, on(points)))
    .map((group) => group.map((at) => points[at] ?? 0).sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

describe('clusters', () => {
  it('join what is alike on average, and do not chain', async () => {
    assert.deepEqual(await groupsOf([0, 0.1, 5, 5.15, 9]), [[0, 0.1], [5, 5.15], [9]]);
    // 0.3 is near 0.15, but not near 0 and 0.15 on average.
    assert.deepEqual(await groupsOf([0, 0.15, 0.31]), [[0, 0.15], [0.31]]);
    assert.deepEqual(await groupsOf([]), []);
    assert.deepEqual(await groupsOf([3, 3, 3]), [[3, 3, 3]]);
  });

  it('keep apart what must stay apart, also through a third', async () => {
    const apart = (a: number, b: number) => (a + b === 1 ? -Infinity : 1);
    const groups = await clustersOf(3, apart);
    assert.deepEqual(groups.map(({ length }) => length).sort(), [1, 2]);
    assert.ok(groups.every((group) => !(group.includes(0) && group.includes(1))));
  });

  it('hold everything once, and no two that could still be joined', () => {
    const points = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { maxLength: 12 });
    return fc.assert(
      fc.asyncProperty(points, async (some) => {
        const groups = await clustersOf(some.length, on(some));
        assert.deepEqual(
          groups.flat().sort((a, b) => a - b),
          some.map((_, at) => at),
        );
        const mean = (one: number[], other: number[]) =>
          one.flatMap((a) => other.map((b) => on(some)(a, b))).reduce((sum, next) => sum + next, 0) /
          (one.length * other.length);
        for (const [at, one] of groups.entries())
          for (const other of groups.slice(at + 1)) assert.ok(mean(one, other) < 0.8 + 1e-9);
      }),
    );
  });

  it('are those of the plain way, in its order, also where many are equally alike', () => {
    const most = 14;
    const some = fc.record({
      count: fc.integer({ min: 0, max: most }),
      // Few values, so that many are equal; some that must stay apart; and one whose mean with itself is rounded up.
      values: fc.array(fc.constantFrom(-Infinity, 0, 0.7, 0.8, 0.9, 0.97, 0.97, 0.97), {
        minLength: most * most,
        maxLength: most * most,
      }),
    });
    return fc.assert(
      fc.asyncProperty(some, async ({ count, values }) => {
        const likeness = (a: number, b: number): number => values[a * most + b] ?? 0;
        assert.deepEqual(await clustersOf(count, likeness), plainClusters(count, likeness, 0.8));
      }),
      { numRuns: 1000 },
    );
  });
});
