// News: what features tell somebody who asks what is new.
import type { Instant } from './calendar.ts';
import type { PersonId } from './turn.ts';

export type News = {
  /** What it is: "answer". */
  noun: string;
  title: string;
  is: 'new' | 'changed';
  /** Since when: the newest comes first. */
  at: Instant;
  /** The same for people: "24 January 2020". */
  day: string;
  /** The button that shows it. */
  verb: string;
  id: string;
  /** Where it stands on the website: "/questions/deadline". Not where it is for one person alone. */
  page?: string;
};

/** What is new after a moment. */
export type NewsSince = (after: Instant) => readonly News[];

/**
 * Who asks, in a chat of their own: they get what is for them alone, too. `null` where others read along, and where it is for everybody.
 */
export type Reader = PersonId | null;

/** Reads what there is of news up to now. From when on somebody wants it may only be known once it is read. */
export type ReadNews = (now: Instant, reader: Reader) => Promise<NewsSince>;
