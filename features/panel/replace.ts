// Finds who comes in for a member who leaves: by the same rules and the same measure as the panel itself.
import { compare, judge, type Judged } from './worth.ts';
import type { Selection } from './selection.ts';

/** Where somebody comes in for somebody else, and what the panel is worth then. */
export type Replacement = { id: string; judged: Judged };

/**
 * Those of `among` with whom the panel keeps all rules when they take the place of `leaving`; the best first, and by the draw where two
 * are equally good. Who was fixed in by officers may leave: `selection` should not insist on them then.
 */
export function replacementsFor(
  leaving: string,
  { members, among }: { members: readonly string[]; among: readonly string[] },
  selection: Selection,
): Replacement[] {
  const staying = members.filter((id) => id !== leaving);
  const left = new Set(members);
  const whatIf = { ...selection.whatIf, in: selection.whatIf.in.filter((id) => id !== leaving) };
  const place = new Map(selection.order.map((id, n) => [id, n]));
  return among
    .filter((id) => !left.has(id) && place.has(id))
    .map((id) => ({ id, judged: judge({ ...selection, whatIf }, [...staying, id]) }))
    .filter(({ judged }) => judged.broken.length === 0)
    .sort((a, b) => compare(a.judged, b.judged) || (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** The reserves of a panel: for each seat as many as the rules want, the best first; each once, in the order of the seats. */
export function reservesOf(members: readonly string[], selection: Selection): string[] {
  const among = selection.order.filter((id) => !selection.whatIf.out.includes(id));
  const ranked = members.flatMap((id) =>
    replacementsFor(id, { members, among }, selection).slice(0, selection.seats.reserves),
  );
  return [...new Set(ranked.map(({ id }) => id))];
}
