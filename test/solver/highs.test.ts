// A programme that HiGHS cannot make smaller first is solved as it stands.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { madeUpSelection } from '../../bench/panel/made-up.ts';
import { suggestPanel } from '../../features/panel/best-panel.ts';
import { modelOf } from '../../features/panel/model.ts';
import { loadSolver } from '../../solver/highs.ts';
import { smallSelection } from '../panel/small.ts';

/** Of `smallSelection`: its 145th case ended with "HiGHS status -1" in the third relaxation. */
const FAILED = { seed: -1178177381, path: '144', numRuns: 1, endOnFailure: true };

describe('the solver', () => {
  it('solves what it could not make smaller, the same each time', async () => {
    const solver = await loadSolver();
    let suggested = 0;
    fc.assert(
      fc.property(smallSelection, (selection) => {
        const once = suggestPanel(selection, solver);
        suggested += 1;
        assert.ok(once.kind === 'impossible' && once.relaxations.length >= 2, JSON.stringify(once));
        assert.deepEqual(suggestPanel(selection, solver), once);
      }),
      FAILED,
    );
    assert.equal(suggested, 1);
  });

  it('gives up after the time that it is set for one search, and has all the time it needs for the next', async () => {
    const solver = await loadSolver();
    const { program, deviations } = modelOf(madeUpSelection(150, 20, 1));
    const [given, best, again] = solver(program, (solving) => {
      solving.minimise(deviations);
      return [solving.solveWithin(1e-6), solving.solve(), solving.solveWithin(Number.POSITIVE_INFINITY)];
    });
    assert.equal(given, 'out of time');
    assert.ok(best && best.length === program.variables.length);
    assert.deepEqual(again, best);
  });
});
