// The codes of what the checklist says of the service's own particulars.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'notReady.council': [],
  'notReady.contact': [],
  'notReady.privacy': [],
  'notReady.closures': ['day'],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
