// The best panel, exactly: all rules hold, and no other panel is better. The draw decides ties, person by person.
import { judge, type Judged } from './worth.ts';
import { peopleOf } from './kinds.ts';
import { modelOf, type Model } from './model.ts';
import { relaxationsWithin, unhurried, type Looking } from './relax.ts';
import type { Relaxation, Selection } from './selection.ts';
import { sumOf, type Row, type Solver, type Solving } from './solver.ts';

/**
 * `relaxations`: the smallest changes with each of which there is a panel; none where nobody can be chosen from. `stopped`: looking for
 * them took too long, so that there may be others.
 */
export type Suggestion =
  | { kind: 'panel'; members: string[]; judged: Judged }
  | { kind: 'impossible'; relaxations: Relaxation[]; stopped: boolean };

/**
 * Suggests a panel. It depends on the selection alone: whoever solves it again, with whatever exact solver, gets the same people.
 * Members come in the order of the draw. Throws when the solver cannot decide. `left`: how many seconds there are to look for relaxations.
 */
export function suggestPanel(
  selection: Selection,
  solver: Solver,
  { left }: Pick<Looking, 'left'> = { left: unhurried },
): Suggestion {
  const model = modelOf(selection);
  const members = solver(model.program, (solving) => {
    const best = optimise(model, solving, selection);
    return best && draw(model, { solving, best, order: selection.order });
  });
  if (!members) {
    const { found: relaxations, stopped } = relaxationsWithin(selection, { solver, left });
    return { kind: 'impossible', relaxations, stopped };
  }
  return { kind: 'panel', members, judged: judge(selection, members) };
}

/** What the best panel is worth; `undefined` where none holds all rules. */
export function bestOf(selection: Selection, solver: Solver): Judged | undefined {
  const model = modelOf(selection);
  const best = solver(model.program, (solving) => optimise(model, solving, selection));
  return best && judge(selection, peopleOf(model.kinds, best));
}

/**
 * How many of each kind the best panels have, one of them; afterwards the programme allows the best panels only. First the wishes are met
 * as well as they can be, then the largest deviation is made as small as it can be, then all of them together.
 */
export function optimise(model: Model, solving: Solving, selection: Selection): number[] | undefined {
  const { kinds, wishes, deviations, constant, measured } = model;
  // What a panel is worth is read from its people, in whole numbers.
  const worthOf = (counts: readonly number[]): Judged => judge(selection, peopleOf(kinds, counts));
  // 1. Wishes.
  solving.minimise(wishes);
  const first = solving.solve();
  if (!first) return undefined;
  if (wishes.size > 0) solving.add({ terms: [...wishes], min: null, max: worthOf(first).cost });
  // 2. Deviations, all together, with a smaller largest one each time, until there is none smaller.
  solving.minimise(deviations);
  let counts = solving.solve() ?? first;
  let better: number[] | undefined = counts;
  while (better) {
    counts = better;
    better = limit(model, worthOf(counts).largest - 1, solving) ? solving.solve() : undefined;
  }
  // 3. The last of these panels has the least of all deviations together, too: it was the best among more panels than are left.
  const { largest, together } = worthOf(counts);
  limit(model, largest, solving);
  if (measured.length > 0) solving.add({ terms: [...deviations], min: null, max: together - constant });
  return counts;
}

/** Allows no deviation above `most`; `false`, and nothing is changed, where a rule's seats cannot be as near to its share. */
function limit({ measured, schools }: Model, most: number, solving: Solving): boolean {
  const bounds = measured.map(({ count, min, max, target }) => ({
    count,
    min: Math.max(min, Math.ceil((target - most) / schools)),
    max: Math.min(max, Math.floor((target + most) / schools)),
  }));
  if (most < 0 || bounds.some(({ min, max }) => min > max)) return false;
  for (const { count, min, max } of bounds) solving.bound(count, { min, max });
  return true;
}

/**
 * Of the best panels the one that the draw prefers: names are taken in its order, and each is in if there is a best panel with them and
 * all who are in already. Whoever is like somebody who was passed over is passed over too.
 */
function draw(
  { kinds }: Model,
  { solving, best, order }: { solving: Solving; best: readonly number[]; order: readonly string[] },
): string[] {
  const kindOf = new Map(kinds.flatMap(({ ids }, place) => ids.map((id) => [id, place] as const)));
  const taken: number[] = kinds.map(({ fixed }) => (fixed === 'in' ? 1 : 0));
  // A best panel with all who are in, and the kinds of the names that are still to be looked at.
  let names = order.flatMap((id) => {
    const place = kindOf.get(id);
    return place === undefined || kinds[place]?.fixed ? [] : [place];
  });
  // A panel of early names is soon the one that is looked for.
  solving.prefer(earlyFirst(names));
  let panel = solving.solve() ?? best;
  for (;;) {
    // 1. The first name that this panel has. Without one, all seats are taken.
    const first = names.findIndex((place) => (panel[place] ?? 0) > (taken[place] ?? 0));
    const place = names[first];
    if (place === undefined) break;
    // 2. If another best panel has one of the names before it, that panel is looked at.
    const before = [...new Set(names.slice(0, first))];
    const earlier = before.length > 0 && solving.solveWith(withOneMoreOf(before, taken));
    if (earlier) {
      panel = earlier;
      continue;
    }
    // 3. Otherwise they are passed over, and this one is in.
    for (const passed of before) solving.bound(passed, { min: taken[passed] ?? 0, max: taken[passed] ?? 0 });
    taken[place] = (taken[place] ?? 0) + 1;
    solving.bound(place, { min: taken[place], max: kinds[place]?.ids.length ?? taken[place] });
    names = names.slice(first + 1).filter((other) => !before.includes(other));
    solving.prefer(earlyFirst(names));
  }
  const members = new Set(peopleOf(kinds, taken));
  return order.filter((id) => members.has(id));
}

/** What names cost by their places: the first least, and it matters most among the first. */
function earlyFirst(names: readonly number[]): Map<number, number> {
  const costs = new Map<number, number>();
  for (const [n, place] of names.entries()) if (!costs.has(place)) costs.set(place, Math.round(100 * Math.log2(n + 2)));
  return costs;
}

const withOneMoreOf = (places: readonly number[], taken: readonly number[]): Row => ({
  terms: sumOf(places),
  min: places.reduce((all, place) => all + (taken[place] ?? 0), 1),
  max: null,
});
