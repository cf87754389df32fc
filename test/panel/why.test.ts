// What decided about somebody is what trying every panel shows; and who comes in for whom keeps the rules, the best first.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare, judge } from '../../features/panel/worth.ts';
import type { Why } from '../../features/panel/panel.ts';
import { replacementsFor } from '../../features/panel/replace.ts';
import { relaxed, type Selection } from '../../features/panel/selection.ts';
import type { Solver } from '../../features/panel/solver.ts';
import { whyOf } from '../../features/panel/why.ts';
import { loadSolver } from '../../solver/highs.ts';
import { runs } from '../long.ts';
import { bestByTrying, smallSelection } from './small.ts';

const RUNS = runs(200, 400);

/** The same selection, but somebody is fixed in, or left out. */
const otherwise = (selection: Selection, id: string, isMember: boolean): Selection => {
  const { whatIf } = selection;
  return {
    ...selection,
    whatIf: isMember ? { ...whatIf, out: [...whatIf.out, id] } : { ...whatIf, in: [...whatIf.in, id] },
  };
};

describe('why somebody is on the panel, or not', () => {
  let solver: Solver;
  before(async () => {
    solver = await loadSolver();
  });

  it('is the first thing that would be worse the other way round', () => {
    const seen: Partial<Record<Why['by'], number>> = {};
    fc.assert(
      fc.property(smallSelection, (selection) => {
        const best = bestByTrying(selection);
        if (!best) return;
        const { members, judged } = best;
        const why = whyOf(selection, members, solver);
        for (const { id } of selection.candidates) {
          const said = why(id);
          seen[said.by] = (seen[said.by] ?? 0) + 1;
          if ([...selection.whatIf.in, ...selection.whatIf.out].includes(id)) {
            assert.equal(said.by, 'officers');
            continue;
          }
          const turned = otherwise(selection, id, members.includes(id));
          const other = bestByTrying(turned);
          if (said.by === 'rule') {
            assert.equal(other, undefined);
            assert.ok(said.needs.length > 0);
            for (const needs of said.needs) {
              const whatIf = relaxed(turned.whatIf, needs);
              assert.ok(bestByTrying({ ...turned, whatIf }), 'with what it needs, there is such a panel');
              assert.ok(![...needs.release, ...needs.admit].includes(id), 'and it needs something else');
            }
            continue;
          }
          assert.ok(other, said.by);
          if (said.by === 'wish') assert.ok(other.judged.cost > judged.cost && said.wishes.length > 0);
          else assert.equal(other.judged.cost, judged.cost);
          if (said.by === 'spread') assert.ok(compare(other.judged, judged) > 0 && said.rules.length > 0);
          if (said.by === 'draw') {
            assert.equal(compare(other.judged, judged), 0);
            assert.equal(selection.order[said.place - 1], id);
          }
        }
      }),
      { numRuns: RUNS },
    );
    for (const by of ['officers', 'rule', 'wish', 'spread', 'draw'] as const)
      assert.ok((seen[by] ?? 0) > RUNS / 100, `${by}: ${seen[by]}`);
  });
});

describe('who comes in for somebody', () => {
  it('is everybody with whom the rules hold, the best first, and of equals whoever was drawn first', () => {
    let seen = 0;
    fc.assert(
      fc.property(smallSelection, (selection) => {
        const members = bestByTrying(selection)?.members ?? [];
        const among = selection.candidates.map(({ id }) => id).filter((id) => !selection.whatIf.out.includes(id));
        for (const leaving of members) {
          const { whatIf } = selection;
          const without = { ...selection, whatIf: { ...whatIf, in: whatIf.in.filter((id) => id !== leaving) } };
          const panelWith = (id: string) => [...members.filter((one) => one !== leaving), id];
          const found = replacementsFor(leaving, { members, among }, selection);
          const fitting = among.filter(
            (id) => !members.includes(id) && judge(without, panelWith(id)).broken.length === 0,
          );
          assert.deepEqual(new Set(found.map(({ id }) => id)), new Set(fitting));
          for (const [n, { id, worth }] of found.entries()) {
            seen += 1;
            const { cost, largest, together } = judge(without, panelWith(id));
            assert.deepEqual(worth, { cost, largest, together });
            const next = found[n + 1];
            const order =
              next && (compare(worth, next.worth) || selection.order.indexOf(id) - selection.order.indexOf(next.id));
            assert.ok(order === undefined || order < 0);
          }
        }
      }),
      { numRuns: 500 },
    );
    assert.ok(seen > 200, String(seen));
  });
});
