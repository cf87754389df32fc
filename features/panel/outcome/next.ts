// Finds who is offered a seat that became free: among the reserves, by the rules and the measure of the panel itself.
import { judge, type Broken } from '../worth.ts';
import { seated, type Panel } from '../panel.ts';
import { replacementsFor, type Replacement } from '../replace.ts';
import { seatsWith, type Selection } from '../selection.ts';

/** Who holds seats, held them or is offered them, and what they were chosen by. */
export type Seating = Pick<Panel, 'members' | 'selection'>;

/** Seats that somebody declined and nobody came in for: by whose they were. */
export const openSeats = ({ members }: Pick<Panel, 'members'>): string[] =>
  members
    .filter(({ id, answer }) => answer === 'declined' && !members.some(({ insteadOf }) => insteadOf === id))
    .map(({ id }) => id);

/** Those who may still be offered a seat: they hold none, and declined none. */
export const stillFree = ({ members }: Pick<Panel, 'members'>, among: readonly string[]): string[] =>
  among.filter((id) => !members.some((member) => member.id === id));

/**
 * Those of `among` who can take the seat of `leaving`, the best first. Other seats may be free at the same time: the panel is then
 * smaller, and a rule may lack as many members as there are such seats, but only where nobody keeps more of the rules.
 */
export function nextFor(
  leaving: string,
  { panel, among }: { panel: Seating; among: readonly string[] },
): Replacement[] {
  const members = seated(panel);
  const others = openSeats(panel).filter((id) => id !== leaving).length;
  for (let lacking = 0; lacking <= others; lacking += 1) {
    const found = replacementsFor(leaving, { members, among }, smaller(panel, { by: others, lacking }));
    if (found.length > 0) return found;
  }
  return [];
}

/** The selection of a panel of which some seats are free; nobody is insisted on any more who does not hold a seat. */
function smaller(panel: Seating, { by, lacking }: { by: number; lacking: number }): Selection {
  const { selection } = panel;
  const { seats, whatIf } = selection;
  const now = seatsWith(seats, whatIf);
  const holding = new Set(seated(panel));
  return {
    ...selection,
    whatIf: {
      ...whatIf,
      in: whatIf.in.filter((id) => holding.has(id)),
      changes: [
        ...whatIf.changes,
        { kind: 'total', to: now.total - by },
        ...now.rules.map(({ id, min }) => ({ kind: 'min' as const, rule: id, to: Math.max(0, min - lacking) })),
      ],
    },
  };
}

/** What stands in the way of each of `among` at a seat: the rules that they would break, the fewest first. */
export function hindrances(
  leaving: string,
  { panel, among }: { panel: Seating; among: readonly string[] },
): Broken[][] {
  const staying = seated(panel).filter((id) => id !== leaving);
  const others = openSeats(panel).filter((id) => id !== leaving).length;
  const selection = smaller(panel, { by: others, lacking: others });
  const size = (broken: Broken[]) => broken.reduce((sum, { by }) => sum + by, 0);
  return among.map((id) => judge(selection, [...staying, id]).broken).sort((a, b) => size(a) - size(b));
}
