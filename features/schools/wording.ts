// The codes of what is said where people name their school.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'school.missing': [],
  'school.notFound': [],
  'school.several': [],
  'choice.otherSchool': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
