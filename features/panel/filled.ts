// Counts how far members fill each rule and wish: what a picture of the seats shows.
import { rulesIn, type SeatAttribute } from '../coverage/index.ts';
import { type Selection, seatsWith } from './selection.ts';

/** `most`: `null` where any number will do. `wish`: it may stay unmet. */
type FilledRule = {
  label: string;
  attribute: SeatAttribute;
  have: number;
  least: number;
  most: number | null;
  wish: boolean;
};

/** `taken`: seats that somebody has, of all. `rules`: in the order of seats.json, the wishes last. */
export type FilledSeats = { taken: number; total: number; rules: FilledRule[] };

/** With the numbers that officers try. */
export function filledSeats(members: readonly string[], { candidates, seats, whatIf }: Selection): FilledSeats {
  const chosen = new Set(members);
  const counted = candidates.filter(({ id }) => chosen.has(id));
  const tried = seatsWith(seats, whatIf);
  const rules = rulesIn(tried).map((rule, at) => ({
    label: rule.label,
    attribute: rule.attribute,
    have: counted.filter(({ fits }) => fits.includes(rule.id)).length,
    least: rule.min,
    most: rule.max ?? null,
    wish: at >= tried.rules.length,
  }));
  return { taken: chosen.size, total: tried.total, rules };
}
