// An event as officers see it: how its places stand, and what can be done with it.
import { formatInstant } from '../../../platform/calendar.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Role } from '../../../platform/access.ts';
import type { Form, Message } from '../../../platform/turn.ts';
import { cards } from '../cards.ts';
import { type Event, isOver, takesArrivals } from '../event.ts';
import type { OfficerFacts } from '../facts.ts';
import { eventCard, gone, idIn, type ShowNeeds } from '../show-event.ts';
import { giveFreePlaces, type SigningNeeds } from '../signing.ts';
import { audienceInWords, closesOf, eventWords } from '../words.ts';
import type { Clock } from '../../../platform/ports.ts';

export type OfficerNeeds = ShowNeeds;

/** Opens the event that a button names: to officers in a chat of their own as theirs, to everybody else as they see it. */
export const showEvent =
  (needs: OfficerNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const id = idIn(form);
    const standing = id === undefined ? undefined : await needs.events.standing(id, form.person);
    if (!standing) return gone(needs);
    return role === 'officer' && form.place === 'personal'
      ? officerCard(standing.event, form, needs)
      : eventCard(standing, form, role, needs);
  };

/** Gives places that have stayed free although people wait. */
export const pressGive =
  (needs: OfficerNeeds & SigningNeeds & { clock: Clock }) =>
  async (form: Form): Promise<Reply> => {
    const id = idIn(form);
    const event = id === undefined ? undefined : await giveFreePlaces(id, needs);
    return event ? officerCard(event, form, needs) : gone(needs);
  };

type Doing = { asking?: OfficerFacts['asking']; saved?: OfficerFacts['saved'] };

export function officerCard(
  event: Event,
  { receivedAt: now }: Pick<Form | Message, 'receivedAt'>,
  needs: OfficerNeeds,
  { asking = null, saved = null }: Doing = {},
): Reply {
  const { state, note, audience, capacity, taken, waiting, freeSince, came, shares, author, starts } = event;
  return cards.officer.with({
    ...eventWords(event, true, needs),
    state,
    note,
    begun: now >= starts,
    day: takesArrivals(event, now),
    came,
    audience: audienceInWords(audience, needs),
    closes: closesOf(event),
    capacity,
    taken,
    waiting,
    stuck: freeSince === null || isOver(event, now) ? '' : formatInstant(freeSince),
    shares,
    author: author.name,
    asking,
    saved,
  });
}
