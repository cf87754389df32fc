// What those who signed up are told, looked up when it is sent: a place that became free, what changed, the day before, what is shared.
import { isMail } from '../../platform/address.ts';
import { dayOf, formatSpan } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import type { Recipient } from '../../platform/notifications/notification.ts';
import { recipientOf } from '../../platform/person.ts';
import type { Clock } from '../../platform/ports.ts';
import { keyOf } from '../../platform/table.ts';
import { NOWHERE } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { Event } from './event.ts';
import type { ToldFacts } from './facts.ts';
import type { EventReminder, EventRevised, EventShared, PlaceGiven } from './notifications.ts';
import type { Events } from './ports.ts';
import { hasPlace, type SignUp, waits } from './sign-up.ts';
import { changesBetween, eventWords, linkOf, type WordsNeeds } from './words.ts';

export type ToldNeeds = WordsNeeds & { events: Events; clock: Clock };

/** Those who can be written to: whoever signed up on the website without an address comes back to read. `about`: whose sign-up it is. */
export const recipientsOf = (signUps: readonly SignUp[]): Recipient[] =>
  signUps.filter(isReached).map(({ person, address }) => ({ person, address, about: recipientOf(person) }));

/** The same, each known by the number of their sign-up, too: who leaves and comes back is told again. */
export const placeRecipients = (signUps: readonly SignUp[]): Recipient[] =>
  signUps.filter(isReached).map(({ person, address, number }) => {
    const about = recipientOf(person);
    return { recipient: keyOf(about, String(number)), address, about };
  });

const isReached = ({ address }: SignUp): boolean => address !== NOWHERE;

type Told = Pick<ToldFacts, 'what'> & Partial<Pick<ToldFacts, 'note' | 'changes'>>;

const toldCard = (event: Event, own: SignUp, { note = '', changes = [], ...told }: Told, needs: ToldNeeds): Reply => {
  const place = hasPlace(own, event);
  return cards.told.with({
    ...eventWords(event, place, needs),
    ...told,
    note,
    changes,
    own: place ? 'place' : 'waiting',
    number: own.number,
    page: isMail(own.address) ? `${needs.site}/events/${event.id}/mine` : '',
  });
};

/** What somebody gets of an event, while they are signed up. */
const toSignedUp = (event: Event, { events }: ToldNeeds, card: (own: SignUp) => Reply | undefined): Source => ({
  card: async ({ about }) => {
    const own = await events.signUp(event.id, about);
    return own?.state === 'in' ? card(own) : undefined;
  },
});

/** That they have a place now. */
export const placeSource =
  (needs: ToldNeeds) =>
  async ({ id }: Omit<PlaceGiven, 'kind'>): Promise<Source | undefined> => {
    const event = await needs.events.find(id);
    if (event?.state !== 'planned' || needs.clock() >= event.ends) return undefined;
    return toSignedUp(event, needs, (own) =>
      hasPlace(own, event) ? toldCard(event, own, { what: 'place' }, needs) : undefined,
    );
  };

/** What a change was, as people see it; nothing where it is not for them, or was overtaken by a cancellation. */
export async function revisionOf(
  event: Event,
  sequence: number,
  { events, wording }: Pick<ToldNeeds, 'events' | 'wording'>,
): Promise<{ told: Told; at: string } | undefined> {
  const [was, is] = await Promise.all([events.revision(event.id, sequence - 1), events.revision(event.id, sequence)]);
  if (!was || !is) return undefined;
  if (is.state === 'cancelled') return { told: { what: 'cancelled', note: event.note }, at: is.at };
  if (event.state === 'cancelled') return undefined;
  const changes = changesBetween(was.details, is.details, wording);
  return changes.length === 0 ? undefined : { told: { what: 'changed', changes }, at: is.at };
}

/** What changed, or that it is cancelled. */
export const revisedSource =
  (needs: ToldNeeds) =>
  async ({ id, sequence }: Omit<EventRevised, 'kind'>): Promise<Source | undefined> => {
    const event = await needs.events.find(id);
    const revision = event && (await revisionOf(event, sequence, needs));
    return revision && toSignedUp(event, needs, (own) => toldCard(event, own, revision.told, needs));
  };

/** The day before. */
export const reminderSource =
  (needs: ToldNeeds) =>
  async ({ id, day }: Omit<EventReminder, 'kind'>): Promise<Source | undefined> => {
    const event = await needs.events.find(id);
    if (event?.state !== 'planned' || dayOf(event.starts) !== day || needs.clock() >= event.starts) return undefined;
    return toSignedUp(event, needs, (own) =>
      waits(own, event) ? undefined : toldCard(event, own, { what: 'reminder' }, needs),
    );
  };

/** What was shared afterwards. */
export const sharedSource =
  ({ events }: ToldNeeds) =>
  async ({ id, share: number }: Omit<EventShared, 'kind'>): Promise<Source | undefined> => {
    const [event, share] = await Promise.all([events.find(id), events.share(id, number)]);
    if (!event || !share) return undefined;
    const { title, starts, ends } = event;
    const { text, link, to } = share;
    const facts = { title, when: formatSpan(starts, ends), text, link: linkOf(link), came: to === 'came' };
    return { card: () => cards.shared.with(facts) };
  };
