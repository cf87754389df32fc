// A selection as an integer programme: of each kind how many, what must hold, and what is to be made small.
import type { SeatRule, Seats } from '../coverage/index.ts';
import { weightOf } from './worth.ts';
import { kindsIn, sharedGroups, type Kind } from './kinds.ts';
import { mostFrom, seatsWith, shareOf, type Selection, type Shares } from './selection.ts';
import { sumOf, type Program, type Row, type Variable } from './solver.ts';

/** The programme, with what its variables stand for. The first are the kinds: how many of each are on the panel. */
export type Model = {
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
export type Measured = { count: number; min: number; max: number; target: number };

/** A programme that is being built. `variable` adds one and gives its place; `fitting`: the kinds that count towards a rule. */
type Building = {
  rows: Row[];
  variable: (of: Variable) => number;
  fitting: (rule: SeatRule) => number[];
};

/** The programme of a selection. It has a solution if, and only if, there is a panel that keeps all rules. */
export function modelOf(selection: Selection): Model {
  const { whatIf, shares } = selection;
  const seats = seatsWith(selection.seats, whatIf);
  const kinds = kindsIn(selection);
  const all = [...kinds.keys()];
  const variables: Variable[] = kinds.map(({ ids, fixed }) => ({
    min: fixed === 'in' ? 1 : 0,
    max: fixed === 'out' ? 0 : ids.length,
  }));
  const rows: Row[] = [
    { terms: sumOf(all), min: seats.total, max: seats.total },
    ...sharedGroups(kinds).map(({ per, of, places }) => {
      return { terms: sumOf(places), min: null, max: mostFrom(per, of, whatIf) };
    }),
  ];
  const building: Building = {
    rows,
    variable: (of) => variables.push(of) - 1,
    fitting: ({ id }) => all.filter((place) => kinds[place]?.fits.includes(id)),
  };
  const wishes = addWishes(seats, building);
  const { deviations, constant, measured } = addRules(seats, shares, building);
  return { kinds, program: { variables, rows }, wishes, deviations, constant, measured, schools: shares.schools };
}

function addWishes({ wishes, total }: Seats, { rows, variable, fitting }: Building): Model['wishes'] {
  const costs: Model['wishes'] = new Map();
  for (const wish of wishes) {
    const [short, over] = [variable({ min: 0, max: wish.min }), variable({ min: 0, max: total })];
    const terms = sumOf(fitting(wish));
    rows.push({ terms: [...terms, [short, 1]], min: wish.min, max: null });
    rows.push({ terms: [...terms, [over, -1]], min: null, max: wish.max ?? null });
    costs.set(short, weightOf(wish)).set(over, weightOf(wish));
  }
  return costs;
}

function addRules(
  { rules, total }: Seats,
  shares: Shares,
  building: Building,
): Pick<Model, 'deviations' | 'constant' | 'measured'> {
  const { schools } = shares;
  const deviations: Model['deviations'] = new Map();
  const measured: Measured[] = [];
  let constant = 0;
  for (const rule of rules) {
    const { min, max = total } = rule;
    const share = shareOf(shares, rule.id);
    if (share === undefined || schools === 0) {
      building.rows.push({ terms: sumOf(building.fitting(rule)), min, max });
      continue;
    }
    const target = share * total;
    const { count, costs, least } = addMeasured(rule, { target, total, schools }, building);
    for (const [place, cost] of costs) deviations.set(place, cost);
    constant += least;
    measured.push({ count, min, max, target });
  }
  return { deviations, constant, measured };
}

/**
 * The seats of a rule are those that its share makes, rounded down, and one more, and others above, or some less. What they cost is how
 * far they are from the share, times all schools of the register so that it is a whole number: the first of them more than the others
 * where the share is just above a whole number, and less than nothing where it is just below. `least`: what no seat of these costs.
 */
function addMeasured(
  rule: SeatRule,
  { target, total, schools }: { target: number; total: number; schools: number },
  { rows, variable, fitting }: Building,
): { count: number; costs: [place: number, cost: number][]; least: number } {
  const floor = Math.min(total, Math.floor(target / schools));
  const above = target - floor * schools;
  const unlimited = { min: 0, max: total };
  const count = variable({ min: rule.min, max: rule.max ?? total });
  const [one, more, less] = [variable({ min: 0, max: 1 }), variable(unlimited), variable(unlimited)];
  rows.push({ terms: [...sumOf(fitting(rule)), [count, -1]], min: 0, max: 0 });
  const parts: Row['terms'] = [
    [count, 1],
    [one, -1],
    [more, -1],
    [less, 1],
  ];
  rows.push({ terms: parts, min: floor, max: floor });
  const costs: [number, number][] = [
    [one, schools - 2 * above],
    [more, schools],
    [less, schools],
  ];
  return { count, costs, least: above };
}
