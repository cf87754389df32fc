// People beside the usual one, each with a chat and an address that Teams' roster knows, in a world of memory ports.
import type { Person } from '../platform/turn.ts';
import type { Ports } from '../app.ts';
import { aForm, aMessage, anAddress, aPerson, drain, type World } from './builders.ts';
import { aFollowedWorld } from './followed.ts';

export const ada = aPerson();
export const chris = aPerson({ objectId: 'cccccccc-0000-0000-0000-00000000000c', name: 'Chris Chair' });
export const eve = aPerson({ objectId: 'eeeeeeee-0000-0000-0000-00000000000e', name: 'Eve Else' });

/** What Teams' roster says of them. */
const roster: Record<string, string> = {
  [ada.objectId]: 'ada@school.example.org',
  [chris.objectId]: 'Chris@School.example.org',
  [eve.objectId]: 'eve@school.example.org',
};

/** A turn in somebody's own chat. */
export const chatOf = (person: Person) => ({
  person,
  conversation: `a:${person.objectId}`,
  address: anAddress(`address of ${person.name}`),
});

/** A world with a roster; `lookedUp` are those whom it was asked for. */
export function aPeopledWorld(over: Partial<Ports> = {}) {
  const lookedUp: string[] = [];
  const world = aFollowedWorld({
    profile: (_, { name, objectId }) => {
      lookedUp.push(name);
      return Promise.resolve({ name, email: roster[objectId] ?? '' });
    },
    ...over,
  });
  let done = 0;
  return {
    ...world,
    lookedUp,
    /** Somebody says something in their own chat, and has had their answer. */
    meets: async (person: Person, receivedAt = world.clock.now, { address } = chatOf(person)) => {
      const turn = aMessage('help', { ...chatOf(person), address, receivedAt });
      const reply = await world.app.dispatch(turn);
      if (reply) await world.app.sent(turn, 'activity', reply);
    },
    presses: (person: Person, verb: string, fields = {}) => world.app.dispatch(aForm(verb, fields, chatOf(person))),
    /** Does what waits on the queues. */
    workDone: async () => {
      done = await drain(world, done);
    },
    /** The cards that came to somebody by themselves. */
    heard: ({ name }: Person) =>
      world.posts.filter(({ address }) => address === anAddress(`address of ${name}`)).map(({ reply }) => reply),
  } satisfies World & Record<string, unknown>;
}
export type PeopledWorld = ReturnType<typeof aPeopledWorld>;
