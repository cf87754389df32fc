// An event as officers plan it: what people read of it, for whom it is, and how its places stand.
import { type Day, dayOf, type Instant, momentBefore, startOf } from '../../platform/calendar.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Audience } from './audience.ts';
import type { Line } from './places.ts';

/** What officers write. */
export type Details = {
  title: string;
  /** Where people meet; empty where they meet online alone. */
  place: string;
  /** An https address; empty where they meet in a place alone. */
  link: string;
  starts: Instant;
  ends: Instant;
  audience: Audience;
  /** `null`: there is room for everybody. */
  capacity: number | null;
  /** From this moment nobody can sign up any more: the end of a day in London; or the start, where officers say no day. */
  closes: Instant;
  /** What people are to bring; may be empty. */
  bring: string;
};

/** Whom something is shared with afterwards: those who came, or everybody who had a place, where nobody was ticked as having come. */
export type SharedWith = 'came' | 'placed';

/** What was shared afterwards: a link to slides, answers. One of the two may be empty. */
export type Share = { text: string; link: string; to: SharedWith; at: Instant };

export type Event = Details &
  Line & {
    id: string;
    /** Goes up by one with each change of anything, sign-ups included. */
    version: number;
    /** Goes up by one with each change of what people read: calendars go by it. 0: as it was planned first. */
    sequence: number;
    state: 'planned' | 'cancelled';
    author: PersonId & { name: string };
    createdAt: Instant;
    /** When what people read was changed last. */
    revisedAt: Instant;
    /** Since when a place has been free although people wait; `null` where none is. */
    freeSince: Instant | null;
    /** What people are told of why it was cancelled; may be empty. */
    note: string;
    /** How many officers have ticked as having come. */
    came: number;
    /** How often something was shared afterwards. */
    shares: number;
  };

export const detailsOf = ({
  title,
  place,
  link,
  starts,
  ends,
  audience,
  capacity,
  closes,
  bring,
}: Details): Details => ({ title, place, link, starts, ends, audience, capacity, closes, bring });

/** The last day on which people can sign up, where it ends with a day. */
export const lastDayOf = (closes: Instant): Day => dayOf(momentBefore(closes));

/** Whether people can sign up at that moment. */
export const takesSignUps = (
  { state, closes, starts }: Pick<Event, 'state' | 'closes' | 'starts'>,
  at: Instant,
): boolean => state === 'planned' && at < closes && at < starts;

/** Whether officers can tick who came: from the morning of the day on, and afterwards as long as they like. */
export const takesArrivals = ({ state, starts }: Pick<Event, 'state' | 'starts'>, at: Instant): boolean =>
  state === 'planned' && at >= startOf(dayOf(starts));

export const sharedWith = ({ came }: Pick<Event, 'came'>): SharedWith => (came > 0 ? 'came' : 'placed');

export const isOver = ({ ends }: Pick<Event, 'ends'>, at: Instant): boolean => at >= ends;

/** An event nobody has signed up for yet. */
export const planned = (
  details: Details,
  { id, author, at }: { id: string; author: Event['author']; at: Instant },
): Event => ({
  ...details,
  ...{ id, version: 1, sequence: 0, state: 'planned', author, createdAt: at, revisedAt: at },
  ...{ numbers: 0, reached: 0, taken: 0, waiting: 0, freeSince: null, note: '', came: 0, shares: 0 },
});
