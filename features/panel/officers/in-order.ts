// Lists members for every card of a panel: in the order of the rules, each with what they count towards.
import { labelOf } from '../../coverage/index.ts';
import type { Selection } from '../selection.ts';

type Chosen = { selection: Selection; person: (id: string) => string };

/** By the first rule that they count towards, in the order of the rules; then by name. Whoever counts towards none comes last. */
export function inOrder(members: readonly string[], { selection, person }: Chosen): string[] {
  const rules = selection.seats.rules.map(({ id }) => id);
  const fits = new Map(selection.candidates.map((one) => [one.id, one.fits]));
  const first = (id: string): number => {
    const found = rules.findIndex((rule) => fits.get(id)?.includes(rule));
    return found < 0 ? rules.length : found;
  };
  return [...members].sort((a, b) => first(a) - first(b) || person(a).localeCompare(person(b)));
}

/** The labels of all rules and wishes that somebody counts towards. */
export const countsOf = (id: string, { candidates, seats }: Selection): string =>
  (candidates.find((one) => one.id === id)?.fits ?? []).map((rule) => labelOf(rule, seats)).join(', ');
