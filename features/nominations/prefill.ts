// Begins a form for somebody with what is known of them, saved for later at once, so that they are reminded of it.
import type { Service } from '../rounds/index.ts';
import type { KnownPerson } from '../../platform/person.ts';
import type { Ids } from '../../platform/ports.ts';
import type { Form } from '../../platform/turn.ts';
import { inputsFor } from './check-form.ts';
import { type KeptNeeds, remembered } from './known.ts';
import type { Drafts, Nominations } from './ports.ts';

type PrefillNeeds = KeptNeeds & { nominations: Nominations; drafts: Drafts; ids: Ids; service: Service };

/** What they had saved or sent themselves stays as it is. */
export const prefillForm =
  (needs: PrefillNeeds) =>
  async (form: Form, { name, email }: Pick<KnownPerson, 'name' | 'email'>): Promise<void> => {
    const { person, address, receivedAt } = form;
    const { nominations, drafts, ids, service } = needs;
    const round = service.round.id;
    const [standing, draft, { kept }] = await Promise.all([
      nominations.find(round, person),
      drafts.find(round, person),
      remembered(form, needs),
    ]);
    if (standing || draft) return;
    await drafts.save({
      round,
      person: { tenantId: person.tenantId, objectId: person.objectId },
      address,
      formKey: ids.key(),
      base: 0,
      inputs: inputsFor({ name, email, ...kept }),
      savedAt: receivedAt,
      asking: null,
      taken: [],
      version: 1,
    });
  };
