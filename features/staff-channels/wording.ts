// The codes of what is said of staff channels, and of what they follow.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'follows.area': ['of'],
  'follows.locality': ['of'],
  'follows.network': ['of'],
  'follows.topic': ['topic'],
  'notReady.channel': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
