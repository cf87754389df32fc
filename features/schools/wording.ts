// The codes of what is said where people name their school, and of what the checklist says of the register.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'school.missing': [],
  'school.notFound': [],
  'school.several': [],
  'choice.otherSchool': [],
  'notReady.schools': [],
  'notReady.advisers': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
