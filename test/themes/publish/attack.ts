// An attack on all that was published of a theme, with the exact solver: between which two numbers must each hidden number be?
import type { Solver, Solving, Row as Bound } from '../../../features/panel/solver.ts';
import type { Added } from '../../../features/themes/publish/range.ts';
import { isSmall, type Row } from '../../../features/themes/publish/published.ts';

/** A number that the council keeps to itself, and what the attack finds of it. `isCell`: of a table; otherwise added between two. */
export type Found = { which: Which; added: Added; count: number; isCell: boolean; min: number; max: number };

/** Whether it is found to better than 0 to 5; one that is not small, to less than 5 wide. */
export const isBroken = ({ count, min, max }: Pick<Found, 'count' | 'min' | 'max'>): boolean =>
  isSmall(count) ? min > 0 || max < 5 : max - min < 5;

export type Which = 'stances' | 'phases';

/**
 * Attacks the tables of one theme. The attacker knows every table, that thoughts are only ever added, and that each has one stance and one phase:
 * a variable for how many were added of each stance and phase, each time.
 */
export function attack(tables: readonly Row[], solver: Solver): Found[] {
  const [first] = tables;
  if (!first) return [];
  const sizes = { stances: first.stances.cells.length, phases: first.phases.cells.length };
  const most = Math.max(...tables.map(({ total }) => total));
  const place = (time: number, stance: number, phase: number): number =>
    (time * sizes.stances + stance) * sizes.phases + phase;
  /** The variables that say what was added to a column in these times. */
  const added = (which: Which, column: number, from: number, to: number): number[] =>
    tables.flatMap((_, time) => {
      if (time < from || time >= to) return [];
      const across = Array.from({ length: which === 'stances' ? sizes.phases : sizes.stances }, (__, other) => other);
      return across.map((other) => (which === 'stances' ? place(time, column, other) : place(time, other, column)));
    });
  const exactly = (variables: readonly number[], value: number): Bound => ({
    terms: variables.map((variable) => [variable, 1] as const),
    min: value,
    max: value,
  });
  const cells = tables.flatMap((row, time) =>
    (['stances', 'phases'] as const).flatMap((which) =>
      row[which].cells.map((count, column) => ({
        which,
        column,
        time,
        count,
        isHidden: row[which].hidden[column] === true,
      })),
    ),
  );
  const everything = (time: number): number[] =>
    Array.from({ length: sizes.stances }, (_, column) => added('stances', column, 0, time + 1)).flat();
  const rows = [
    ...tables.map(({ total }, time) => exactly(everything(time), total)),
    ...cells.flatMap(({ which, column, time, count, isHidden }) =>
      isHidden ? [] : exactly(added(which, column, 0, time + 1), count),
    ),
  ];
  const variables = Array.from({ length: tables.length * sizes.stances * sizes.phases }, () => ({ min: 0, max: most }));

  return solver({ variables, rows }, (solving) =>
    cells.flatMap(({ which, column, time, isHidden }) =>
      [0, ...tables.keys()].slice(0, time + 1).flatMap((_, from): Found[] => {
        const count = cellIn(tables, which, column, time + 1) - cellIn(tables, which, column, from);
        const isCell = from === 0 && isHidden;
        if (!isCell && !isSmall(count)) return [];
        const where = { which, added: { column, from, to: time + 1 } };
        return [{ ...where, count, isCell, ...bounds(added(which, column, from, time + 1), solving) }];
      }),
    ),
  );
}

/** Times count from 1; at 0 there is nothing yet. */
const cellIn = (tables: readonly Row[], which: Which, column: number, time: number): number =>
  time === 0 ? 0 : (tables[time - 1]?.[which].cells[column] ?? 0);

function bounds(variables: readonly number[], solving: Solving): { min: number; max: number } {
  const least = (sign: number): number => {
    solving.minimise(new Map(variables.map((variable) => [variable, sign])));
    const values = solving.solve();
    if (!values) throw new Error('The true numbers do not fit their own tables.');
    return variables.reduce((sum, variable) => sum + (values[variable] ?? 0), 0);
  };
  return { min: least(1), max: least(-1) };
}
