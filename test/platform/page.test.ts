// A long list is shown whole, a part at a time, wherever in it somebody asks for.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageOf } from '../../platform/page.ts';

describe('a page of a list', () => {
  it('leads from the first to the last and back, and leaves nothing out', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 12 }), (count, most) => {
        const all = Array.from({ length: count }, (_, at) => at);
        const read: number[] = [];
        let previous: number | null = null;
        for (let at: number | null = 0; at !== null;) {
          const { shown, page }: ReturnType<typeof pageOf<number>> = pageOf(all, at, most);
          assert.deepEqual([page.previous, page.of, page.to - page.from + 1], [previous, count, shown.length || 1]);
          assert.ok(shown.length <= most);
          read.push(...shown);
          previous = at;
          at = page.next;
        }
        assert.deepEqual(read, all);
      }),
    );
  });

  it('is the one that a place lies in, and the last or first beyond an end', () => {
    const from = (at: number) => pageOf('abcdefghijkl'.split(''), at, 5).page.from;
    assert.deepEqual([-7, 0, 4, 5, 11, 12, 900].map(from), [1, 1, 1, 6, 11, 11, 11]);
  });

  it('of nothing is empty', () => {
    assert.deepEqual(pageOf([], 0, 5), { shown: [], page: { from: 0, to: 0, of: 0, previous: null, next: null } });
  });
});
