// What somebody does with the questions that they have asked, in their own chat.
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { MyQuestionFacts, MyQuestionsFacts } from '../../features/questions/question-facts.ts';
import type { Reply } from '../../platform/card.ts';
import type { Form } from '../../platform/turn.ts';
import { aForm, aMessage, factsOf, type World } from '../builders.ts';
import { asker, ID } from './asked.ts';

/** Asker `n` presses a button of their question. */
export const byAsker = (
  { app }: World,
  n: number,
  verb: string,
  fields: Record<string, unknown> = {},
  over: Partial<Form> = {},
): Promise<Reply | undefined> => app.dispatch(aForm(verb, { id: ID, ...fields }, { ...asker(n), ...over }));

export const ownFacts = async (...given: Parameters<typeof byAsker>): Promise<MyQuestionFacts> =>
  factsOf(questionsCards.myQuestion, await byAsker(...given));

/** The list of asker `n`. */
export const mine = async (world: World, n: number, fields: Record<string, unknown> = {}): Promise<MyQuestionsFacts> =>
  factsOf(questionsCards.myQuestions, await byAsker(world, n, 'question.mine', fields));

/** What they read who type "my questions". */
export const typed = ({ app }: World, n: number, text = 'my questions'): Promise<Reply | undefined> =>
  app.dispatch(aMessage(text, asker(n)));
