// Where no panel holds all rules: the smallest changes with which one does. A panel in hand is the proof of each.
import { judge } from './judge.ts';
import { kindsIn, peopleOf, sharedGroups, type Kind } from './kinds.ts';
import { mostFrom, relaxed, seatsWith, type Change, type Relaxation, type Selection } from './selection.ts';
import type { Program, Row, Solver, Solving, Variable } from './solver.ts';

/** More would not help anybody to decide. */
const MOST = 6;

/** Larger than all places in the order of preference together, so that the number of seats counts first. */
const SEAT = 1_000_000;

/** Something that can give: by `most` at most; what it means to let it give by so many. */
type Give = { most: number; relaxation: (by: number) => Partial<Relaxation>; row: number; times: 1 | -1 };

/**
 * The smallest relaxations: those by the fewest seats (or people) in all, each of another kind, 6 at most. `insistOn`: somebody who is to
 * stay fixed. None where nobody can be chosen from.
 */
export function relaxationsOf(selection: Selection, solver: Solver, insistOn?: string): Relaxation[] {
  if (selection.candidates.length === 0) return [];
  const { kinds, program, gives, first } = elastic(selection, insistOn);
  return solver(program, (solving) => {
    const found: Relaxation[] = [];
    let fewest: number | undefined;
    while (found.length < MOST) {
      const values = solving.solve();
      if (!values) break;
      const given = gives.map((give, n) => ({ give, by: values[first + n] ?? 0, n })).filter(({ by }) => by > 0);
      const seats = given.reduce((all, { by }) => all + by, 0);
      if (seats === 0 || seats > (fewest ??= seats)) break;
      const relaxation = joined(given.map(({ give, by }) => give.relaxation(by)));
      prove(selection, relaxation, peopleOf(kinds, values));
      found.push(relaxation);
      forbid(solving, { given: given.map(({ n }) => first + gives.length + n) });
    }
    return found;
  });
}

/** The same things do not give again, all of them: the next is of another kind. */
const forbid = (solving: Solving, { given }: { given: readonly number[] }): void => {
  solving.add({ terms: given.map((place) => [place, 1]), min: null, max: given.length - 1 });
};

/** Throws unless these people are a panel that holds all rules as relaxed. */
function prove(selection: Selection, relaxation: Relaxation, members: readonly string[]): void {
  const { broken } = judge({ ...selection, whatIf: relaxed(selection.whatIf, relaxation) }, members);
  if (broken.length > 0) throw new Error('a relaxation is not sufficient');
}

const joined = (parts: readonly Partial<Relaxation>[]): Relaxation => ({
  changes: parts.flatMap(({ changes = [] }) => changes),
  release: parts.flatMap(({ release = [] }) => release),
  admit: parts.flatMap(({ admit = [] }) => admit),
});

/** The rules as a programme in which each can give, in the order of preference, and giving is what costs. */
function elastic(
  selection: Selection,
  insistOn: string | undefined,
): { kinds: Kind[]; program: Program; gives: Give[]; first: number } {
  const { whatIf } = selection;
  const seats = seatsWith(selection.seats, whatIf);
  const kinds = kindsIn(selection);
  const all = [...kinds.keys()];
  const rows: { terms: [number, number][]; min: number | null; max: number | null }[] = [];
  const row = (places: readonly number[], bounds: { min: number | null; max: number | null }): number =>
    rows.push({ terms: places.map((place) => [place, 1]), ...bounds }) - 1;
  const change = (of: Change): Partial<Relaxation> => ({ changes: [of] });

  const total = row(all, { min: seats.total, max: seats.total });
  const ruleGives = seats.rules.flatMap(({ id: rule, min, max }): Give[] => {
    const fitting = all.filter((place) => kinds[place]?.fits.includes(rule));
    // A row for each: officers may try a smallest number above the largest, and then each has to give for itself.
    return [
      ...(max === undefined
        ? []
        : [
            {
              row: row(fitting, { min: null, max }),
              times: -1,
              most: seats.total,
              relaxation: (by) => change({ kind: 'max', rule, to: max + by }),
            } satisfies Give,
          ]),
      ...(min === 0
        ? []
        : [
            {
              row: row(fitting, { min, max: null }),
              times: 1,
              most: min,
              relaxation: (by) => change({ kind: 'min', rule, to: min - by }),
            } satisfies Give,
          ]),
    ];
  });
  const groupGives = sharedGroups(kinds).map(({ per, of, places }): Give => {
    const most = mostFrom(per, of, whatIf);
    const relaxation = (by: number) => change({ kind: 'per', per, of, to: most + by });
    return { row: row(places, { min: null, max: most }), times: -1, most: seats.total, relaxation };
  });
  const fixedGives = all.flatMap((place): Give[] => {
    const [id] = kinds[place]?.ids ?? [];
    const fixed = kinds[place]?.fixed;
    if (id === undefined || !fixed) return [];
    const bounds = fixed === 'in' ? { min: 1, max: null } : { min: null, max: 0 };
    const fixing = row([place], bounds);
    if (id === insistOn) return [];
    const relaxation = (): Partial<Relaxation> => (fixed === 'in' ? { release: [id] } : { admit: [id] });
    return [{ row: fixing, times: fixed === 'in' ? 1 : -1, most: 1, relaxation }];
  });
  const totalGives: Give[] = ([1, -1] as const).map((times) => ({
    ...{ row: total, times, most: seats.total },
    relaxation: (by) => change({ kind: 'total', to: seats.total - times * by }),
  }));

  const gives = [...ruleGives, ...groupGives, ...fixedGives, ...totalGives];
  const first = kinds.length;
  const variables: Variable[] = [
    ...kinds.map(({ ids }) => ({ min: 0, max: ids.length })),
    ...gives.map(({ most }, n) => ({ min: 0, max: most, cost: SEAT + n })),
    // Whether each gives at all.
    ...gives.map(() => ({ min: 0, max: 1 })),
  ];
  for (const [n, { row: place, times }] of gives.entries()) rows[place]?.terms.push([first + n, times]);
  const whether = gives.map(({ most }, n): Row => {
    return {
      terms: [
        [first + n, 1],
        [first + gives.length + n, -most],
      ],
      min: null,
      max: 0,
    };
  });
  return { kinds, program: { variables, rows: [...rows, ...whether] }, gives, first };
}
