// Shows an event to whoever looks: what it is, how many places there are, and how they stand themselves.
import type { Role } from '../../platform/access.ts';
import { dayBefore } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { ID, textIn } from '../../platform/fields.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { Service } from '../rounds/index.ts';
import { cards } from './cards.ts';
import { type Event, isOver, takesSignUps } from './event.ts';
import type { EventFacts } from './facts.ts';
import { freeIn } from './places.ts';
import type { Events } from './ports.ts';
import { hasPlace, type SignUp, type Standing, waits } from './sign-up.ts';
import { audienceInWords, closesOf, eventWords, type WordsNeeds } from './words.ts';

export type ShowNeeds = WordsNeeds & {
  events: Events;
  service: Pick<Service, 'contact'>;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

type Turn = Pick<Message | Form, 'place' | 'receivedAt'>;

/** What is said to whoever presses a button of an event that is not there. */
export const gone = ({ service }: Pick<ShowNeeds, 'service'>): Reply =>
  refusals.outOfDate.with({ contact: service.contact });

/** The id that a button names. */
export const idIn = ({ fields }: Pick<Form, 'fields'>): string | undefined => {
  const id = textIn(fields['id']);
  return ID.test(id) ? id : undefined;
};

/** Opens the event that a button names, as people see it. */
export const seeEvent =
  (needs: ShowNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const id = idIn(form);
    const standing = id === undefined ? undefined : await needs.events.standing(id, form.person);
    return standing ? eventCard(standing, form, role, needs) : gone(needs);
  };

/** `notice`: what was done just now. Where others read along it says nothing of anybody. */
export async function eventCard(
  { event, own }: Standing,
  { place, receivedAt }: Turn,
  role: Role,
  needs: ShowNeeds,
  notice: EventFacts['notice'] = null,
): Promise<Reply> {
  const personal = place === 'personal';
  const mine = personal ? own : undefined;
  const ahead = mine && waits(mine, event) ? await waitingBefore(event, mine, needs) : 0;
  return cards.event.with({
    ...readFacts(event, mine, receivedAt, needs),
    ahead,
    personal,
    chat: needs.chat,
    notice,
    reminds: receivedAt < dayBefore(event.starts),
    number: mine?.number ?? 0,
    officer: personal && role === 'officer',
  });
}

/** How many wait before somebody who waits. */
export async function waitingBefore(
  { id, reached, numbers, waiting }: Event,
  { number }: Pick<SignUp, 'number'>,
  { events }: Pick<ShowNeeds, 'events'>,
): Promise<number> {
  // Whoever came last is behind all others: that need not be looked up.
  if (number === numbers) return waiting - 1;
  return (await events.signUps(id, reached)).filter((one) => one.number < number).length;
}

export const ownOf = (event: Event, own: SignUp | undefined): EventFacts['own'] => {
  if (!own) return 'none';
  return hasPlace(own, event) ? 'place' : waits(own, event) ? 'waiting' : 'none';
};

/** What somebody who stands so reads of it. */
export function readFacts(
  event: Event,
  own: SignUp | undefined,
  now: string,
  needs: WordsNeeds,
): Omit<EventFacts, 'ahead' | 'personal' | 'chat' | 'notice' | 'reminds' | 'number' | 'officer'> {
  const { state, note, audience, capacity, waiting } = event;
  const stands = ownOf(event, own);
  return {
    ...eventWords(event, stands === 'place', needs),
    state,
    note,
    over: isOver(event, now),
    open: takesSignUps(event, now),
    audience: audienceInWords(audience, needs),
    closes: closesOf(event),
    // Whoever waits comes first: a place that is free for a moment is theirs.
    left: capacity === null ? null : Math.max(0, freeIn(event) - waiting),
    waiting,
    own: stands,
  };
}
