// Finds the smallest changes of the rules with which some panel holds them all. A panel in hand is the proof of each.
import { elastic } from './elastic.ts';
import { judge } from './worth.ts';
import { peopleOf } from './kinds.ts';
import { relaxed, type Relaxation, type Selection } from './selection.ts';
import { sumOf, type Solver, type Solving } from './solver.ts';

/** More would not help anybody to decide. */
const MOST = 6;

/** `stopped`: looking took too long, so that there may be others. */
export type Relaxations = { found: Relaxation[]; stopped: boolean };

/** As many as it takes. */
export const unhurried = (): number => Number.POSITIVE_INFINITY;

/** How to look: with which solver, and how many seconds are left for it. */
export type Looking = { solver: Solver; left: () => number };

/**
 * The smallest relaxations: those by the fewest seats (or people) in all, the plainest first, each of another kind, 6 at most. `insistOn`:
 * somebody who is to stay fixed. None where nobody can be chosen from.
 */
export const relaxationsOf = (selection: Selection, solver: Solver, insistOn?: string): Relaxation[] =>
  relaxationsWithin(selection, { solver, left: unhurried }, insistOn).found;

/** The same, as far as they are found before no time is left. */
export function relaxationsWithin(selection: Selection, { solver, left }: Looking, insistOn?: string): Relaxations {
  const found: Relaxation[] = [];
  if (selection.candidates.length === 0) return { found, stopped: false };
  const { kinds, program, gives, first } = elastic(selection, insistOn);
  return solver(program, (solving) => {
    let fewest: number | undefined;
    while (found.length < MOST) {
      const seconds = left();
      const values = seconds > 0 ? solving.solveWithin(seconds) : 'out of time';
      if (values === 'out of time') return { found, stopped: true };
      if (!values) break;
      const given = gives.map((give, n) => ({ give, by: values[first + n] ?? 0, n })).filter(({ by }) => by > 0);
      const seats = given.reduce((all, { by }) => all + by, 0);
      if (seats === 0 || seats > (fewest ??= seats)) break;
      const relaxation = joined(given.map(({ give, by }) => give.relaxation(by)));
      prove(selection, relaxation, peopleOf(kinds, values));
      found.push(relaxation);
      forbid(solving, { given: given.map(({ n }) => first + gives.length + n) });
    }
    return { found, stopped: false };
  });
}

/** The same things do not give again, all of them, alone or with others: the next is of another kind. */
const forbid = (solving: Solving, { given }: { given: readonly number[] }): void => {
  solving.add({ terms: sumOf(given), min: null, max: given.length - 1 });
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
