// Facts for the card of a request to endorse.
import type { EndorsementState } from '../nomination.ts';

/** `at`: when it came to be so. */
export type EndorsementFacts = {
  reference: string;
  request: number;
  /** The version of what the nominee says that the card shows; it travels with an endorsement. */
  said: number;
  /** The nominee changed it since the card was drawn on which it was endorsed, so nothing was saved. */
  changed: boolean;
  round: string;
  council: string;
  name: string;
  role: string;
  school: string;
  contribution: string;
  state: EndorsementState | 'withdrawn';
  at: string;
};
