// Shows on pages what is next, and each event as anybody may read it. Nobody finds there who comes, or how to join online.
import { formatSpan, type Instant } from '../../../platform/calendar.ts';
import { ID } from '../../../platform/fields.ts';
import type { Ids } from '../../../platform/ports.ts';
import { missing, type PageReply, type PageRequest } from '../../../platform/web-page.ts';
import type { Service } from '../../rounds/index.ts';
import { type Event, takesSignUps } from '../event.ts';
import { closeOfRound, placesOf } from '../list-events.ts';
import type { Events } from '../ports.ts';
import { readFacts } from '../show-event.ts';
import { whereOf, type WordsNeeds } from '../words.ts';
import { type CalendarPageNeeds, FEED, fileOf } from './calendar.ts';
import { type CheckNeeds, noInputs, sendsMail } from './check-sign-up.ts';
import { type ListedFacts, pages, type PublicFacts, type SignUpFormFacts } from './pages.ts';

export type PageNeeds = WordsNeeds &
  CalendarPageNeeds &
  CheckNeeds & {
    events: Pick<Events, 'find' | 'upcoming' | 'listed'>;
    service: Service;
    ids: Pick<Ids, 'key'>;
  };

/** What is next, with the close of the round among it. */
export const showEventsPage =
  (needs: PageNeeds) =>
  async ({ receivedAt }: PageRequest): Promise<PageReply> => {
    const events = await needs.events.upcoming(receivedAt);
    const feed = needs.site + FEED;
    return pages.events.with({
      events: inOrder(events, receivedAt, needs),
      planned: events.length > 0,
      feed,
      subscribe: feed.replace(/^https?:/u, 'webcal:'),
    });
  };

function inOrder(events: readonly Event[], now: Instant, needs: PageNeeds): ListedFacts[] {
  const planned = events.map((event) => ({ at: event.starts, row: rowOf(event, now, needs) }));
  const closing = closeOfRound(now, needs).map(({ at, row: { title, when, where, places } }) => ({
    at,
    row: { path: '/nominate', title, when, where, places },
  }));
  return [...planned, ...closing].sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ row }) => row);
}

const rowOf = (event: Event, now: Instant, needs: PageNeeds): ListedFacts => ({
  path: `/events/${event.id}`,
  title: event.title,
  when: formatSpan(event.starts, event.ends),
  where: whereOf(event, needs.wording),
  places: placesOf(event, now, needs),
});

const FILE = '.ics';

/** An event, or by the same address with ".ics" behind it, its calendar file. */
export const showEventPage =
  (needs: PageNeeds) =>
  async (request: PageRequest): Promise<PageReply> => {
    const { id: asked = '' } = request.parameters;
    const isFile = asked.endsWith(FILE);
    const event = await eventWith(isFile ? asked.slice(0, -FILE.length) : asked, needs);
    if (!event) return missing;
    return isFile ? fileOf(event, request, needs) : eventPage(event, request.receivedAt, needs);
  };

export const eventWith = async (id: string, { events }: { events: Pick<Events, 'find'> }): Promise<Event | undefined> =>
  ID.test(id) ? events.find(id) : undefined;

/** What anybody may read of it. */
export function publicFacts(event: Event, now: Instant, needs: WordsNeeds): PublicFacts {
  const { link: _, own: __, ...facts } = readFacts(event, undefined, now, needs);
  return facts;
}

/** The same as a page, with the empty form while people can sign up. */
export const eventPage = (event: Event, now: Instant, needs: PageNeeds): PageReply =>
  pages.event.with({
    ...publicFacts(event, now, needs),
    form: takesSignUps(event, now) ? emptyForm(needs) : null,
  });

export const emptyForm = (needs: PageNeeds): SignUpFormFacts => ({
  formKey: needs.ids.key(),
  inputs: noInputs,
  problems: [],
  problem: {},
  schools: [],
  mails: sendsMail(needs),
  trapped: false,
});
