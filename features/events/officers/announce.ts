// Officers write to the schools that an event is for: a finished message, which they change or send as any other.
import type { Role } from '../../../platform/access.ts';
import { formatSpan } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import { filled } from '../../../platform/format.ts';
import { refusals } from '../../../platform/refusals.ts';
import { keyOf } from '../../../platform/table.ts';
import type { Form } from '../../../platform/turn.ts';
import type { Audience } from '../audience.ts';
import { gone, idIn } from '../show-event.ts';
import { whereOf } from '../words.ts';
import { officerCard, type OfficerNeeds } from './officer-card.ts';

type Message = { id: string; title: string; text: string; link: string; audience: Audience };

export type AnnounceNeeds = OfficerNeeds & {
  /** Keeps a message as somebody's draft, and shows what it would be, and to whom it would go. */
  draftBroadcast: (message: Message, turn: Form, role: Role) => Promise<Reply>;
};

/** One message for an event as it is now: pressed again, it is the same one as it stands. */
export const announceEvent =
  (needs: AnnounceNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const id = idIn(form);
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const event = id === undefined ? undefined : await needs.events.find(id);
    if (!event) return gone(needs);
    if (event.state === 'cancelled' || form.receivedAt >= event.starts) return officerCard(event, form, needs);
    const { title, starts, ends, sequence, audience } = event;
    const words = { when: formatSpan(starts, ends), where: whereOf(event, needs.wording) };
    const message = {
      id: keyOf('event', event.id, String(sequence), form.person.tenantId, form.person.objectId),
      title,
      text: filled(needs.wording['event.announcement'], words),
      link: `${needs.site}/events/${event.id}`,
      audience,
    };
    return needs.draftBroadcast(message, form, role);
  };
