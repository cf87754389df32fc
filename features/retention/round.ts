// A round as retention knows it: when its group finished its work, whether its records must stay for now, and when they are deleted.
import { type Day, dayOf, type Instant, monthsAfter, plusMinutes } from '../../platform/calendar.ts';
import { MONTHS } from '../../platform/retention.ts';

export type RoundKept = {
  round: string;
  title: string;
  /** The day on which the group finished its work, as an officer said; and when they said so. */
  finished: Day | null;
  saidAt: Instant | null;
  /** Why nothing may be deleted for now, such as a complaint. */
  held: string | null;
  /** When all of it was deleted. */
  purged: Instant | null;
  version: number;
};

/** So many days officers have to put a date right that would delete at once. */
export const DAYS_TO_CHANGE = 7;

/** The first day on which its records are deleted, whether or not they are held; `undefined` until the date is known. */
export function deletedFrom({ finished, saidAt }: Pick<RoundKept, 'finished' | 'saidAt'>): Day | undefined {
  if (finished === null || saidAt === null) return undefined;
  const [after, earliest] = [monthsAfter(finished, MONTHS), dayOf(plusMinutes(saidAt, DAYS_TO_CHANGE * 24 * 60))];
  return after > earliest ? after : earliest;
}

/** Whether its records are to be deleted now. */
export function isDue(kept: RoundKept, now: Instant): boolean {
  const from = deletedFrom(kept);
  return from !== undefined && from <= dayOf(now) && kept.held === null && kept.purged === null;
}
