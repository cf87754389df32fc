// What the tests of advisers begin with: an adviser's and an officer's own chats, and schools of the East area that were heard from.
import assert from 'node:assert/strict';
import { cards } from '../../features/advisers/cards.ts';
import type { AreaFacts } from '../../features/advisers/facts.ts';
import type { Reply } from '../../platform/card.ts';
import type { Message, Person } from '../../platform/turn.ts';
import {
  aForm,
  aFilledForm,
  aMessage,
  anAdviser,
  anOfficer,
  aPerson,
  drain,
  factsOf,
  type World,
} from '../builders.ts';
import { chatOf } from '../people.ts';

export const adviser = anAdviser();
export const officer = anOfficer();

export const says = (world: World, text: string, person: Person = adviser, over: Partial<Message> = {}) =>
  world.app.dispatch(aMessage(text, { ...chatOf(person), ...over }));
export const presses = (world: World, verb: string, fields = {}, person: Person = adviser) =>
  world.app.dispatch(aForm(verb, fields, chatOf(person)));

export const areaIn = (reply: Reply | undefined): AreaFacts => factsOf(cards.area, reply);

const someone = (name: string): Person => aPerson({ objectId: name, name });

/** Somebody of a school nominates themself. */
export async function nominates(world: World, school: string): Promise<void> {
  const person = someone(`nominee of ${school}`);
  await world.app.dispatch(aFilledForm({ school, formKey: `key-of-nominee-${school}` }, chatOf(person)));
  await drain(world);
  assert.ok((await world.ports.summaries.list(world.ports.content.service.round.id)).length > 0);
}

/** Somebody who has said this school asks a question that nobody can answer. */
export async function asks(world: World, school: string, text = 'Who feeds the hens?'): Promise<void> {
  const person = someone(`asker of ${school}`);
  await world.ports.affiliations.say(person, { school, role: 'governor' });
  await presses(world, 'question.pass', { formKey: `key-of-question-${school}`, asked: text }, person);
  await drain(world);
}

/** Somebody of a school meets the bot. */
export async function meets(world: World, school: string): Promise<void> {
  const person = someone(`user of ${school}`);
  await world.ports.affiliations.say(person, { school, role: 'governor' });
  const turn = aMessage('help', chatOf(person));
  const reply = await world.app.dispatch(turn);
  if (reply) await world.app.sent(turn, 'activity', reply);
}
