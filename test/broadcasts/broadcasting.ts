// A world with people at schools, an adviser of the East, two officers and a staff channel, who write to each other.
import { cards } from '../../features/broadcasts/cards.ts';
import type { Broadcast } from '../../features/broadcasts/broadcast.ts';
import type { Ports } from '../../app.ts';
import type { Reply } from '../../platform/card.ts';
import type { Fields, Person } from '../../platform/turn.ts';
import {
  aForm,
  aMessage,
  anAddress,
  anAdviser,
  anOfficer,
  aPerson,
  aWorld,
  aService,
  inChannel,
  settle,
  someContent,
} from '../builders.ts';

export const adviser = anAdviser();
export const officer = anOfficer();
export const other = anOfficer({ objectId: 'eeeeeeee-0000-0000-0000-0000000000ee', name: 'Other Officer' });

export const chatOf = (person: Person) => ({
  person,
  conversation: `a:${person.objectId}`,
  address: anAddress(`chat of ${person.name}`),
});

export const someone = (n: number): Person => aPerson({ objectId: `person-${n}`, name: `Person ${n}` });

export type Broadcasting = ReturnType<typeof aBroadcasting>;

export function aBroadcasting(over: Partial<Ports> = {}, approveAbove = 5) {
  const world = aWorld({
    content: someContent({ service: aService({ broadcasts: { approveAbove } }) }),
    officers: [officer.objectId, other.objectId],
    ...over,
  });
  let done = 0;
  const meets = (person: Person, email = '') =>
    world.ports.people.meet({
      person: { tenantId: person.tenantId, objectId: person.objectId },
      address: chatOf(person).address,
      name: person.name,
      email,
    });
  return {
    ...world,
    meets,
    /** So many people at a school, each in a chat of their own. */
    peopleAt: async (school: string, numbers: readonly number[], role = 'headteacher') => {
      for (const n of numbers) {
        await meets(someone(n), `person${n}@school.example.org`);
        await world.ports.affiliations.say(someone(n), { school, role });
      }
    },
    says: (person: Person, text: string) =>
      world.app.dispatch(aMessage(text, { ...chatOf(person), receivedAt: world.clock.now })),
    presses: (person: Person, verb: string, fields: Fields = {}) =>
      world.app.dispatch(aForm(verb, fields, { ...chatOf(person), receivedAt: world.clock.now })),
    follows: () => world.app.dispatch(aMessage('follow', { ...inChannel, person: officer })),
    settled: async () => {
      done = await settle(world, done);
    },
    heard: (person: Person): Reply[] =>
      world.posts.filter(({ address }) => address === chatOf(person).address).map(({ reply }) => reply),
    facts: {
      form: (reply: Reply | undefined) => given(cards.form.factsIn(reply), 'the form'),
      preview: (reply: Reply | undefined) => given(cards.preview.factsIn(reply), 'the preview'),
      shown: (reply: Reply | undefined) => given(cards.shown.factsIn(reply), 'how it stands'),
    },
    broadcast: async (id: string): Promise<Broadcast> => given(await world.ports.broadcasts.find(id), 'a broadcast'),
  };
}

function given<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`This is not ${what}.`);
  return value;
}

export const words: Fields = { title: 'Spring meetings', text: 'The dates are **out**.' };

/** Somebody opens the form and previews what they typed; answers with the preview. */
export async function previewed(world: Broadcasting, person: Person, fields: Fields = {}) {
  const { id } = world.facts.form(await world.presses(person, 'broadcast.open'));
  return world.facts.preview(await world.presses(person, 'broadcast.preview', { id, version: 0, ...words, ...fields }));
}

/** And sends it. */
export async function sent(world: Broadcasting, person: Person, fields: Fields = {}) {
  const { id, version } = await previewed(world, person, fields);
  return world.facts.shown(await world.presses(person, 'broadcast.send', { id, version }));
}

/** Of the messages that somebody has. */
export const titles = (world: Broadcasting, n: number): (string | undefined)[] =>
  world.heard(someone(n)).map((reply) => cards.news.factsIn(reply)?.title);

/** People at two schools of the East and one of the North. */
export async function aMeetingOf(count = 3, approveAbove = 5): Promise<Broadcasting> {
  const world = aBroadcasting({}, approveAbove);
  await world.meets(adviser);
  await world.meets(officer);
  await world.peopleAt(
    '900001',
    Array.from({ length: count }, (_, n) => n + 1),
  );
  return world;
}
