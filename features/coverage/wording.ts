// The codes of the letters to those who are missing.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'letter.nudge': ['label', 'programme', 'round', 'closes', 'contact', 'email'],
  'letter.nudge.late': ['label', 'programme', 'round', 'closes', 'contact', 'email'],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
