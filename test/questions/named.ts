// Questions that people with names asked, and what an officer sees of them in their own chat.
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { QuestionFacts, QuestionsFacts } from '../../features/questions/question-facts.ts';
import type { Form } from '../../platform/turn.ts';
import { aForm, aMessage, anOfficer, aStaffChannel, aWorld, drain, factsOf, type World } from '../builders.ts';
import { asker, ID, KEY } from './asked.ts';

export const NAMES = ['Bo Asker', 'Cy Asker', 'Di Asker', 'Em Asker', 'Flo Asker', 'Gus Asker', 'Hal Asker'];
export const TEXTS = ['Who pays for cover?', 'who pays for cover'];
export const alone = { person: anOfficer(), conversation: 'a:officer' };

/** So many people asked one question, a minute apart, in the order of their names; its card is in a staff channel. */
export async function askedBy(count: number, over: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const world = aWorld(over);
  await world.ports.staffChannels.follow(aStaffChannel());
  for (const [n, name] of NAMES.slice(0, count).entries()) {
    const form = aForm(
      'question.pass',
      { formKey: `${KEY}-${n + 1}`, asked: TEXTS[n % 2], asIs: 'true' },
      asker(n + 1),
    );
    const person = { ...form.person, name };
    await world.app.dispatch({ ...form, person, receivedAt: `2026-11-23T09:3${n}:00.000Z` });
  }
  await drain(world);
  return world;
}

export const list = async ({ app }: World, fields?: Form['fields']): Promise<QuestionsFacts> => {
  const incoming = fields ? aForm('question.list', fields, alone) : aMessage('questions', alone);
  return factsOf(questionsCards.list, await app.dispatch(incoming));
};

export const open = async (
  { app }: World,
  fields: Form['fields'] = {},
  verb = 'question.open',
): Promise<QuestionFacts> =>
  factsOf(questionsCards.question, await app.dispatch(aForm(verb, { id: ID, ...fields }, alone)));

export const namesIn = ({ people }: QuestionFacts): string[] | undefined => people?.named.map(({ name }) => name);
