// What can be stated of the seats, for answers that quote it: how many there are, and how many are for whom.
import { current, type Facts } from '../../platform/facts.ts';
import type { Seats, SeatRule } from './seats.ts';

/** Of a rule without a smallest number people need not know. */
export const seatFacts = ({ seats: { total, rules } }: { seats: Pick<Seats, 'total' | 'rules'> }): Facts => {
  const said = rules.filter(({ min }) => min > 0).map((rule) => `${rule.label} ${wanted(rule)}`);
  return {
    'seats.total': current(String(total)),
    ...(said.length > 0 && { 'seats.rules': current(said.join(', ')) }),
  };
};

const wanted = ({ min, max }: SeatRule): string => {
  if (max === undefined) return `${min} or more`;
  return min === max ? String(min) : `${min} to ${max}`;
};
