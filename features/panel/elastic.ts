// A selection as an integer programme in which every rule can give, and giving is what costs: its solutions are relaxations.
import type { SeatRule, Seats } from '../coverage/index.ts';
import { kindsIn, sharedGroups, type Kind, type SharedGroup } from './kinds.ts';
import { mostFrom, seatsWith, type Change, type Relaxation, type Selection, type WhatIf } from './selection.ts';
import { sumOf, type Program, type Row, type Variable } from './solver.ts';

/** The number of seats counts first, then how many things give, then the order of preference: none adds up to the one before it. */
const SEAT = 1_000_000;
const THING = 10_000;
const LAST = 100;

/** Something that can give: by `most` at most; `relaxation`: what it means to let it give by so many. `times`: 1 adds to its row. */
type Give = { most: number; times: 1 | -1; relaxation: (by: number) => Partial<Relaxation> };

/** `first`: the place of the first give; as many follow that say whether each gives at all. */
type Elastic = { kinds: Kind[]; program: Program; gives: Give[]; first: number };

/** A row of the programme, and what can give in it. */
type Bound = { row: Row; gives: Give[] };

/** The rules as a programme in which each can give, in the order of preference, and giving is what costs. `insistOn`: who stays fixed. */
export function elastic(selection: Selection, insistOn: string | undefined): Elastic {
  const { whatIf } = selection;
  const seats = seatsWith(selection.seats, whatIf);
  const kinds = kindsIn(selection);
  const total = totalBound(seats, kinds);
  const others = [
    ...seats.rules.flatMap((rule) => ruleBounds(rule, kinds)),
    ...sharedGroups(kinds).map((group) => groupBound(group, kinds, whatIf)),
    ...kinds.flatMap((kind, place) => fixedBound(kind, place, insistOn)),
  ];
  const first = kinds.length;
  let next = first;
  // Fewer or more seats are the last that is thought of.
  const places = new Map([...others, total].flatMap(({ gives }) => gives.map((give) => [give, next++] as const)));
  const gives = [...places.keys()];
  const rows = [total, ...others].map(({ row, gives: own }): Row => {
    return { ...row, terms: [...row.terms, ...own.map((give) => [places.get(give) ?? 0, give.times] as const)] };
  });
  return {
    kinds,
    program: { variables: variablesOf(kinds, gives), rows: [...rows, ...whether(gives, first)] },
    gives,
    first,
  };
}

/** How many of each kind, by how much each gives, and whether it gives at all. */
const variablesOf = (kinds: readonly Kind[], gives: readonly Give[]): Variable[] => [
  ...kinds.map(({ ids }) => ({ min: 0, max: ids.length })),
  ...gives.map(({ most }) => ({ min: 0, max: most, cost: SEAT })),
  ...gives.map((_, n) => ({ min: 0, max: 1, cost: THING + Math.min(n, LAST) })),
];

const whether = (gives: readonly Give[], first: number): Row[] =>
  gives.map(({ most }, n) => {
    const terms: Row['terms'] = [
      [first + n, 1],
      [first + gives.length + n, -most],
    ];
    return { terms, min: null, max: 0 };
  });

/** No rule has to give more: seats can be added until everybody has one. */
const peopleIn = (kinds: readonly Kind[]): number => kinds.reduce((sum, { ids }) => sum + ids.length, 0);

const change = (of: Change): Partial<Relaxation> => ({ changes: [of] });

function totalBound({ total }: Seats, kinds: readonly Kind[]): Bound {
  const gives = ([1, -1] as const).map((times): Give => {
    const most = times === 1 ? total : peopleIn(kinds);
    return { times, most, relaxation: (by) => change({ kind: 'total', to: total - times * by }) };
  });
  return { row: { terms: sumOf([...kinds.keys()]), min: total, max: total }, gives };
}

/** A row for each end: officers may try a smallest number above the largest, and then each has to give for itself. */
function ruleBounds({ id: rule, min, max }: SeatRule, kinds: readonly Kind[]): Bound[] {
  const terms = sumOf([...kinds.keys()].filter((place) => kinds[place]?.fits.includes(rule)));
  const bounds: Bound[] = [];
  if (max !== undefined) {
    const relaxation = (by: number) => change({ kind: 'max', rule, to: max + by });
    bounds.push({ row: { terms, min: null, max }, gives: [{ times: -1, most: peopleIn(kinds), relaxation }] });
  }
  if (min > 0) {
    const relaxation = (by: number) => change({ kind: 'min', rule, to: min - by });
    bounds.push({ row: { terms, min, max: null }, gives: [{ times: 1, most: min, relaxation }] });
  }
  return bounds;
}

function groupBound({ per, of, places }: SharedGroup, kinds: readonly Kind[], whatIf: WhatIf): Bound {
  const most = mostFrom(per, of, whatIf);
  const relaxation = (by: number) => change({ kind: 'per', per, of, to: most + by });
  return {
    row: { terms: sumOf(places), min: null, max: most },
    gives: [{ times: -1, most: peopleIn(kinds), relaxation }],
  };
}

function fixedBound({ ids: [id], fixed }: Kind, place: number, insistOn: string | undefined): Bound[] {
  if (id === undefined || fixed === null) return [];
  const bounds = fixed === 'in' ? { min: 1, max: null } : { min: null, max: 0 };
  const give: Give = {
    ...{ times: fixed === 'in' ? 1 : -1, most: 1 },
    relaxation: () => (fixed === 'in' ? { release: [id] } : { admit: [id] }),
  };
  return [{ row: { terms: sumOf([place]), ...bounds }, gives: id === insistOn ? [] : [give] }];
}
