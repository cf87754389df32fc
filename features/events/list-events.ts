// Lists which events are next for somebody, with the close of the round among them.
import type { Role } from '../../platform/access.ts';
import {
  closeOf,
  formatClose,
  formatLeft,
  formatSpan,
  type Instant,
  monthsBefore,
  startOf,
  dayOf,
} from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { wholeNumberIn } from '../../platform/fields.ts';
import { filled } from '../../platform/format.ts';
import { recipientOf } from '../../platform/person.ts';
import type { Report } from '../../platform/ports.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { Affiliations } from '../people/index.ts';
import type { Service } from '../rounds/index.ts';
import type { Register } from '../schools/index.ts';
import { type Attendee, isFor } from './audience.ts';
import { cards } from './cards.ts';
import { type Event, isOver, takesSignUps } from './event.ts';
import type { Listed, ListFacts } from './facts.ts';
import { freeIn } from './places.ts';
import { eventCard, ownOf, type ShowNeeds } from './show-event.ts';
import { whereOf } from './words.ts';

export type ListNeeds = ShowNeeds & {
  affiliations: Affiliations;
  register: Register;
  service: Service;
  report: Report;
};

type Turn = Message | Form;

/** So many stand on one card. */
const PAGE = 5;
const MOST = 100;
const MONTHS_BACK = 6;

/** "events", and the buttons of the list: those for somebody's school, all of them, or for officers those that are over. */
export const listEvents =
  (needs: ListNeeds) =>
  async (turn: Turn, role: Role): Promise<Reply> => {
    const which = turn.kind === 'form' ? whichIn(turn, role) : 'mine';
    const [found, { attendee, school }] = await Promise.all([
      eventsOf(which, turn.receivedAt, needs),
      whoIs(turn, needs),
    ]);
    const shown = which === 'mine' ? found.filter(({ audience }) => isFor(audience, attendee)) : found;
    return listCard({ which, shown, others: found.length - shown.length, school }, turn, role, needs);
  };

function whichIn({ fields }: Form, role: Role): ListFacts['which'] {
  if (fields['which'] === 'past' && role === 'officer') return 'past';
  return fields['which'] === 'all' ? 'all' : 'mine';
}

async function eventsOf(which: ListFacts['which'], now: Instant, { events }: ListNeeds): Promise<Event[]> {
  if (which !== 'past') return events.upcoming(now);
  const from = startOf(monthsBefore(dayOf(now), MONTHS_BACK));
  return (await events.listed({ from, before: now, most: MOST })).toReversed();
}

/** What somebody has told us of their school; where others read along, nothing. */
async function whoIs(
  { place, person }: Turn,
  { affiliations, register }: ListNeeds,
): Promise<{ attendee: Attendee; school: ListFacts['school'] }> {
  if (place !== 'personal') return { attendee: { school: undefined, role: '' }, school: 'elsewhere' };
  const said = await affiliations.find(person);
  const school = said && register.withUrn(said.school);
  return { attendee: { school, role: said?.role ?? '' }, school: school ? 'known' : 'unknown' };
}

export type Listing = Pick<ListFacts, 'which' | 'others' | 'school'> & {
  shown: readonly Event[];
  near?: { name: string; found: boolean };
};

