// A meeting of the steering group: when and where, what the group agreed to tell schools, and its action notes.
import type { Instant } from '../../platform/calendar.ts';
import type { PersonId } from '../../platform/turn.ts';

/** What officers plan. `place`, `link`: one of them may be empty. */
export type Details = { title: string; place: string; link: string; starts: Instant; ends: Instant };

/**
 * What was agreed at its end. `audience`: ids of the seats' rules on schools, such as "primary"; none: all schools. `notes`: where the action
 * notes are, for members; may be empty. `edition` counts the wordings of the headlines, from 1.
 */
export type Agreed = { headlines: string; audience: string[]; notes: string; at: Instant; edition: number };

/** What was done last, of which members hear. */
export const dids = ['planned', 'changed', 'cancelled', 'agreed'] as const;
export type Did = (typeof dids)[number];

export type Meeting = Details & {
  id: string;
  /** Whose steering group it is. */
  round: string;
  /** Goes up by one with each change. */
  version: number;
  did: Did;
  agreed: Agreed | null;
  /** When it was changed last. */
  at: Instant;
};

export type Meetings = {
  find: (round: string, id: string) => Promise<Meeting | undefined>;
  /** All of a round, the first first, with one request. */
  all: (round: string) => Promise<Meeting[]>;
  /** Keeps a version, with its audit and what follows from it. `false`, and nothing is kept, where there is one of that number. */
  save: (meeting: Meeting, by: PersonId & { name: string }) => Promise<boolean>;
};

export const isCancelled = ({ did }: Pick<Meeting, 'did'>): boolean => did === 'cancelled';

/** What was agreed can be kept from its beginning on. */
export const hasBegun = ({ starts }: Pick<Meeting, 'starts'>, at: Instant): boolean => at >= starts;
