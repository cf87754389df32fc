// Finds who comes in for a member who leaves: by the same rules and the same measure as the panel itself.
import { filling } from './filling.ts';
import { compare, type Worth } from './worth.ts';
import type { Selection } from './selection.ts';

/** Where somebody comes in for somebody else, and what the panel is worth then. */
export type Replacement = { id: string; worth: Worth };

type Leaving = { leaving: string; members: readonly string[]; among: readonly string[] };

/**
 * Those of `among` with whom the panel keeps all rules when they take the place of `leaving`; the best first, and by the draw where two
 * are equally good. Who was fixed in by officers may leave: `selection` should not insist on them then.
 */
export const replacementsFor = (
  leaving: string,
  { members, among }: Omit<Leaving, 'leaving'>,
  selection: Selection,
): Replacement[] => replacing(selection)({ leaving, members, among });

/** The reserves of a panel: for each seat as many as the rules want, the best first; each once, in the order of the seats. */
export function reservesOf(members: readonly string[], selection: Selection): string[] {
  const { order, whatIf, seats } = selection;
  const out = new Set(whatIf.out);
  const among = order.filter((id) => !out.has(id));
  const replacementsOf = replacing(selection);
  const ranked = members.flatMap((leaving) => replacementsOf({ leaving, members, among }).slice(0, seats.reserves));
  return [...new Set(ranked.map(({ id }) => id))];
}

/** `replacementsFor`, for one seat after the other: what is the same for all is looked up once. */
function replacing(selection: Selection): (seat: Leaving) => Replacement[] {
  const { candidates, whatIf, order } = selection;
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const place = new Map(order.map((id, n) => [id, n]));
  const placeOf = ({ id }: Replacement): number => place.get(id) ?? 0;
  return ({ leaving, members, among }) => {
    const before = new Set(members);
    const staying = candidates.filter(({ id }) => before.has(id) && id !== leaving);
    const insistedOn = whatIf.in.filter((id) => id !== leaving);
    const fill = filling({ ...selection, whatIf: { ...whatIf, in: insistedOn } }, staying);
    return among
      .flatMap((id): Replacement[] => {
        const one = before.has(id) || !place.has(id) ? undefined : byId.get(id);
        const worth = one && fill(one);
        return worth ? [{ id, worth }] : [];
      })
      .sort((a, b) => compare(a.worth, b.worth) || placeOf(a) - placeOf(b));
  };
}
