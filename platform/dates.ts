// Dates to come: what features tell whoever asks what schools should note in their diaries.
import type { Instant } from './calendar.ts';

export type ComingDate = {
  /** When it is, or begins: the next comes first. */
  at: Instant;
  /** The same for people: "Thursday 25 March 2027". */
  day: string;
  /** What happens then, as part of a sentence: "nominations close at 11:59pm". */
  what: string;
  /** Where it stands on the website, if it does: "/events/7". */
  page?: string;
};

/** Reads the dates after a moment that are for everybody. */
export type ReadDates = (after: Instant) => Promise<readonly ComingDate[]>;
