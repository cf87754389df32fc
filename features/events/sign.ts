// Somebody signs up for an event or leaves it, in a chat of their own.
import type { Role } from '../../platform/access.ts';
import type { Reply } from '../../platform/card.ts';
import { wholeNumberIn } from '../../platform/fields.ts';
import { idOf } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import type { Affiliations } from '../people/index.ts';
import { eventCard, gone, idIn, type ShowNeeds } from './show-event.ts';
import { type Attending, leaveEvent, type SigningNeeds, signUp } from './signing.ts';

export type SignNeeds = ShowNeeds & SigningNeeds & { affiliations: Affiliations };

/** Signs up whoever pressed, once, and says whether they have a place. */
export const pressSignUp =
  (needs: SignNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const id = idIn(form);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    if (id === undefined) return gone(needs);
    const attending = attendingIn(form, needs);
    // Where the event cannot be read that is thrown.
    attending.catch(() => undefined);
    const by = { person: idOf(form.person), at: form.receivedAt };
    const standing = await signUp(id, { ...by, attending, last: numberIn(form) }, needs);
    if (!standing) return gone(needs);
    return eventCard(standing, form, role, needs, standing.own?.state === 'in' ? 'signed-up' : null);
  };

/** The number on the card of the button; cards of before have none. */
const numberIn = ({ fields }: Form): number | undefined =>
  fields['number'] === undefined ? undefined : wholeNumberIn(fields['number']);

/** With the school and role that they told us once. */
async function attendingIn({ person, address }: Form, { affiliations }: SignNeeds): Promise<Attending> {
  const { school, role } = (await affiliations.find(person)) ?? { school: '', role: '' };
  return { name: person.name, address, school, role };
}

/** Lets whoever pressed leave. They can sign up again, behind everybody else. */
export const pressLeave =
  (needs: SignNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const id = idIn(form);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    if (id === undefined) return gone(needs);
    const by = { person: idOf(form.person), at: form.receivedAt };
    const standing = await leaveEvent(id, { ...by, number: numberIn(form) }, needs);
    if (!standing) return gone(needs);
    return eventCard(standing, form, role, needs, standing.own?.state === 'left' ? 'left' : null);
  };
