// Somebody signs up for an event or leaves it, in a chat of their own.
import type { Role } from '../../platform/access.ts';
import type { Reply } from '../../platform/card.ts';
import { idOf } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import type { Affiliations } from '../people/index.ts';
import { eventCard, gone, idIn, type ShowNeeds } from './show-event.ts';
import { leaveEvent, type SigningNeeds, signUp } from './signing.ts';

export type SignNeeds = ShowNeeds & SigningNeeds & { affiliations: Affiliations };

/** Signs up whoever pressed, once, and says whether they have a place. */
export const pressSignUp =
  (needs: SignNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const id = idIn(form);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    if (id === undefined) return gone(needs);
    const { person, address, receivedAt: at } = form;
    const said = await needs.affiliations.find(person);
    const { school, role: does } = said ?? { school: '', role: '' };
    const attending = { person: idOf(person), name: person.name, address, school, role: does };
    const standing = await signUp(id, { attending, at }, needs);
    if (!standing) return gone(needs);
    return eventCard(standing, form, role, needs, standing.own?.state === 'in' ? 'signed-up' : null);
  };

/** Lets whoever pressed leave. They can sign up again, behind everybody else. */
export const pressLeave =
  (needs: SignNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const id = idIn(form);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    if (id === undefined) return gone(needs);
    const standing = await leaveEvent(id, { person: idOf(form.person), at: form.receivedAt }, needs);
    if (!standing) return gone(needs);
    return eventCard(standing, form, role, needs, standing.own?.state === 'left' ? 'left' : null);
  };
