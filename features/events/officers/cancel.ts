// Officers cancel an event, once they were asked again: everybody signed up hears of it.
import type { Reply } from '../../../platform/card.ts';
import { textIn } from '../../../platform/fields.ts';
import { clip } from '../../../platform/format.ts';
import { idOf } from '../../../platform/person.ts';
import { refusals } from '../../../platform/refusals.ts';
import type { Form } from '../../../platform/turn.ts';
import type { Event } from '../event.ts';
import { gone, idIn } from '../show-event.ts';
import type { SigningNeeds } from '../signing.ts';
import { officerCard, type OfficerNeeds } from './officer-card.ts';

type CancelNeeds = OfficerNeeds & SigningNeeds;

const LONGEST_NOTE = 500;

/** Pressed twice, it is cancelled once. */
export const cancelEvent =
  (needs: CancelNeeds) =>
  async (form: Form): Promise<Reply> => {
    const id = idIn(form);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const event = id === undefined ? undefined : await needs.events.find(id);
    if (!event) return gone(needs);
    if (event.state === 'cancelled' || form.receivedAt >= event.starts) return officerCard(event, form, needs);
    if (form.fields['sure'] !== true) return officerCard(event, form, needs, { asking: 'cancel' });
    const to = cancelled(event, form);
    const entry = {
      id: needs.ids.key(),
      at: form.receivedAt,
      by: idOf(form.person),
      name: form.person.name,
      did: 'event.cancelled' as const,
    };
    const kept = await needs.events.change(to, event, { entry });
    return kept ? officerCard(to, form, needs, { saved: 'cancelled' }) : cancelEvent(needs)(form);
  };

const cancelled = (event: Event, { fields, receivedAt: at }: Form): Event => ({
  ...event,
  version: event.version + 1,
  sequence: event.sequence + 1,
  revisedAt: at,
  state: 'cancelled',
  note: clip(textIn(fields['note']), LONGEST_NOTE),
  // Nobody waits for a place any more.
  freeSince: null,
});
