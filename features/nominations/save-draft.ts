// Keeps a form that is not sent yet, as it was typed, so that it can be finished later and on another device.
import type { Reply } from '../../platform/card.ts';
import type { Form } from '../../platform/turn.ts';
import { isLate } from '../rounds/index.ts';
import { formNow, receiptNow } from './chosen.ts';
import { saySame } from './form.ts';
import { readForm, type NominationNeeds } from './nominate.ts';
import { isTaken, isUnsent, type Draft } from './nomination.ts';
import { inFull, unchanged } from './standing.ts';
import { refusals } from '../../platform/refusals.ts';

const MOST_ATTEMPTS = 5;

/** Saves what was typed and gives the form back. Where another card saved something else since, both are shown and nothing is saved. */
export const saveForLater =
  (needs: NominationNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const { nominations, drafts, service } = needs;
    const { person, at, origin, inputs } = readForm(form, needs);
    const round = service.round.id;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const [standing, stored] = await Promise.all([nominations.find(round, person), drafts.find(round, person)]);
      // 1. A form that was sent needs no keeping. After the close it could change nothing any more.
      if (standing?.formKey === origin.key)
        return standing.state === 'withdrawn'
          ? inFull(standing, at, needs)
          : receiptNow(standing, { at, again: true }, needs);
      if (standing && isLate(at, service)) return unchanged(standing, { at, inputs }, needs);
      // 2. What another card saved since is not overwritten unseen.
      const other = isUnsent(stored, standing) && stored.version !== origin.draft && !saySame(stored.inputs, inputs);
      if (other)
        return formNow(
          {
            origin: { ...origin, draft: stored.version },
            at,
            standing,
            inputs,
            conflict: { with: 'draft', inputs: stored.inputs },
          },
          needs,
        );
      // 3. Save the next version.
      const draft: Draft = {
        round,
        person: { tenantId: person.tenantId, objectId: person.objectId },
        address: form.address,
        // A form that was sent before this one has had its turn: what is kept of it now is another.
        formKey: isTaken(origin.key, standing) ? needs.ids.key() : origin.key,
        base: origin.base,
        inputs,
        savedAt: at,
        asking: null,
        taken: stored?.taken ?? [],
        version: (stored?.version ?? 0) + 1,
      };
      if (await drafts.save(draft))
        return formNow(
          { origin: { ...origin, key: draft.formKey, draft: draft.version }, at, standing, inputs, savedAt: at },
          needs,
        );
    }
    throw new Error(`A draft was saved by others ${MOST_ATTEMPTS} times while one change of it was being saved.`);
  };
