// A world with teachers who share thoughts, and two officers who put them under themes and answer these.
import type { Ports } from '../../app.ts';
import { cards } from '../../features/themes/cards.ts';
import type { Reply } from '../../platform/card.ts';
import type { Fields, Person } from '../../platform/turn.ts';
import { aForm, aMessage, anAddress, anOfficer, aWorld, factsOf, settle } from '../builders.ts';
import { shared, teacher } from '../thoughts/sharing.ts';

export const officer = anOfficer();
export const other = anOfficer({ objectId: 'eeeeeeee-0000-0000-0000-0000000000ee', name: 'Kit Example' });

const chatOf = (person: Person) => ({
  person,
  conversation: `a:${person.objectId}`,
  address: anAddress(`chat of ${person.name}`),
});

export type Grouping = ReturnType<typeof aGrouping>;

export function aGrouping(over: Partial<Ports> = {}) {
  const world = aWorld({ officers: [officer.objectId, other.objectId], ...over });
  let done = 0;
  const presses = (person: Person, verb: string, fields: Fields = {}): Promise<Reply | undefined> =>
    world.app.dispatch(aForm(verb, fields, { ...chatOf(person), receivedAt: world.clock.now }));
  return {
    ...world,
    presses,
    says: (person: Person, text: string) =>
      world.app.dispatch(aMessage(text, { ...chatOf(person), receivedAt: world.clock.now })),
    /** Each of these teachers shares a thought; answers with the ids, in order. */
    share: async (texts: readonly string[], from = 1): Promise<string[]> => {
      const ids: string[] = [];
      for (const [n, text] of texts.entries()) ids.push((await shared(world, { text }, teacher(from + n))).id);
      return ids;
    },
    /** An officer puts a thought under themes, by their ids, or under a new one. */
    codes: async (person: Person, id: string, { themes = '', newTheme = '' }: Fields) => {
      const { formKey } = factsOf(cards.code, await presses(person, 'thoughts.code', { id }));
      return presses(person, 'thoughts.save', { id, formKey, themes, newTheme });
    },
    theme: async (title: string): Promise<string> => {
      const found = (await world.ports.themes.all()).find((one) => one.title === title);
      if (!found) throw new Error(`There is no theme ${title}.`);
      return found.id;
    },
    shown: async (id: string) => factsOf(cards.theme, await presses(officer, 'themes.show', { id })),
    /** Presses something on the newest card of a theme. */
    changes: async (id: string, what: string, fields: Fields = {}) => {
      const { version } = factsOf(cards.theme, await presses(officer, 'themes.show', { id }));
      return presses(officer, what === 'undo' ? 'themes.undo' : 'themes.change', { id, version, what, ...fields });
    },
    answers: async (id: string, fields: Fields = {}) => {
      const { version } = factsOf(cards.answer, await presses(officer, 'themes.answer', { id }));
      return presses(officer, 'themes.send-answer', { id, version, ...answer, ...fields });
    },
    settled: async () => {
      done = await settle(world, done);
    },
    /** How often each of the first so many teachers has heard an answer. */
    heard: (teachers: number): number[] =>
      Array.from(
        { length: teachers },
        (_, n) =>
          world.posts.filter(({ address, reply }) => address === teacher(n + 1).address && cards.heard.factsIn(reply))
            .length,
      ),
  };
}

export const answer: Fields = {
  asked: 'How can small schools take part?',
  said: 'They have nobody to send.',
  changes: 'yes',
  did: 'We pay for half a day of cover.',
};
