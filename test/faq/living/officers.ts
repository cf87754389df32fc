// Two officers at the desk of the FAQ, and somebody who asks: what the tests of the living FAQ begin with.
import { aForm, aMessage, anAddress, anOfficer, aPerson, aWorld, factsOf, type World } from '../../builders.ts';
import type { Cards } from '../../../platform/cards.ts';
import type { Reply } from '../../../platform/turn.ts';

export const olive = anOfficer({ name: 'Olive Officer' });
export const oscar = anOfficer({ objectId: 'officer-two', name: 'Oscar Officer' });

/** The shipped service with two officers. */
export const aDesk = (over: Parameters<typeof aWorld>[0] = {}): World =>
  aWorld({ officers: [olive.objectId, oscar.objectId], ...over });

export const asOfficer = (
  { app, clock }: World,
  verb: string,
  fields: Record<string, unknown> = {},
  person = olive,
): Promise<Reply | undefined> => app.dispatch(aForm(verb, fields, { person, receivedAt: clock.now }));

/** The form of an entry as an officer gets it. */
export const opened = async (world: World, entry: string): Promise<Cards['faq-edit']> =>
  factsOf('faq-edit', await asOfficer(world, 'faq.edit', { entry }));

/** The card of the draft that an officer saves with some inputs changed. */
export async function drafted(
  world: World,
  entry: string,
  inputs: Partial<Cards['faq-edit']['inputs']>,
  person = olive,
): Promise<Cards['faq-draft']> {
  const form = await opened(world, entry);
  const fields = { ...form.inputs, why: 'A letter says so', ...inputs, entry, draft: form.draft };
  return factsOf('faq-draft', await asOfficer(world, 'faq.save', fields, person));
}

export const published = async (
  world: World,
  { entry, draft }: Pick<Cards['faq-draft'], 'entry' | 'draft'>,
  { reason = '', person = oscar } = {},
): Promise<Cards['faq-draft']> =>
  factsOf('faq-draft', await asOfficer(world, 'faq.publish', { entry, draft, reason }, person));

/** What somebody in a chat of their own gets who asks. */
export const askedBy = (world: World, who: string, text: string): Promise<Reply | undefined> =>
  world.app.dispatch(
    aMessage(text, {
      person: aPerson({ objectId: who }),
      conversation: `a:${who}`,
      receivedAt: world.clock.now,
      address: anAddress(`chat of ${who}`),
    }),
  );
