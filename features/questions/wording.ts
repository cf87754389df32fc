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
  'desk.questions': [],
  'waiting.questions': [],
  'waiting.questions.own': [],
  'label.noPhase': [],
  'label.asker': [],
  'label.officer': [],
  'label.service': [],
  'label.visitor': [],
  'label.did.question.passed': [],
  'label.did.question.told': [],
  'label.did.question.taken': [],
  'label.did.question.answered': [],
  'label.did.question.declined': [],
  'label.did.question.reopened': [],
  'label.did.question.objected': [],
  'label.did.question.split': [],
  'label.did.question.joined': [],
  'label.did.question.returned': [],
  'label.did.question.opened': [],
  'label.did.question.withdrawn': [],
  'label.did.question.left': [],
  'label.did.question.reworded': [],
  'question.notReached': ['reference'],
  'question.notReached.next': [],
} as const satisfies Codes;

export type Wording = WordingOf<typeof wording>;

/** What can be wrong with an officer's answer. */
export type AnswerProblem = Extract<keyof Wording, `${'answer' | 'source' | 'entry' | 'split'}.${string}`>;
