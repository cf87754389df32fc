// Two officers of the FAQ, and somebody who asks: what the tests of the published FAQ begin with.
import { cards as faqCards } from '../../../features/faq/cards.ts';
import type { FaqDraftFacts, FaqEditFacts } from '../../../features/faq/officers/editing-facts.ts';
import type { Reply } from '../../../platform/card.ts';
import { aForm, aMessage, anAddress, anOfficer, aPerson, aWorld, factsOf, type World } from '../../builders.ts';

export const olive = anOfficer({ name: 'Olive Officer' });
export const oscar = anOfficer({ objectId: 'officer-two', name: 'Oscar Officer' });

/** The made-up service with two officers. */
export const withOfficers = (over: Parameters<typeof aWorld>[0] = {}): World =>
  aWorld({ officers: [olive.objectId, oscar.objectId], ...over });

export const asOfficer = (
  { app, clock }: World,
  verb: string,
  fields: Record<string, unknown> = {},
  person = olive,
): Promise<Reply | undefined> => app.dispatch(aForm(verb, fields, { person, receivedAt: clock.now }));

/** The form of an entry as an officer gets it. */
export const opened = async (world: World, entry: string): Promise<FaqEditFacts> =>
  factsOf(faqCards.edit, await asOfficer(world, 'faq.edit', { entry }));

/** The card of the draft that an officer saves with some inputs changed. */
export async function drafted(
  world: World,
  entry: string,
  inputs: Partial<FaqEditFacts['inputs']>,
  person = olive,
): Promise<FaqDraftFacts> {
  const form = await opened(world, entry);
  const fields = { ...form.inputs, why: 'A letter says so', ...inputs, entry, draft: form.draft };
  return factsOf(faqCards.draft, await asOfficer(world, 'faq.save', fields, person));
}

export const published = async (
  world: World,
  { entry, draft }: Pick<FaqDraftFacts, 'entry' | 'draft'>,
  { reason = '', person = oscar } = {},
): Promise<FaqDraftFacts> =>
  factsOf(faqCards.draft, await asOfficer(world, 'faq.publish', { entry, draft, reason }, person));

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
