// Says whether a staff channel is due a digest: 8am in London on a school day, and at the next tick after a day that was missed.
import { z } from 'zod';
import { lastSchoolDayAt, type Closure, type Day, type Instant } from '../../platform/calendar.ts';
import { day } from '../../platform/rows.ts';
import type { StaffChannel } from '../staff-channels/index.ts';

/** London time. The timer in index.ts ticks at the hours of UTC that can be this one. */
export const DIGEST_AT = '08:00';

/** One channel's digest for a day, as its queue message says it. */
export const digestDue = z.strictObject({ conversation: z.string().min(1).max(1000), day });

export type Due = { day: Day; at: Instant };

/** The latest digest moment at or before `now`. */
export const dueAt = (now: Instant, closures: readonly Closure[]): Due | undefined =>
  lastSchoolDayAt(now, DIGEST_AT, closures);

/**
 * Is this channel due that digest? One that began to follow after the moment waits for the next, so that a tick at the wrong hour,
 * or in the holidays, does not greet it; but when somebody runs the timer by hand, at any minute but the
 * schedule's, it gets its first digest at once.
 */
export const isDue = ({ digestedUntil, followedAt }: StaffChannel, due: Due, now: Instant): boolean => {
  if (digestedUntil !== null) return digestedUntil < due.at;
  return followedAt < due.at || !isTick(now);
};

/** The schedule in index.ts: 7am and 8am UTC. */
const isTick = (now: Instant): boolean => /T0[78]:00:/u.test(now);
