// What becomes of a draft: it is changed, copied or thrown away. One that waits for an officer or for its time is a draft again first.
import type { Role } from '../../platform/access.ts';
import type { Reply } from '../../platform/card.ts';
import { samePerson } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { isFixed, mayFollow } from './broadcast.ts';
import { cards } from './cards.ts';
import { authorOf, type ComposeNeeds, standing } from './compose.ts';
import { formCard } from './form.ts';
import { inputsOf } from './inputs.ts';
import { anyIn, maySee } from './owned.ts';
import { kept, type SendNeeds } from './send.ts';
import { showOne } from './show.ts';

type DraftNeeds = ComposeNeeds & SendNeeds;

/** The form with what is kept, for its author. Of a message that is out only its words can be changed. */
export const changeDraft =
  (needs: DraftNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const own = await anyIn(form, needs);
    if (!own || form.place !== 'personal' || !samePerson(own.author, form.person))
      return refusals.outOfDate.with({ contact: needs.service.contact });
    if (isFixed(own)) return showOne(own, form, role, needs);
    const held = mayFollow('reopen', own);
    const draft = held ? await kept(own, { to: 'draft', did: 'reopen' }, form, needs) : own;
    if (draft.state !== 'draft') return showOne(draft, form, role, needs);
    const place = standing(draft.id, draft.version, draft.author, needs);
    return formCard(place, { inputs: inputsOf(draft), held }, needs);
  };

/** A new draft with the same words and audience. */
export const copyDraft =
  (needs: DraftNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const found = await anyIn(form, needs);
    if (!found || !maySee(found, form.person, role)) return refusals.outOfDate.with({ contact: needs.service.contact });
    const inputs = { ...inputsOf(found), sendOn: '', sendAt: '' };
    return formCard(standing(needs.ids.key(), 0, authorOf(form, role), needs), { inputs }, needs);
  };

/** Throws a draft away, once its author is sure. */
export const discardDraft =
  (needs: DraftNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const own = await anyIn(form, needs);
    if (!own) return cards.noted.with({ what: 'discarded' });
    if (own.state !== 'draft' || !samePerson(own.author, form.person)) return showOne(own, form, role, needs);
    if (form.fields['sure'] !== true) return showOne(own, form, role, needs, 'discard');
    if (await needs.broadcasts.discard(own)) return cards.noted.with({ what: 'discarded' });
    return discardDraft(needs)(form, role);
  };
