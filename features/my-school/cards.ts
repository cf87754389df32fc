// The cards of somebody's school, and what each is told.
import answer from '../../adaptive-cards/my-school/answer.json' with { type: 'json' };
import type answerSample from '../../adaptive-cards/my-school/answer.sample.json';
import form from '../../adaptive-cards/my-school/form.json' with { type: 'json' };
import type formSample from '../../adaptive-cards/my-school/form.sample.json';
import forgotten from '../../adaptive-cards/my-school/forgotten.json' with { type: 'json' };
import type forgottenSample from '../../adaptive-cards/my-school/forgotten.sample.json';
import which from '../../adaptive-cards/my-school/which.json' with { type: 'json' };
import type whichSample from '../../adaptive-cards/my-school/which.sample.json';
import { card } from '../../platform/card.ts';
import type { AnswerFacts, ForgottenFacts, SchoolFormFacts, WhichFacts } from './facts.ts';

export const cards = {
  answer: card<AnswerFacts, typeof answerSample>(answer),
  which: card<WhichFacts, typeof whichSample>(which),
  form: card<SchoolFormFacts, typeof formSample>(form),
  forgotten: card<ForgottenFacts, typeof forgottenSample>(forgotten),
};
