// Whatever happens in a round, what is published of its panel verifies: draws, offers, declines, second thoughts and withdrawals.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { panelShape } from '../../features/panel/published-panel.ts';
import type { Solver } from '../../features/panel/solver.ts';
import { loadSolver } from '../../solver/highs.ts';
import { runs } from '../long.ts';
import { aCourse, play, wrongIn } from './rounds.ts';

describe('the published file of an honest round', () => {
  let solver: Solver;
  before(async () => {
    solver = await loadSolver();
  });

  it('verifies after every turn', async () => {
    const seen = new Map<string, number>();
    const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
    await fc.assert(
      fc.asyncProperty(aCourse, async (course) => {
        let last = '';
        await play(course, (text) => {
          assert.deepEqual(wrongIn(text, solver), []);
          last = text;
        });
        const { seatChanges, givenUp } = panelShape.parse(JSON.parse(last));
        const stages = givenUp.map(({ stage }) => stage);
        assert.deepEqual(
          stages,
          course.givenUp.map((parts) => ['sealed', 'half', 'drawn'][parts]),
        );
        for (const { did } of seatChanges) count(did);
        if (seatChanges.some((change) => change.did === 'declined' && change.gone.length > 0)) count('gone');
      }),
      { seed: 16, numRuns: runs(24, 500) },
    );
    for (const what of ['declined', 'offered', 'returned', 'gone'])
      assert.ok((seen.get(what) ?? 0) > 0, `nothing was ${what}`);
  }).timeout(600_000);
});
