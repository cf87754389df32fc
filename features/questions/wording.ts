// The codes of what is said of questions that are passed on, and of officers' answers to them.
import type { Codes, WordingOf } from '../../platform/wording.ts';

/** Each with the words in curly brackets that are filled in. */
export const wording = {
  'detail.long': [],
  'answer.missing': [],
  'answer.long': [],
  'source.missing': [],
  'source.long': [],
  'entry.missing': [],
  'split.missing': [],
  'split.many': [],
  'label.noPhase': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;

/** What can be wrong with an officer's answer. */
export type AnswerProblem = Extract<keyof Wording, `${'answer' | 'source' | 'entry' | 'split'}.${string}`>;
