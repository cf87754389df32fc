// A draw hangs on lots: whoever withdraws and was not chosen changes nobody, and whoever was makes room for as few as the rules allow.
import assert from 'node:assert/strict';
import { oneOf, seeded, upTo } from '../../bench/answers/seeded.ts';
import { suggestPanel } from '../../features/panel/best-panel.ts';
import { seedFrom, seedOfDraw } from '../../features/panel/draw/seed.ts';
import { judge, compare } from '../../features/panel/worth.ts';
import { hashOf, publishedSelection } from '../../features/panel/published.ts';
import { asItIs, drawOrder, type Candidate, type Selection } from '../../features/panel/selection.ts';
import type { Solver } from '../../features/panel/solver.ts';
import { lotOfReference } from '../../features/nominations/lot.ts';
import { loadSolver } from '../../solver/highs.ts';
import { runs } from '../long.ts';

type Unordered = Omit<Selection, 'order'>;

const ROUNDS = runs(20, 200);

const rule = (id: string, min: number, max: number) => ({
  ...{ id, label: id, attribute: 'phase' as const, values: [id], min, max },
});
const seats = {
  total: 20,
  rules: [
    ...[rule('nursery', 1, 3), rule('primary', 6, 10), rule('secondary', 3, 6), rule('special', 2, 4)],
    ...[rule('north', 4, 10), rule('south', 4, 10), rule('east', 4, 10), rule('governors', 4, 20)],
  ],
  wishes: [rule('leaders', 6, 20)],
  ...{ atMostOnePer: ['school' as const, 'trust' as const], reserves: 2 },
};
const shares = { schools: 628, of: { nursery: 24, primary: 480, secondary: 84, special: 40 } };

/** A made-up round of 150. `lots`: whether its people have some; without, they are numbered by their places in the list. */
function aRound(n: number, lots: boolean): Unordered {
  const chance = seeded(n);
  const candidates = Array.from({ length: 150 }, (_, place): Candidate => {
    const id = `TAS-${String(place).padStart(4, '0')}`;
    const fits = [
      ...[
        oneOf(['nursery', 'primary', 'primary', 'primary', 'secondary', 'special'], chance),
        oneOf(['north', 'south', 'east'], chance),
      ],
      ...(chance() < 0.4 ? ['governors'] : []),
      ...(chance() < 0.2 ? ['leaders'] : []),
    ];
    const from = { school: `school ${upTo(110, chance)}`, trust: chance() < 0.3 ? `trust ${upTo(20, chance)}` : '' };
    return { id, ...(lots && { lot: lotOfReference(`${id} ${n}`) }), fits, ...from };
  });
  return { seats, whatIf: asItIs, shares, candidates };
}

/** The panel of a lottery with the same two words each time. */
function panelOf(selection: Unordered, solver: Solver): string[] {
  const sealed = { round: 'group-2027', pool: 'all' as const, selection };
  const done = { at: '', by: { tenantId: '', objectId: '' }, name: '' };
  const parts = ['six blue dice', '4 2 6 6 1 3'].map((words) => ({ ...done, words }));
  const seed = seedOfDraw({ ...sealed, hash: hashOf(publishedSelection(sealed)), parts });
  assert.ok(seed !== undefined);
  const suggestion = suggestPanel({ ...selection, order: drawOrder(seed, selection.candidates) }, solver);
  return suggestion.kind === 'panel' ? suggestion.members : [];
}

const without = (selection: Unordered, id: string): Unordered => ({
  ...selection,
  candidates: selection.candidates.filter((one) => one.id !== id),
});

/** How many of these rounds have another panel when somebody who was not chosen has withdrawn. */
function changedOf(lots: boolean, rounds: number, solver: Solver): number {
  let changed = 0;
  for (let n = 0; n < rounds; n += 1) {
    const selection = aRound(n, lots);
    const panel = panelOf(selection, solver);
    assert.equal(panel.length, 20);
    const others = selection.candidates.filter(({ id }) => !panel.includes(id));
    const after = panelOf(without(selection, others[(n * 37) % others.length]?.id ?? ''), solver);
    if (after.join() !== panel.join()) changed += 1;
  }
  return changed;
}

describe('somebody who withdraws before a draw', () => {
  let solver: Solver;
  before(async () => {
    solver = await loadSolver();
  });

  it('and was not chosen changes nobody, in any of these rounds', () => {
    assert.equal(changedOf(true, ROUNDS, solver), 0);
  }).timeout(600_000);

  it('would have changed every panel where people are numbered by their places', () => {
    assert.equal(changedOf(false, 5, solver), 5);
  }).timeout(600_000);

  it('and was chosen changes others only where the rules tie them: no panel that keeps more of them is as good', () => {
    let tied = 0;
    for (let n = 0; n < runs(10, 200); n += 1) {
      const selection = aRound(n, true);
      const panel = panelOf(selection, solver);
      const [gone = ''] = panel.slice(n % 20);
      const left = without(selection, gone);
      const after = panelOf(left, solver);
      const came = after.filter((id) => !panel.includes(id));
      if (came.length < 2) continue;
      tied += 1;
      // With all others kept, whoever comes in makes a worse panel, or one that the draw puts later.
      const kept = panel.filter((id) => id !== gone);
      const judged = (members: readonly string[]) => judge({ ...left, order: [] }, members);
      const best = judged(after);
      for (const { id } of left.candidates.filter((one) => !panel.includes(one.id))) {
        const other = judged([...kept, id]);
        const isWorse = other.broken.length > 0 || compare(other, best) > 0;
        assert.ok(isWorse || isLater([...kept, id], after, left), `round ${n}, ${id}`);
      }
    }
    assert.ok(tied > 0);
  }).timeout(600_000);

  /** Whether the draw prefers the second of two panels. */
  function isLater(one: readonly string[], other: readonly string[], { candidates }: Unordered): boolean {
    const order = drawOrder(seedFrom('group-2027', ['six blue dice', '4 2 6 6 1 3']), candidates);
    const first = order.find((id) => one.includes(id) !== other.includes(id));
    return first !== undefined && other.includes(first);
  }
});
