// Keeps what was read for the digests of a morning for a few minutes, so that however many channels there are, it is read once.
import { type Day, type Instant, plusMinutes } from '../../platform/calendar.ts';
import type { DigestSpan, Told } from '../../platform/digest/section.ts';
import { followsOf, type StaffChannel } from '../staff-channels/index.ts';

/** How far back questions and unknown posts are looked for before a channel's first digest. */
const FIRST_LOOK_BACK_MINUTES = 7 * 24 * 60;

export const lookBackOf = (since: Instant | null, now: Instant): Instant =>
  since ?? plusMinutes(now, -FIRST_LOOK_BACK_MINUTES);

/** So long digests may be made of what was read; each reports only up to when that began. Some hundred channels are told in less. */
const KEPT_MINUTES = 5;

export type Reached = Pick<StaffChannel, 'digestedUntil' | 'reported' | 'follows'> & {
  leftOut: readonly string[];
  channel: string | undefined;
};

/** `now`: nothing was read before it, so a digest reports up to it. */
export type Moment = { now: Instant; tell: (reached: Reached) => Promise<Told> };

type Telling = (span: DigestSpan) => Promise<Told>;

/** A moment that begins now: what is read for one channel is read for all, and channels that reached the same point, follow the same and leave out the same are told the same. */
export function momentAt(now: Instant, tell: Telling): Moment {
  const moment = {};
  const known = new Map<string, Promise<Told>>();
  return {
    now,
    tell: ({ digestedUntil: since, reported, leftOut, channel, follows }) => {
      const reached = JSON.stringify([since, reported, leftOut, channel !== undefined && followsOf({ follows })]);
      const said =
        known.get(reached) ??
        tell({ now, moment, since, lookBack: lookBackOf(since, now), reported, leftOut, channel });
      known.set(reached, said);
      return said;
    },
  };
}

/** The moment of a day's digests: the one that began minutes ago, unless something could not be read in it, else one that begins now. */
export function moments(tell: Telling): (day: Day, now: Instant) => Moment {
  let kept: (Moment & { day: Day }) | undefined;
  return (day, now) => {
    if (kept?.day === day && kept.now <= now && now < plusMinutes(kept.now, KEPT_MINUTES)) return kept;
    const fresh = momentAt(now, (span) => tell(span).catch(giveUp));
    const mine = { ...fresh, day };
    const letGo = (): void => {
      if (kept === mine) kept = undefined;
    };
    const giveUp = (error: unknown): never => {
      letGo();
      throw error;
    };
    // Else memory would hold it until the next morning.
    setTimeout(letGo, KEPT_MINUTES * 60_000).unref();
    return (kept = mine);
  };
}
