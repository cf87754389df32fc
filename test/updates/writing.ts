// A world with two officers, people at schools who ask, and a staff channel: what the tests of updates begin with.
import type { Ports } from '../../app.ts';
import { cards } from '../../features/updates/cards.ts';
import type { FormFacts } from '../../features/updates/facts.ts';
import { cards as broadcastCards } from '../../features/broadcasts/cards.ts';
import { plusMinutes } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Fields, Person } from '../../platform/turn.ts';
import { factsOf } from '../builders.ts';
import { aBroadcasting, officer, other, someone } from '../broadcasts/broadcasting.ts';

export { officer, other, someone };

export type Writing = ReturnType<typeof aWriting>;

export function aWriting(over: Partial<Ports> = {}) {
  const world = aBroadcasting(over);
  return {
    ...world,
    /** Somebody asks, in a chat of their own. */
    asks: (n: number, text: string) => world.says(someone(n), text),
    /** Has the draft begun; answers with its form. */
    begins: async (person: Person = officer, fields: Fields = {}) => {
      const { from } = factsOf(cards.start, await world.says(person, 'draft an update'));
      return factsOf(cards.form, await world.presses(person, 'update.start', { from, ...fields }));
    },
    /** The form of the draft that there is. */
    begunForm: async () => {
      const draft = await world.ports.updates.draft(0);
      if (!draft) throw new Error('There is no draft.');
      return { of: 0, version: draft.version, inputs: { ...draft.words, change: '' } };
    },
    previews: async (
      form: Pick<FormFacts, 'of' | 'version' | 'inputs'>,
      typed: Fields = {},
      person: Person = officer,
    ) => factsOf(cards.preview, await world.presses(person, 'update.save', fieldsOf(form, typed))),
    /** What was sent to schools. */
    sentTo: (person: Person): Reply[] => world.heard(person).filter((reply) => broadcastCards.news.factsIn(reply)),
  };
}

/** What the form sends. */
export const fieldsOf = (
  { of, version, inputs }: Pick<FormFacts, 'of' | 'version' | 'inputs'>,
  typed: Fields = {},
): Fields => ({
  of,
  version,
  number: 1,
  period: '',
  ...inputs,
  ...typed,
});

/** Published by two officers; answers with its card. */
export async function publishes(world: Writing, typed: Fields = {}) {
  // No two updates begin in the same moment.
  world.clock.now = plusMinutes(world.clock.now, 1);
  const form = await world.begins();
  const { of, version } = await world.previews(form, typed);
  const asked = factsOf(cards.preview, await world.presses(officer, 'update.ask', { of, version }));
  return factsOf(cards.update, await world.presses(other, 'update.approve', { of, version: asked.version }));
}