/** A page of events, with how somebody stands at each. */
export async function listCard(
  { shown, near, ...listing }: Listing,
  turn: Turn,
  role: Role,
  needs: ListNeeds,
): Promise<Reply> {
  const from = turn.kind === 'form' ? Math.max(0, wholeNumberIn(turn.fields['from'])) : 0;
  const page = shown.slice(from, from + PAGE);
  const own = await Promise.all(page.map((event) => standsAt(event, turn, needs)));
  const rows = page.map((event, n) => ({ at: event.starts, row: rowOf(event, own[n] ?? 'none', turn, needs) }));
  const isLast = from + PAGE >= shown.length;
  const closing = listing.which === 'past' ? [] : closeOfRound(turn.receivedAt, needs);
  // It stands on the page of its time.
  const [first, last] = [from === 0 ? '' : (page[0]?.starts ?? ''), isLast ? '9999' : (page.at(-1)?.starts ?? '')];
  const all = [...rows, ...closing.filter(({ at }) => at >= first && at < last)];
  const card = cards.list.with({
    ...listing,
    near: near?.name ?? '',
    found: near?.found ?? page.length > 0,
    events: (closing.length > 0 ? all.sort((a, b) => (a.at < b.at ? -1 : 1)) : all).map(({ row }) => row),
    more: isLast ? 0 : from + PAGE,
    officer: turn.place === 'personal' && role === 'officer',
    personal: turn.place === 'personal',
  });
  return noted(card, turn, needs);
}

/** So that "is there one in Preston" is known to ask for an event. */
const noted = (card: Reply, { place, person, receivedAt }: Turn, { events, report }: ListNeeds): Reply =>
  place === 'personal'
    ? card.noting(() =>
        events.noteLook(person, receivedAt).catch((error: unknown) => {
          report('noting that somebody looked at events', error);
        }),
      )
    : card;

async function standsAt(event: Event, { place, person }: Turn, { events }: ListNeeds): Promise<Listed['own']> {
  return place === 'personal' ? ownOf(event, await events.signUp(event.id, recipientOf(person))) : 'none';
}

const rowOf = (event: Event, own: Listed['own'], { receivedAt: now }: Turn, needs: ListNeeds): Listed => ({
  id: event.id,
  title: event.title,
  when: formatSpan(event.starts, event.ends),
  where: whereOf(event, needs.wording),
  places: placesOf(event, now, needs),
  own,
  verb: 'event.show',
});

/** How many places there are, in a few words. */
export function placesOf(event: Event, now: Instant, { wording }: Pick<ListNeeds, 'wording'>): string {
  const { state, capacity, taken, waiting, came } = event;
  if (state === 'cancelled') return wording['event.places.cancelled'];
  if (isOver(event, now))
    return came > 0
      ? filled(wording['event.places.came'], { came: String(came) })
      : filled(wording['event.places.over'], { placed: String(taken) });
  if (!takesSignUps(event, now)) return wording['event.places.closed'];
  if (capacity === null) return wording['event.places.open'];
  const left = Math.max(0, freeIn(event) - waiting);
  if (left === 0) return wording['event.places.full'];
  return left === 1 ? wording['event.places.one'] : filled(wording['event.places.left'], { left: String(left) });
}

/** The close of the round, while it is open: it is no event that anybody planned. */
export function closeOfRound(
  now: Instant,
  { service, wording }: Pick<ListNeeds, 'service' | 'wording'>,
): { at: Instant; row: Listed }[] {
  const { title, opens, closes } = service.round;
  const at = closeOf(closes);
  if (now < startOf(opens) || now >= at) return [];
  const row: Listed = {
    id: '',
    title: filled(wording['event.close.title'], { round: title }),
    when: filled(wording['event.close.when'], { closes: formatClose(closes), left: formatLeft(at, now) }),
    where: '',
    places: '',
    own: 'none',
    verb: 'nomination.open',
  };
  return [{ at, row }];
}

/** "next event": the first for somebody's school, or the list that says that there is none. */
export const showNext =
  (needs: ListNeeds) =>
  async (message: Message, role: Role): Promise<Reply> => {
    const now = message.receivedAt;
    const [found, { attendee, school }] = await Promise.all([eventsOf('mine', now, needs), whoIs(message, needs)]);
    const shown = found.filter(({ audience }) => isFor(audience, attendee));
    const next = shown.find(({ starts }) => starts > now) ?? shown[0];
    const standing = next && (await needs.events.standing(next.id, message.person));
    if (standing) return noted(await eventCard(standing, message, role, needs), message, needs);
    return listCard({ which: 'mine', shown, others: found.length - shown.length, school }, message, role, needs);
  };
