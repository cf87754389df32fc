// Says where a person is sent who writes about something that this service must not take in: a child at risk, a pupil, their job, their grief, a complaint.
import type { Reply } from '../../platform/card.ts';
import { cards } from './cards.ts';
import type { SignpostContact, SignpostFacts } from './signpost-facts.ts';

export type Signpost = {
  id: string;
  title: string;
  /** Where several fit, the one with the smallest number is shown. */
  order: number;
  /** What to do when it cannot wait; empty when there is nothing of the kind. */
  urgent: string;
  /** At least one of `phone`, `email` and `url` is not empty. */
  contact: SignpostContact;
  /** Lists of words by name, for use in signs; see sign.ts for the notation. */
  words: Readonly<Record<string, string>>;
  /** What is taken out of a sentence before it is looked at. */
  leaveOut: readonly string[];
  /** A sentence in which one of these is found is about the signpost's subject. */
  signs: readonly string[];
  /** Words with a capital letter that are not people's names. */
  notNames: readonly string[];
  /** Markdown, written by the council and trusted. */
  text: string;
};

/** What is shown of a signpost. It repeats nothing of what the person wrote. */
export const signpostFacts = ({ title, urgent, text, contact }: Signpost): SignpostFacts => ({
  title,
  urgent,
  text,
  contact,
});

/** The card of a signpost. */
export const pointTo = (signpost: Signpost): Reply => cards.signpost.with(signpostFacts(signpost));
