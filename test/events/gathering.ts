// A world with an officer who plans events and people who sign up for them.
import type { Ports } from '../../app.ts';
import { cards } from '../../features/events/cards.ts';
import type { Event } from '../../features/events/event.ts';
import type { Reply } from '../../platform/card.ts';
import type { Fields, Person } from '../../platform/turn.ts';
import { aForm, aMessage, anAddress, anOfficer, aPerson, aWorld, factsOf, inChannel, settle } from '../builders.ts';

export const officer = anOfficer();

export const someone = (n: number): Person => aPerson({ objectId: `person-${n}`, name: `Person ${n}` });

const chatOf = (person: Person) => ({
  person,
  conversation: `a:${person.objectId}`,
  address: anAddress(`chat of ${person.name}`),
});

/** What an officer types of a briefing on 3 December, for one person. */
export const typed: Fields = {
  ...{ title: 'Spring briefing', where: 'Town Hall, Calderwick', link: 'https://teams.example.org/join' },
  ...{ on: '2026-12-03', from: '14:00', until: '16:00', capacity: '1', closesOn: '', bring: 'Your plan' },
};

export function aGathering(over: Partial<Ports> = {}) {
  const world = aWorld(over);
  let done = 0;
  const presses = (person: Person, verb: string, fields: Fields = {}) =>
    world.app.dispatch(aForm(verb, fields, { ...chatOf(person), receivedAt: world.clock.now }));
  return {
    ...world,
    presses,
    says: (person: Person, text: string) =>
      world.app.dispatch(aMessage(text, { ...chatOf(person), receivedAt: world.clock.now })),
    saysInChannel: (person: Person, text: string) =>
      world.app.dispatch(aMessage(text, { ...inChannel, person, receivedAt: world.clock.now })),
    settled: async () => {
      done = await settle(world, done);
    },
    /** What came to somebody's own chat without being asked for. */
    told: (person: Person) =>
      world.posts.flatMap(({ address, reply }) => (address === chatOf(person).address ? said(reply) : [])),
    /** Somebody presses "Sign up"; answers how they stand. */
    signsUp: async (n: number, id: string) => factsOf(cards.event, await presses(someone(n), 'event.sign-up', { id })),
    leaves: async (n: number, id: string) => factsOf(cards.event, await presses(someone(n), 'event.leave', { id })),
    /** An officer fills in the form. */
    plans: async (fields: Fields = {}) => {
      const { id, sequence } = factsOf(cards.form, await presses(officer, 'event.open'));
      const reply = await presses(officer, 'event.save', { id, sequence, ...typed, ...fields });
      return factsOf(cards.officer, reply).id;
    },
    changes: async (id: string, fields: Fields) => {
      const { sequence, inputs } = factsOf(cards.form, await presses(officer, 'event.change', { id }));
      return presses(officer, 'event.save', { id, sequence, ...inputs, ...fields });
    },
    event: async (id: string): Promise<Event> => {
      const event = await world.ports.events.find(id);
      if (!event) throw new Error('There is no such event.');
      return event;
    },
  };
}

/** In a word what a card says that came by itself. */
function said(reply: Reply): string[] {
  const told = cards.told.factsIn(reply);
  if (told) return [told.what];
  return cards.shared.factsIn(reply) ? ['shared'] : [];
}
