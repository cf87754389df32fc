// A member of the steering group sends what the group has agreed: they preview it, and an officer reads it before it goes out.
import type { Role } from '../../platform/access.ts';
import type { Reply } from '../../platform/card.ts';
import { idOf, samePerson } from '../../platform/person.ts';
import type { Form } from '../../platform/turn.ts';
import { type Author, isFixed } from './broadcast.ts';
import { type ComposeNeeds, keepAndPreview, type Prepared, typedOf } from './compose.ts';
import { anyIn } from './owned.ts';
import { sendBroadcast, type SendNeeds } from './send.ts';
import { showOne } from './show.ts';

/**
 * Keeps what another feature has written as somebody's draft, of which they can change nothing, and shows it as people would get it. A draft that
 * another member left becomes theirs. `undefined` where another has sent it off.
 */
export const proposeBroadcast =
  (needs: ComposeNeeds) =>
  async (prepared: Prepared, form: Form, role: Role): Promise<Reply | undefined> => {
    const author: Author = { ...idOf(form.person), name: form.person.name, role: 'member' };
    const before = await needs.broadcasts.find(prepared.id);
    if (before && samePerson(before.author, author)) return showOne(before, form, role, needs);
    if (before && before.state !== 'draft') return undefined;
    if (!before) return keepAndPreview(typedOf(prepared), before, { turn: form, role, author }, needs);
    const taken = { ...before, author, version: before.version + 1, changedAt: form.receivedAt };
    const kept = await needs.broadcasts.change(taken, before, undefined);
    return kept ? showOne(taken, form, role, needs) : proposeBroadcast(needs)(prepared, form, role);
  };

/** Sends it to officers, to be approved. What is not a member's to send goes nowhere: whoever is no adviser any more has drafts, too. */
export const sendProposal =
  (needs: SendNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const broadcast = form.place === 'personal' ? await anyIn(form, needs) : undefined;
    if (broadcast && !isFixed(broadcast)) return showOne(broadcast, form, role, needs);
    return sendBroadcast(needs)(form, role);
  };
