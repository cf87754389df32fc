// Counts who there is for the rules that stand in the way of a panel: nominations that cannot be chosen are in nobody's count of a panel.
import { fits } from '../../coverage/index.ts';
import type { Suggested } from '../computations.ts';
import type { Supply } from './choosing-facts.ts';
import { countedBy, type Solved } from './solved.ts';

type Impossible = Extract<Suggested, { kind: 'impossible' }>;

/** For each rule that one of the smallest changes is of, in the order of the rules: how many can be chosen, and how many more cannot. */
export function supplyFor({ relaxations }: Impossible, { selection, people, barriers, spoken }: Solved): Supply[] {
  const changes = relaxations.flatMap((one) => one.changes);
  const named = new Set(changes.flatMap((one) => ('rule' in one ? [one.rule] : [])));
  return selection.seats.rules
    .filter(({ id }) => named.has(id))
    .map((rule) => ({
      label: rule.label,
      can: selection.candidates.filter((one) => one.fits.includes(rule.id)).length,
      barred: countedBy(
        [...barriers].flatMap(([id, barrier]) => {
          const person = people.get(id);
          return person && fits(person, rule) ? [barrier] : [];
        }),
        spoken.wording,
      ),
    }));
}
