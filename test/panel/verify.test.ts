// A file that was made up so that it would be believed is not: nobody is on a panel without a seat that was theirs to take.
import assert from 'node:assert/strict';
import { panelShape, publishedPanel, reservesFor, type PublishedPanel } from '../../features/panel/published-panel.ts';
import { idOfNumber, selectionOf } from '../../features/panel/read-list.ts';
import { reservesOf } from '../../features/panel/replace.ts';
import { asItIs, drawOrder, type Candidate, type Selection } from '../../features/panel/selection.ts';
import type { Solver } from '../../features/panel/solver.ts';
import { suggestPanel } from '../../features/panel/best-panel.ts';
import { verifyPanel } from '../../features/panel/verify-panel.ts';
import { loadSolver } from '../../solver/highs.ts';
import { aPanel } from '../storage/records.ts';

const ROUND = 'group-2027';
const ids = Array.from({ length: 9 }, (_, n) => `TAS-${n + 1}`);
const candidates: Candidate[] = ids.map((id, n) => {
  return { id, lot: n + 1, fits: n % 2 === 0 ? ['primary'] : [], school: `urn-${n % 8}`, trust: '' };
});
const selection: Selection = {
  seats: {
    ...{ total: 3, wishes: [], atMostOnePer: ['school'], reserves: 2 },
    rules: [{ id: 'primary', label: 'Primary', attribute: 'phase', values: ['Primary'], min: 1 }],
  },
  whatIf: asItIs,
  shares: { schools: 10, of: { primary: 5 } },
  candidates,
  order: drawOrder(ROUND, candidates),
};

const declined = (number: number, next: number) => ({ did: 'declined' as const, number, next, gone: [] });
const declinesIn = ({ seatChanges }: PublishedPanel) =>
  seatChanges.flatMap((change) => (change.did === 'declined' ? [change] : []));

describe('a published panel', () => {
  let solver: Solver;
  before(async () => {
    solver = await loadSolver();
  });

  /** The file of the best panel, of which nobody has said anything yet. */
  function published(): PublishedPanel {
    const suggestion = suggestPanel(selection, solver);
    assert.equal(suggestion.kind, 'panel');
    const members = suggestion.members.map((id) => ({ id, insteadOf: null, answer: 'asked' as const, at: '' }));
    const reserves = reservesOf(suggestion.members, selection);
    const panel = aPanel({ round: ROUND, seed: ROUND, sealed: null, pool: 'all', selection, members, reserves });
    return panelShape.parse(JSON.parse(publishedPanel(panel, { draw: undefined, gone: [], givenUp: [] })));
  }

  /** The same, with the lists of reserves that go with who holds a seat then. */
  function seatedAs(file: PublishedPanel, numbers: readonly number[]): PublishedPanel {
    const sealed = selectionOf(file.selection);
    assert.ok('selection' in sealed);
    const order = drawOrder(ROUND, sealed.selection.candidates);
    const declines = declinesIn(file);
    const left = declines.map(({ number }) => number);
    const at = (number: number, answer: 'asked' | 'declined') => {
      const left = declines.find(({ next }) => next === number);
      return { id: idOfNumber(number), insteadOf: left ? idOfNumber(left.number) : null, answer, at: '' };
    };
    const members = [...numbers.map((one) => at(one, 'asked')), ...left.map((one) => at(one, 'declined'))];
    const panel = { members, selection: { ...sealed.selection, order }, reserves: file.reserves.map(idOfNumber) };
    return {
      ...file,
      seats: numbers.map((number) => ({
        number,
        reserves: reservesFor(idOfNumber(number), panel, []).map(Number),
      })),
    };
  }

  const agrees = (file: PublishedPanel): boolean => {
    const checked = verifyPanel(file, solver);
    return !('problems' in checked) && checked.every(({ wanted, found }) => wanted === found);
  };
  const strangersIn = ({ chosen, reserves }: PublishedPanel): number[] =>
    ids.map((_, n) => n + 1).filter((number) => !chosen.includes(number) && !reserves.includes(number));

  it('agrees as it is', () => {
    assert.ok(agrees(published()));
  });

  it('does not let anybody in for somebody who never had a seat', () => {
    const file = published();
    const [one = 0, another = 0] = strangersIn(file);
    const forged = { ...file, seatChanges: [declined(one, another)] };
    assert.ok(!agrees(seatedAs(forged, [...file.chosen, another])));
  });

  it('does not let two in for one, nor one twice', () => {
    const file = published();
    const [gone = 0, ...others] = file.chosen;
    const [first = 0] = file.seats.find(({ number }) => number === gone)?.reserves ?? [];
    const [another = 0] = strangersIn(file);
    const once = { ...file, seatChanges: [declined(gone, first)] };
    assert.ok(agrees(seatedAs(once, [...others, first])), 'one for one');
    const twice = { ...file, seatChanges: [...once.seatChanges, declined(gone, another)] };
    assert.ok(!agrees(seatedAs(twice, [...others, first, another])));
    for (const next of [others[0] ?? 0, gone])
      assert.ok(!agrees(seatedAs({ ...file, seatChanges: [declined(gone, next)] }, others)));
  });

  it('has nobody who was kept in and left out, and no rule that nobody could keep', () => {
    const file = published();
    const forged = (whatIf: Partial<PublishedPanel['selection']['whatIf']>) => ({
      ...file,
      selection: { ...file.selection, whatIf: { ...file.selection.whatIf, ...whatIf } },
    });
    assert.ok('problems' in verifyPanel(forged({ in: [1], out: [1] }), solver));
    const nobody = { kind: 'per' as const, per: 'school' as const, of: 'S1', to: 0 };
    assert.ok(!panelShape.safeParse(forged({ changes: [nobody] })).success);
  });

  it('may have a rule with any name', () => {
    const file = published();
    const named = JSON.parse(JSON.stringify(file).replaceAll('"primary"', '"constructor"')) as PublishedPanel;
    named.selection.shares.of = {};
    const checked = verifyPanel(panelShape.parse(named), solver);
    assert.ok(!('problems' in checked));
  });
});
