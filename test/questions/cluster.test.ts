// Groups by average likeness: near things together, however they are ordered, and never those that must stay apart.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clusters } from '../../features/questions/cluster.ts';

/** Points on a line: the nearer, the more alike. */
const on =
  (points: readonly number[]) =>
  (a: number, b: number): number =>
    1 - Math.abs((points[a] ?? 0) - (points[b] ?? 0));
const groupsOf = (points: readonly number[], least = 0.8): number[][] =>
  clusters(points.length, on(points), least)
    .map((group) => group.map((at) => points[at] ?? 0).sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));

describe('clusters', () => {
  it('join what is alike on average, and do not chain', () => {
    assert.deepEqual(groupsOf([0, 0.1, 5, 5.15, 9]), [[0, 0.1], [5, 5.15], [9]]);
    // 0.3 is near 0.15, but not near 0 and 0.15 on average.
    assert.deepEqual(groupsOf([0, 0.15, 0.31]), [[0, 0.15], [0.31]]);
    assert.deepEqual(groupsOf([]), []);
    assert.deepEqual(groupsOf([3, 3, 3]), [[3, 3, 3]]);
  });

  it('keep apart what must stay apart, also through a third', () => {
    const apart = (a: number, b: number) => (a + b === 1 ? -Infinity : 1);
    const groups = clusters(3, apart, 0.8);
    assert.deepEqual(groups.map(({ length }) => length).sort(), [1, 2]);
    assert.ok(groups.every((group) => !(group.includes(0) && group.includes(1))));
  });

  it('hold everything once, and no two that could still be joined', () => {
    const points = fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(points, (some) => {
        const groups = clusters(some.length, on(some), 0.8);
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
});
