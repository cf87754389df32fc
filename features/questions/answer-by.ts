// By when people are told to expect their answer.
import { type Day, type Instant, schoolDayAfter } from '../../platform/calendar.ts';
import type { Service } from '../rounds/index.ts';

/** The day by which whoever asks at a moment is to have their answer; `undefined` where the council does not say. */
export type AnswerBy = (askedAt: Instant) => Day | undefined;

export const answerBy =
  ({ questions, closures }: Pick<Service, 'questions' | 'closures'>): AnswerBy =>
  (askedAt) =>
    questions.answerWithinSchoolDays === undefined
      ? undefined
      : schoolDayAfter(askedAt, questions.answerWithinSchoolDays, closures);
