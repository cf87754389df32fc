// A round of nominations, and the service's own particulars; the council edits both in content/service.json.
import { type Closure, type Instant, closeOf, formatClose, startOf } from '../../platform/calendar.ts';
import type { Contact } from '../../platform/card.ts';

/** ISO dates. The round opens at the start of `opens` and closes at 11:59pm of `closes`, Europe/London. */
export type Round = {
  id: string;
  title: string;
  opens: string;
  closes: string;
  /** The day by which everybody who put themselves forward hears the outcome; not where the council does not say. */
  outcomesBy?: string;
  /** What happens after a nomination was sent, sentence by sentence. */
  next: string[];
  /** Whether only endorsed nominations can be selected. */
  endorsementRequired: boolean;
  /** Whether people may suggest that a colleague nominates themself. */
  colleaguesMayNominate: boolean;
};

/** Whom people can turn to, and how: phone, hours and address are empty where the council gives none. */
export type ServiceContact = Contact & { phone: string; hours: string; address: string };

export type Service = {
  serviceName: string;
  programme: string;
  council: string;
  contact: ServiceContact;
  privacyNotice: { title: string; url: string; summary: string };
  round: Round;
  closures: Closure[];
  /** Types of school, or groups of types, as the register calls them; without it the usual ones, see coverage. */
  consulted?: string[];
  /** Ids of the entries that a first greeting offers as things to ask. */
  examples: string[];
  /** At most this many wrong answers in 100 answered; what is less sure is asked back. */
  answers: { mostWrongIn100: number };
  /** Whether an officer may publish what they wrote themselves; otherwise a second one must, where there are two. */
  faq: { onePersonMayPublish: boolean };
  /** After so many school days the digest reminds officers of a question each school day until it is answered. */
  questions: {
    remindAfterSchoolDays: number;
    /** Within so many school days people are told to expect their answer; not where the council does not say. */
    answerWithinSchoolDays?: number;
  };
  /** A message to more people than this goes out once a second officer agrees. */
  broadcasts?: { approveAbove: number };
  /** DfE's code of the local authority whose schools are imported. */
  register: { authority: string };
};

/** Whether the round has closed at that moment. */
export const isLate = (at: Instant, { round }: Service): boolean => at >= closeOf(round.closes);

/** "11:59pm on Friday 26 March 2027" while nominations can still come in time; empty after the close. */
export const openUntil = (at: Instant, service: Service): string =>
  isLate(at, service) ? '' : formatClose(service.round.closes);

/** Whether people may suggest now that a colleague nominates themself. */
export const takesSuggestions = (at: Instant, service: Service): boolean =>
  service.round.colleaguesMayNominate && at >= startOf(service.round.opens) && !isLate(at, service);
