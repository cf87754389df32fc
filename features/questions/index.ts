// Questions that nobody could answer: passed on to officers, answered once for everybody who asked, and heard of by each.
//
// Each question is a partition of the table `Questions`: the record, a row for everybody who asked, audit entries, a row for the card in each
// staff channel, and a row for each answer on its way. `OpenQuestions` lists those that wait. What may follow what is one function, `decided` in
// `question.ts`. A card carries the number of decisions that it was drawn after: what an officer presses counts only if nobody has decided since.
import { z } from 'zod';
import { everyone, officers } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { sections } from './digest.ts';
import { notifications } from './notifications.ts';
import { questionCards } from './store/question-cards.ts';
import { questions as store } from './store/questions.ts';
import { type QuestionNeeds, questionUseCases } from './use-cases.ts';
import { wording } from './wording.ts';

export const questions = feature(
  {
    name: 'questions',
    cards,
    wording,
    words: { questions: officers },
    buttons: {
      'question.pass': everyone,
      'question.tell': { ...everyone, givesBack: true },
      'question.list': officers,
      'question.open': officers,
      'question.take': officers,
      'question.answer': officers,
      'question.point': officers,
      'question.decline': officers,
      'question.split': officers,
      'question.helped': everyone,
      'question.object': everyone,
    },
    tables: {
      Questions: {
        holds: 'questions, who asked each, who did what, their cards in staff channels, and answers on their way',
        personal: ['person', 'address', 'name', 'text', 'detail', 'school', 'officer', 'by'],
        kept: 'for good',
      },
      OpenQuestions: { holds: 'questions that wait', personal: ['text'], kept: 'until it is answered' },
    },
    stores: (tables) => ({ questions: store(tables), questionCards: questionCards(tables) }),
    events: { 'question.changed': { table: 'Questions' } },
    notifications,
    offers: ['repliesOf', 'questionsSince'],
    digest: sections,
    // Questions that are plainly the same become one at night.
    timers: { 'alike-timer': { schedule: '0 30 2 * * 1-5' } },
    jobs: { alike: { schema: z.strictObject({}) } },
  },
  (needs: QuestionNeeds) => questionUseCases(needs),
);

// What other features may know of it.
