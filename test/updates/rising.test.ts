// The questions that rise: by how much their share grew, beside how sure that is.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { risingIn } from '../../features/updates/rising.ts';

const of = (counts: Record<string, number>) => new Map(Object.entries(counts));
const ids = (now: Record<string, number>, before: Record<string, number>, entries = 10) =>
  risingIn({ now: of(now), before: of(before), entries }).map(({ entry }) => entry);

describe('questions that rise', () => {
  it('are those whose share grew, the fastest first', () => {
    assert.deepEqual(ids({ a: 30, b: 12, c: 10 }, { a: 28, b: 2, c: 30 }), ['b', 'a']);
  });

  it('are none where all are asked as much more', () => {
    assert.deepEqual(ids({ a: 20, b: 40 }, { a: 10, b: 20 }, 2), []);
  });

  it('do not rise by chance: twice instead of never is none, and 3 of many rises less than 12', () => {
    assert.deepEqual(ids({ a: 2, b: 50 }, { b: 50 }), []);
    assert.deepEqual(ids({ a: 3, b: 12, c: 85 }, { c: 100 }), ['b', 'a']);
  });

  it('are the most asked where there was nothing before', () => {
    assert.deepEqual(ids({ a: 4, b: 9, c: 3 }, {}, 60), ['b', 'a', 'c']);
  });

  it('score as the formula says', () => {
    const [first] = risingIn({ now: of({ a: 9 }), before: of({ a: 1 }), entries: 2 });
    // (ln(10 / 1) - ln(2 / 1)) / sqrt(1 / 10 + 1 / 2)
    assert.ok(Math.abs((first?.score ?? 0) - Math.log(5) / Math.sqrt(0.6)) < 1e-12);
    assert.deepEqual(ids({ a: 3 }, { a: 2 }, 2), []);
  });

  it('rise no less where they were asked once more', () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 300 }), count, count, count, (asked, was, others, othersWere) => {
        const scoreAt = (n: number) =>
          risingIn({ now: of({ a: n, b: others }), before: of({ a: was, b: othersWere }), entries: 20 }).find(
            ({ entry }) => entry === 'a',
          )?.score ?? 0;
        assert.ok(scoreAt(asked + 1) >= scoreAt(asked) && Number.isFinite(scoreAt(asked)));
      }),
    );
  });
});
