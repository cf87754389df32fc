// The codes of what is said to whoever suggests a colleague.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'suggestion.name.missing': [],
  'suggestion.name.long': [],
  'suggestion.email.missing': [],
  'suggestion.email.format': [],
  'suggestion.email.own': [],
  'suggestion.why.long': [],
  'letter.suggestion': ['name', 'round', 'chat', 'closes'],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;
export type SuggestionProblem = Extract<keyof Wording, `suggestion.${string}`>;
