// Shares a thought on the proposal, and returns the receipt. What belongs elsewhere, or may be personal, is caught before anything is kept.
import type { Address } from '../../platform/address.ts';
import type { Reply } from '../../platform/card.ts';
import { withoutContactDetails } from '../../platform/contact-details.ts';
import { ID, textIn } from '../../platform/fields.ts';
import { idOf } from '../../platform/person.ts';
import type { Ids } from '../../platform/ports.ts';
import { refusals } from '../../platform/refusals.ts';
import { keyOf } from '../../platform/table.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { type Personal, pointTo, type Signposts } from '../signposts/index.ts';
import { cards } from './cards.ts';
import { check, inputsIn, noInputs } from './check.ts';
import type { FormFacts, Inputs } from './facts.ts';
import { type GroupNeeds, groupsFor } from './groups.ts';
import { type ShownNeeds, receiptFacts } from './shown.ts';
import type { Part, Thoughts } from './thought.ts';
import type { Wording } from './wording.ts';

export type ShareNeeds = GroupNeeds &
  ShownNeeds & {
    thoughts: Thoughts;
    parts: readonly Part[];
    signposts: Signposts;
    personal: (text: string) => Personal;
    ids: Ids;
    wording: Wording & { 'label.removed': string };
    /** A link that opens a private chat with the bot. */
    chat: string;
  };

/** A form, also of somebody on the website, whom the answer may reach by email. */
export type Shared = Omit<Form, 'address'> & { address: Address };

/** The form, in a private chat only: empty, or with what somebody wrote to us a moment ago. */
export const openForm =
  (needs: Pick<ShareNeeds, 'ids' | 'chat' | 'parts'>) =>
  (incoming: Message | Form): Reply =>
    incoming.place === 'personal'
      ? formCard({ formKey: needs.ids.key(), inputs: { ...noInputs, text: writtenIn(incoming) } }, needs)
      : refusals.privateOnly.with({ chat: needs.chat });

const writtenIn = (incoming: Message | Form): string => ('fields' in incoming ? textIn(incoming.fields['text']) : '');

/** A mistake gives the form back as it was typed. The same form twice is one thought, and gets the receipt of the first. */
export const shareThought =
  (needs: ShareNeeds) =>
  async (form: Shared): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const typed = { formKey: formKeyIn(form, needs), inputs: inputsIn(form.fields) };
    // 1. What belongs elsewhere goes no further, whatever else is wrong with the form.
    const elsewhere = needs.signposts.find(typed.inputs.text);
    if (elsewhere) return pointTo(elsewhere);
    // 2. What is missing.
    const read = check(typed.inputs, needs);
    if ('problems' in read) return formCard({ ...typed, problems: read.problems }, needs);
    // 3. Personal data is shown to the person before it is kept. Whoever sends it again is rid of contact details, whatever they left.
    const looked = textIn(form.fields['looked']) === 'true';
    const text = looked ? withoutContactDetails(typed.inputs.text, needs.wording['label.removed']) : typed.inputs.text;
    const found = needs.personal(text);
    if (found.email || found.phone || (found.names.length > 0 && textIn(form.fields['asIs']) !== 'true'))
      return formCard({ ...typed, inputs: { ...typed.inputs, text }, found }, needs);
    // 4. Keep it.
    const person = idOf(form.person);
    const thought = await needs.thoughts.share({
      id: keyOf(person.tenantId, person.objectId, typed.formKey),
      person,
      address: form.address,
      at: form.receivedAt,
      stance: read.stance,
      part: read.part.id,
      text,
      mayQuote: typed.inputs.mayQuote === 'true',
      groups: await groupsFor(form, needs),
      withdrawnAt: null,
    });
    return cards.receipt.with(receiptFacts(thought, needs));
  };

/** The form again after a fault, as it was typed. `undefined` where others would read along. */
export const formAfterFault =
  (needs: Pick<ShareNeeds, 'ids' | 'parts'>) =>
  (form: Form, fault: string): Reply | undefined =>
    form.place === 'personal'
      ? formCard({ formKey: formKeyIn(form, needs), inputs: inputsIn(form.fields), fault }, needs)
      : undefined;

/** A key that is none of ours is replaced, so that the form can be sent all the same. */
function formKeyIn({ fields }: Pick<Form, 'fields'>, { ids }: Pick<ShareNeeds, 'ids'>): string {
  const key = textIn(fields['formKey']);
  return ID.test(key) ? key : ids.key();
}

type Shown = { formKey: string; inputs: Inputs } & Partial<Pick<FormFacts, 'problems' | 'found' | 'fault'>>;

function formCard(
  { problems = [], found = null, fault = null, ...typed }: Shown,
  { parts }: { parts: readonly Part[] },
): Reply {
  return cards.form.with({
    ...typed,
    parts: parts.map(({ id, title }) => ({ value: id, title })),
    problems,
    problem: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
    found,
    fault,
  });
}
