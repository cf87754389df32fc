// A round of nominations, and the service's own particulars; the council edits both in content/service.json.
import type { Contact } from '../../platform/card.ts';

/** ISO dates. The round opens at the start of `opens` and closes at 11:59pm of `closes`, Europe/London. */
export type Round = {
  id: string;
  title: string;
  opens: string;
  closes: string;
  /** What happens after a nomination was sent, sentence by sentence. */
  next: string[];
  /** Whether only endorsed nominations can be selected. */
  endorsementRequired: boolean;
  /** Whether people may suggest that a colleague nominates themself. */
  colleaguesMayNominate: boolean;
};

/** Days on which schools are closed, both ends included (ISO dates). */
export type Closure = { from: string; to: string; name: string };

export type Service = {
  serviceName: string;
  programme: string;
  council: string;
  contact: Contact;
  privacyNotice: { title: string; url: string; summary: string };
  round: Round;
  closures: Closure[];
  /** Ids of the entries that a first greeting offers as things to ask. */
  examples: string[];
  /** At most this many wrong answers in 100 answered; what is less sure is asked back. */
  answers: { mostWrongIn100: number };
  /** Whether an officer may publish what they wrote themselves; otherwise a second one must, where there are two. */
  faq: { onePersonMayPublish: boolean };
  /** After so many school days the digest reminds officers of a question each school day until it is answered. */
  questions: { remindAfterSchoolDays: number };
  /** DfE's code of the local authority whose schools are imported. */
  register: { authority: string };
};
