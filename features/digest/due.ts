// Says whether a staff channel is due a digest: at its own London time of its school days, and at the next tick after one that was missed.
import { z } from 'zod';
import { lastSchoolDayAt, type Closure, type Day, type Instant, nextSchoolDayAt } from '../../platform/calendar.ts';
import { day } from '../../platform/rows.ts';
import { type ChannelSettings, settingsOf, type StaffChannel, weekdayOf } from '../staff-channels/index.ts';

/** One channel's digest for a day, as its queue message says it. */
export const dueDigest = z.strictObject({ conversation: z.string().min(1).max(1000), day });

export type Due = { day: Day; at: Instant };

/** When the timer ticks: each half hour of UTC that can be one from 6am to 9pm in London. */
export const TICKS = '30 0,30 5-21 * * 1-5';

/** The times that officers may choose: those at which the timer ticks, summer and winter. */
export const TIMES: readonly string[] = Array.from({ length: 31 }, (_, n) => {
  const minutes = 6 * 60 + n * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

type Rhythm = Pick<ChannelSettings, 'rhythm' | 'at'>;

const timesOf = ({ rhythm, at }: Rhythm) => ({ time: at, weekday: weekdayOf(rhythm) });

/** The latest digest moment of a channel at or before `now`. */
export function dueAt(now: Instant, channel: StaffChannel, closures: readonly Closure[]): Due | undefined {
  const settings = settingsOf(channel);
  return settings.rhythm === 'never' ? undefined : lastSchoolDayAt(now, timesOf(settings), closures);
}

/** The moment of the first digest after another; `undefined` where none comes. */
export const nextAfter = (at: Instant, settings: Rhythm, closures: readonly Closure[]): Instant | undefined =>
  settings.rhythm === 'never' ? undefined : nextSchoolDayAt(at, timesOf(settings), closures);

/**
 * Is this channel due that digest? One that began to follow after the moment waits for the next, so that a tick at the wrong hour,
 * or in the holidays, does not greet it; but when somebody runs the timer by hand, at any moment but the
 * schedule's, it gets its first digest at once.
 */
export function isDue({ digestedUntil, followedAt, settings }: StaffChannel, due: Due, now: Instant): boolean {
  if (settings && due.at < settings.from) return false;
  if (digestedUntil !== null) return digestedUntil < due.at;
  return followedAt < due.at || !isTick(now);
}

/** The moments of `TICKS`, and a little later: Azure may take a while to begin. */
const isTick = (now: Instant): boolean => /T\d\d:[03]0:(?:29|[34]\d)/u.test(now);
