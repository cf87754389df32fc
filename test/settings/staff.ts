// Two officers, an administrator and a made-up council whose answer quotes the closing date: what the tests of settings begin with.
import { cards } from '../../features/settings/cards.ts';
import type { FormFacts, ProposalFacts } from '../../features/settings/facts.ts';
import type { Reply } from '../../platform/card.ts';
import { aForm, anEntry, aService, anOfficer, aWorld, factsOf, someContent, type World } from '../builders.ts';

export const olive = anOfficer({ name: 'Olive Officer' });
export const oscar = anOfficer({ objectId: 'officer-two', name: 'Oscar Officer' });
export const ari = anOfficer({ objectId: 'administrator', name: 'Ari Administrator' });

export const QUESTION = 'When do nominations close?';
const deadline = anEntry({
  id: 'deadline',
  title: QUESTION,
  answer: 'They close at **{{round.closes}}**. Ask {{contact.email}}.',
});
const plain = anEntry({ id: 'colour', title: 'What colour are the minibuses?' });

export const withStaff = (over: Parameters<typeof aWorld>[0] = {}): World =>
  aWorld({
    officers: [olive.objectId, oscar.objectId],
    administrators: [ari.objectId],
    content: someContent({ faq: [deadline, plain], verdicts: [], service: aService({ examples: ['deadline'] }) }),
    ...over,
  });

export const press = (
  { app, clock }: World,
  verb: string,
  fields: Record<string, unknown> = {},
  person = olive,
): Promise<Reply | undefined> => app.dispatch(aForm(verb, fields, { person, receivedAt: clock.now }));

export const opened = async (world: World, group: string, person = olive): Promise<FormFacts> =>
  factsOf(cards.form, await press(world, 'settings.change', { group }, person));

/** What an officer gets who sends the form with some fields changed. */
export async function sent(
  world: World,
  group: string,
  typed: Readonly<Record<string, string>>,
  { person = olive, why = 'Schools asked for it' } = {},
): Promise<Reply | undefined> {
  const { version, fields } = await opened(world, group, person);
  const standing = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
  return press(world, 'settings.propose', { group, version, ...standing, ...typed, why }, person);
}

export const proposed = async (...args: Parameters<typeof sent>): Promise<ProposalFacts> =>
  factsOf(cards.proposal, await sent(...args));

export const approved = async (
  world: World,
  { group, version }: Pick<ProposalFacts, 'group' | 'version'>,
  person = oscar,
): Promise<ProposalFacts> =>
  factsOf(cards.proposal, await press(world, 'settings.approve', { group, version }, person));
