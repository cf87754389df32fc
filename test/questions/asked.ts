// A question that was passed on, with its card in a staff channel: what the tests of officers and of answers begin with.
import assert from 'node:assert/strict';
import { type Said, wordingKey } from '../../features/questions/ask-officers.ts';
import { cards as questionsCards } from '../../features/questions/cards.ts';
import type { QuestionFacts } from '../../features/questions/question-facts.ts';
import type { Question } from '../../features/questions/question.ts';
import type { Reply } from '../../platform/card.ts';
import type { Form } from '../../platform/turn.ts';
import {
  aForm,
  anAddress,
  anOfficer,
  aPerson,
  aStaffChannel,
  aWorld,
  drain,
  factsOf,
  inChannel,
  type World,
} from '../builders.ts';

export const KEY = 'key-of-a-card-00000001';
export const answer = { answer: 'Yes, for **half a day**.', source: 'Letter of 2 November 2026' };

export const asker = (n: number): Pick<Form, 'person' | 'address' | 'conversation'> => ({
  person: aPerson({ objectId: `asker-${n}` }),
  address: anAddress(`chat of asker ${n}`),
  conversation: `a:chat-${n}`,
});

/** A question that `askers` people asked, in one followed staff channel, with its card posted. */
export async function asked(askers = 1, over: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const world = aWorld(over);
  await world.ports.staffChannels.follow(aStaffChannel());
  for (let n = 1; n <= askers; n += 1)
    await world.app.dispatch(
      aForm('question.pass', { formKey: `${KEY}-${n}`, asked: 'Who pays for cover?' }, asker(n)),
    );
  await drain(world);
  return world;
}

/** The id of the first question in these words, or about this entry. */
export const idOf = (text: string, said: Partial<Said> = {}): string =>
  wordingKey({ text, entry: null, after: null, ...said });

export const ID = idOf('Who pays for cover?');
export const question = async ({ ports }: World, id = ID): Promise<Question> => {
  const found = await ports.questions.find(id);
  assert.ok(found);
  return found;
};

type Pressed = [verb: string, fields?: Record<string, unknown>, over?: Partial<Form>];

/** An officer's press on the newest state of a question's card, unless it says otherwise. */
export async function pressOn(
  world: World,
  id: string,
  ...[verb, fields = {}, over = {}]: Pressed
): Promise<Reply | undefined> {
  const { decisions } = await question(world, id);
  const form = aForm(verb, { id, decisions, ...fields }, { ...inChannel, person: anOfficer(), ...over });
  return world.app.dispatch(form);
}

export const press = (world: World, ...pressed: Pressed): Promise<Reply | undefined> => pressOn(world, ID, ...pressed);

export async function pressedOn(world: World, id: string, ...pressed: Pressed): Promise<QuestionFacts> {
  const facts = factsOf(questionsCards.question, await pressOn(world, id, ...pressed));
  await drain(world);
  return facts;
}

export const pressed = (world: World, ...all: Pressed): Promise<QuestionFacts> => pressedOn(world, ID, ...all);

export const delivered = async (world: World): Promise<string[]> => {
  const { id, answers } = await question(world);
  return (await world.ports.deliveries.of({ kind: 'answer', question: id, answer: answers }))
    .map(({ state }) => state)
    .sort();
};

export const toAskers = ({ posts }: World): World['posts'] =>
  posts.filter(({ reply }) =>
    [questionsCards.answered, questionsCards.declined, questionsCards.reopened].some((card) => card.factsIn(reply)),
  );
