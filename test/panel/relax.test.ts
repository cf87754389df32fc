// Whatever officers try that cannot be, they are shown what would be enough.
import assert from 'node:assert/strict';
import { relaxationsOf, relaxationsWithin } from '../../features/panel/relax.ts';
import { asItIs, drawOrder, relaxed, type Selection } from '../../features/panel/selection.ts';
import { suggestPanel } from '../../features/panel/best-panel.ts';
import { loadSolver } from '../../solver/highs.ts';
import { madeUpSelection } from '../../bench/panel/made-up.ts';
import { someSeats } from '../builders.ts';

/** Three seats of at most two primary schools, of which three at least are tried. */
function tooMany(): Selection {
  const ids = ['a', 'b', 'c', 'd'];
  const seats = someSeats({
    ...{ total: 3, reserves: 1 },
    rules: [{ id: 'primary', label: 'Primary', attribute: 'phase', values: ['Primary'], min: 1, max: 2 }],
  });
  return {
    ...{
      seats,
      shares: { schools: 10, of: { primary: 5 } },
      order: drawOrder(
        'a seed',
        ids.map((id) => ({ id })),
      ),
    },
    whatIf: { ...asItIs, changes: [{ kind: 'min', rule: 'primary', to: 3 }] },
    candidates: ids.map((id) => ({ id, fits: id === 'd' ? [] : ['primary'], school: id, trust: '' })),
  };
}

describe('a smallest number above the largest', () => {
  it('is relaxed like everything else', async () => {
    const solver = await loadSolver();
    const selection = tooMany();
    const found = relaxationsOf(selection, solver);
    assert.deepEqual(
      found.map(({ changes }) => changes),
      [[{ kind: 'max', rule: 'primary', to: 3 }], [{ kind: 'min', rule: 'primary', to: 2 }]],
    );
    for (const relaxation of found) {
      const whatIf = relaxed(selection.whatIf, relaxation);
      assert.equal(suggestPanel({ ...selection, whatIf }, solver).kind, 'panel');
    }
  });
});

describe('looking for relaxations', () => {
  /** What is left of so many seconds, of which each look at it takes one. */
  const seconds = (all: number) => {
    let now = all + 1;
    return () => (now -= 1);
  };

  it('stops when no time is left, with those that it has, and says that there may be others', async () => {
    const solver = await loadSolver();
    const [selection, all] = [tooMany(), relaxationsOf(tooMany(), solver)];
    assert.deepEqual(relaxationsWithin(selection, { solver, left: seconds(9) }), { found: all, stopped: false });
    for (const some of [0, 1, 2]) {
      const within = relaxationsWithin(selection, { solver, left: seconds(some) });
      assert.deepEqual(within, { found: all.slice(0, some), stopped: true });
    }
  });

  it('gives up a search that takes longer than what is left', async () => {
    const solver = await loadSolver();
    const selection = madeUpSelection(500, 30, 1);
    const whatIf = { ...asItIs, changes: [{ kind: 'min' as const, rule: 'area-1', to: 20 }] };
    const left = () => 1e-6;
    assert.deepEqual(relaxationsWithin({ ...selection, whatIf }, { solver, left }), { found: [], stopped: true });
  });
});
