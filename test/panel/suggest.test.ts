// The suggested panel is the best there is, and the one that the draw prefers: held against trying every panel.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judge } from '../../features/panel/worth.ts';
import { asItIs, relaxed, type Relaxation, type Selection } from '../../features/panel/selection.ts';
import type { Solver } from '../../features/panel/solver.ts';
import { relaxationsOf } from '../../features/panel/relax.ts';
import { suggestPanel } from '../../features/panel/best-panel.ts';
import { loadSolver } from '../../solver/highs.ts';
import { runs } from '../long.ts';
import { bestByTrying, smallSelection } from './small.ts';

const RUNS = runs(200, 2000);
const RELAXED = runs(150, 1000);

describe('a suggested panel', () => {
  let solver: Solver;
  before(async () => {
    solver = await loadSolver();
  });

  it('is the very panel that trying all of them finds, in thousands of small cases', () => {
    const seen = { panel: 0, impossible: 0 };
    fc.assert(
      fc.property(smallSelection, (selection) => {
        const suggested = suggestPanel(selection, solver);
        const best = bestByTrying(selection);
        seen[suggested.kind] += 1;
        if (suggested.kind === 'impossible') {
          assert.equal(best, undefined);
          return;
        }
        assert.deepEqual(new Set(suggested.members), new Set(best?.members));
        assert.deepEqual(suggested.judged, best?.judged);
      }),
      { numRuns: RUNS },
    );
    assert.ok(seen.panel > RUNS / 10 && seen.impossible > RUNS / 10, JSON.stringify(seen));
  });

  it('does not depend on the order in which nominations came', () => {
    fc.assert(
      fc.property(smallSelection, (selection) => {
        const candidates = [...selection.candidates].reverse();
        assert.deepEqual(suggestPanel({ ...selection, candidates }, solver), suggestPanel(selection, solver));
      }),
      { numRuns: runs(40, 300) },
    );
  });
});

/** How many seats or people a relaxation gives, of the rules as they were. */
function sizeOf({ changes, release, admit }: Relaxation, { seats }: Selection): number {
  const given = changes.map((change) => {
    if (change.kind === 'total') return Math.abs(change.to - seats.total);
    if (change.kind === 'per') return change.to - 1;
    const rule = seats.rules.find(({ id }) => id === change.rule);
    return Math.abs(change.to - (rule?.[change.kind] ?? 0));
  });
  return given.reduce((all, by) => all + by, 0) + release.length + admit.length;
}

/** How many members the least broken panel, of any size, is outside of the rules. */
function leastBroken(selection: Selection): number {
  const ids = selection.candidates.map(({ id }) => id);
  const all = ids.reduce<string[][]>((some, id) => [...some, ...some.map((panel) => [...panel, id])], [[]]);
  return Math.min(...all.map((panel) => judge(selection, panel).broken.reduce((members, { by }) => members + by, 0)));
}

describe('where no panel holds all rules', () => {
  let solver: Solver;
  before(async () => {
    solver = await loadSolver();
  });

  it('lets a largest number give by more than there are seats, where seats are added too', () => {
    const rule = (id: string, min: number, max?: number) => ({
      ...{ id, label: id, attribute: 'phase' as const, values: [id], min },
      ...(max === undefined ? {} : { max }),
    });
    const selection: Selection = {
      seats: {
        total: 1,
        rules: [rule('r1', 0, 0), rule('r2', 2), rule('r3', 2), rule('r4', 2)],
        wishes: [],
        atMostOnePer: [],
        reserves: 2,
      },
      whatIf: asItIs,
      shares: { schools: 0, of: {} },
      candidates: ['a', 'b'].map((id) => ({ id, fits: ['r1', 'r2', 'r3', 'r4'], school: id, trust: '' })),
      order: ['a', 'b'],
    };
    const [first] = relaxationsOf(selection, solver);
    assert.equal(first && sizeOf(first, selection), leastBroken(selection));
  });

  it('each relaxation is sufficient, and none is smaller than it must be', () => {
    let seen = 0;
    fc.assert(
      fc.property(smallSelection, (selection) => {
        const suggested = suggestPanel(selection, solver);
        if (suggested.kind === 'panel') return;
        if (selection.candidates.length === 0) {
          assert.deepEqual(suggested.relaxations, []);
          return;
        }
        seen += 1;
        assert.ok(suggested.relaxations.length > 0);
        const least = leastBroken(selection);
        for (const relaxation of suggested.relaxations) {
          assert.equal(sizeOf(relaxation, selection), least);
          const whatIf = relaxed(selection.whatIf, relaxation);
          assert.ok(bestByTrying({ ...selection, whatIf }), JSON.stringify(relaxation));
        }
        assert.equal(
          new Set(suggested.relaxations.map((one) => JSON.stringify(one))).size,
          suggested.relaxations.length,
        );
      }),
      { numRuns: RELAXED },
    );
    assert.ok(seen > RELAXED / 10, String(seen));
  });
});
