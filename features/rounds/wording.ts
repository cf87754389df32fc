// The codes of what is said of the round's dates, and what the checklist says of the service's own particulars.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'round.opens': ['round'],
  'round.closes': ['round'],
  'round.outcomes': ['round'],
  'notReady.council': [],
  'notReady.contact': [],
  'notReady.privacy': [],
  'notReady.closures': ['day'],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
