// The codes of the letters to those who are missing, and of what charts name.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'desk.coverage': [],
  'coverage.phase.none': [],
  'coverage.all': [],
  'coverage.short': ['label'],
  'letter.nudge': ['label', 'programme', 'round', 'closes', 'contact', 'email'],
  'letter.nudge.late': ['label', 'programme', 'round', 'closes', 'contact', 'email'],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
