// What can be stated of questions that are passed on: by when people are told to expect their answer.
import { current, type Facts } from '../../platform/facts.ts';
import type { Service } from '../rounds/index.ts';

/** "10 school days"; nothing where the council does not say. A promise for questions to come: another one corrects no answer. */
export const answerFacts = ({ service }: { service: Pick<Service, 'questions'> }): Facts => {
  const { answerWithinSchoolDays: days } = service.questions;
  return days === undefined
    ? {}
    : { 'questions.answered-within': current(days === 1 ? '1 school day' : `${days} school days`) };
};
