// What the card of a request to endorse is told.
import type { EndorsementState } from '../nomination/nomination.ts';

/** `at`: when it came to be so. */
export type EndorsementFacts = {
  reference: string;
  request: number;
  round: string;
  council: string;
  name: string;
  role: string;
  school: string;
  contribution: string;
  state: EndorsementState | 'withdrawn';
  at: string;
};
