// The best panel, exactly: all rules hold, and no other panel is better. Between equals the draw decides, person by person.
import { judge, weightOf, type Judged } from './judge.ts';
import { kindsIn, peopleOf, sharedGroups, type Kind } from './kinds.ts';
import { relaxationsOf } from './relax.ts';
import { mostFrom, seatsWith, shareOf, type Relaxation, type Selection } from './selection.ts';
import type { Program, Row, Solver, Solving, Variable } from './solver.ts';

/** `relaxations`: the smallest changes with each of which there is a panel; none where nobody can be chosen from. */
export type Suggestion =
  { kind: 'panel'; members: string[]; judged: Judged } | { kind: 'impossible'; relaxations: Relaxation[] };

/**
 * Suggests a panel. It depends on the selection alone: whoever solves it again, with whatever exact solver, gets the same people.
 * Members come in the order of the draw. Throws when the solver cannot decide.
 */
export function suggestPanel(selection: Selection, solver: Solver): Suggestion {
  const model = modelOf(selection);
  const members = solver(model.program, (solving) => {
    const best = optimise(model, solving, selection);
    return best && draw(model, { solving, best, order: selection.order });
  });
  if (!members) return { kind: 'impossible', relaxations: relaxationsOf(selection, solver) };
  return { kind: 'panel', members, judged: judge(selection, members) };
}

/** What the best panel is worth; `undefined` where none holds all rules. */
export function bestOf(selection: Selection, solver: Solver): Judged | undefined {
  const model = modelOf(selection);
  const best = solver(model.program, (solving) => optimise(model, solving, selection));
  return best && judge(selection, peopleOf(model.kinds, best));
}

/** An integer programme with the places of its variables: of each kind how many, and what is to be made small. */
type Model = {
  kinds: Kind[];
  program: Program;
  /** Seats missing to wishes, or too many, by their weights. */
  wishes: Map<number, number>;
  /** How far seats are from the register: what each variable costs. */
  deviations: Map<number, number>;
  /** What they cost in every panel. */
  constant: number;
  measured: Measured[];
  /** How many schools the register has. */
  schools: number;
};

/** The seats of a rule that is compared with the register: the variable that counts them, between its bounds, and what they should be. */
type Measured = { count: number; min: number; max: number; target: number };

const sum = (places: readonly number[]): [number, number][] => places.map((place) => [place, 1]);

function modelOf(selection: Selection): Model {
  const { whatIf, shares } = selection;
  const seats = seatsWith(selection.seats, whatIf);
  const kinds = kindsIn(selection);
  const variables: Variable[] = kinds.map(({ ids, fixed }) => ({
    min: fixed === 'in' ? 1 : 0,
    max: fixed === 'out' ? 0 : ids.length,
  }));
  const rows: Row[] = [];
  const variable = (of: Variable): number => variables.push(of) - 1;
  const fitting = (rule: string): number[] => [...kinds.keys()].filter((place) => kinds[place]?.fits.includes(rule));
  const unlimited = { min: 0, max: seats.total };

  rows.push({ terms: sum([...kinds.keys()]), min: seats.total, max: seats.total });
  for (const { per, of, places } of sharedGroups(kinds))
    rows.push({ terms: sum(places), min: null, max: mostFrom(per, of, whatIf) });

  const wishes = new Map<number, number>();
  for (const wish of seats.wishes) {
    const [short, over] = [variable({ min: 0, max: wish.min }), variable(unlimited)];
    const terms = sum(fitting(wish.id));
    rows.push({ terms: [...terms, [short, 1]], min: wish.min, max: null });
    rows.push({ terms: [...terms, [over, -1]], min: null, max: wish.max ?? null });
    wishes.set(short, weightOf(wish)).set(over, weightOf(wish));
  }

  const deviations = new Map<number, number>();
  const measured: Measured[] = [];
  let constant = 0;
  for (const { id, min, max = seats.total } of seats.rules) {
    const share = shareOf(shares, id);
    if (share === undefined || shares.schools === 0) {
      rows.push({ terms: sum(fitting(id)), min, max });
      continue;
    }
    // The seats are those that its share makes, rounded down, and one more, and others above, or some less. What they cost is how far
    // they are from the share, times all schools of the register so that it is a whole number: the first of them more than the others
    // where the share is just above a whole number, and less than nothing where it is just below.
    const target = share * seats.total;
    const floor = Math.min(seats.total, Math.floor(target / shares.schools));
    const above = target - floor * shares.schools;
    const count = variable({ min, max });
    const [one, more, less] = [variable({ min: 0, max: 1 }), variable(unlimited), variable(unlimited)];
    rows.push({ terms: [...sum(fitting(id)), [count, -1]], min: 0, max: 0 });
    rows.push({
      terms: [
        [count, 1],
        [one, -1],
        [more, -1],
        [less, 1],
      ],
      min: floor,
      max: floor,
    });
    deviations
      .set(one, shares.schools - 2 * above)
      .set(more, shares.schools)
      .set(less, shares.schools);
    constant += above;
    measured.push({ count, min, max, target });
  }
  return { kinds, program: { variables, rows }, wishes, deviations, constant, measured, schools: shares.schools };
}

/**
 * How many of each kind the best panels have, one of them; afterwards the programme allows the best panels only. First the wishes are met
 * as well as they can be, then the largest deviation is made as small as it can be, then all of them together.
 */
function optimise(model: Model, solving: Solving, selection: Selection): number[] | undefined {
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
  // Kinds are in the order of their first names: a panel of early names is soon the one that is looked for.
  solving.prefer(new Map(kinds.map((_, place) => [place, place])));
  const kindOf = new Map(kinds.flatMap(({ ids }, place) => ids.map((id) => [id, place] as const)));
  const taken: number[] = kinds.map(({ fixed }) => (fixed === 'in' ? 1 : 0));
  // A best panel with all who are in, and the kinds of the names that are still to be looked at.
  let panel = solving.solve() ?? best;
  let names = order.flatMap((id) => {
    const place = kindOf.get(id);
    return place === undefined || kinds[place]?.fixed ? [] : [place];
  });
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
  }
  const members = new Set(peopleOf(kinds, taken));
  return order.filter((id) => members.has(id));
}

const withOneMoreOf = (places: readonly number[], taken: readonly number[]): Row => ({
  terms: sum(places),
  min: places.reduce((all, place) => all + (taken[place] ?? 0), 1),
  max: null,
});
