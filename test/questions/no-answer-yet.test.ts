// A question that the FAQ has without an answer is passed on as one of its entry.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { readSchoolQuestion } from '../../features/my-school/question.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import { aForm, aMessage, aWorld, drain, factsOf, madeUp } from '../builders.ts';

describe('a question with no answer yet', () => {
  const unanswered = madeUp.faq.filter(({ status, title }) => status === 'unanswered' && !readSchoolQuestion(title));

  it('is passed on from the card that admits it, linked to its entry', async () => {
    for (const { id, title } of unanswered) {
      const world = aWorld();
      const { app, ports } = world;
      const { asked, key, entry } = factsOf(faqCards.notKnown, await app.dispatch(aMessage(title)));
      factsOf(questionsCards.passedOn, await app.dispatch(aForm('question.pass', { asked, formKey: key, entry })));
      await drain(world);
      assert.deepEqual(
        (await ports.questions.open()).map((question) => [question.text, question.entry]),
        [[title, id]],
      );
    }
  });
});
