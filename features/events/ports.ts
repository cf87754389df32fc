// Ports of events.
import type { AuditEntry } from '../../platform/audit.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { AuditAction } from './audit.ts';
import type { Details, Event, Share } from './event.ts';
import type { SignUp, Standing } from './sign-up.ts';

export type Entry = Omit<AuditEntry<AuditAction>, 'version'>;

/** What is saved beside an event's next version. */
export type Beside = { entry: Entry; signUps?: readonly SignUp[]; share?: Share };

/** What people read of an event from one of its changes on. */
export type Revision = { details: Details; state: Event['state']; at: Instant };

/** Events as they were when they were listed, a moment ago. `before`: none that ends then or later. */
export type Listed = { from: Instant; before?: Instant; most: number };

export type Events = {
  find: (id: string) => Promise<Event | undefined>;
  /** An event, and how somebody stands there. */
  standing: (id: string, person: PersonId) => Promise<Standing | undefined>;
  /** Keeps a new one; `false` where it is there already. */
  begin: (event: Event, entry: Entry) => Promise<boolean>;
  /**
   * Keeps what one has become, its next version, with what belongs to that and the events that follow. `false`, and nothing is kept, where
   * another change came first, a sign-up included. `from`: the one before, as it was found here.
   */
  change: (to: Event, from: Event, beside: Beside) => Promise<boolean>;
  /** Everybody who is signed up, in the order of their numbers. `after`: those with higher numbers only. */
  signUps: (id: string, after?: number) => Promise<SignUp[]>;
  /** One sign-up by what stands for its person. */
  signUp: (id: string, recipient: string) => Promise<SignUp | undefined>;
  /** What people read from the change with this number on. */
  revision: (id: string, sequence: number) => Promise<Revision | undefined>;
  /** What was shared with those who came, the first time counted as 1. */
  share: (id: string, number: number) => Promise<Share | undefined>;
  history: (id: string) => Promise<AuditEntry<AuditAction>[]>;
  /** Lists it as it is, unless a newer version is listed there; `ends`: where it was listed before it was moved. Doing it twice is fine. */
  list: (event: Event, ends?: Instant) => Promise<void>;
  /** Those that end from a moment on, the first first, with one request. Cancelled ones are among them. */
  listed: (which: Listed) => Promise<Event[]>;
  /** Somebody has looked at events, and when that was last. */
  noteLook: (person: PersonId, at: Instant) => Promise<void>;
  lastLook: (person: PersonId) => Promise<Instant | undefined>;
  /** Those that have not ended yet and take place, the first first: 100 at most. */
  upcoming: (now: Instant) => Promise<Event[]>;
};
