// Calendar files on the website: of one event, and of all to subscribe to.
import { dayOf, monthsBefore, startOf } from '../../../platform/calendar.ts';
import type { LinkCode } from '../../../platform/ports.ts';
import type { PageReply, PageRequest } from '../../../platform/web-page.ts';
import type { Service } from '../../rounds/index.ts';
import { mayJoin } from '../calendar-address.ts';
import { type CalendarNeeds, eventFile, eventsFeed } from '../calendar-file.ts';
import type { Event } from '../event.ts';
import type { Events } from '../ports.ts';

export type CalendarPageNeeds = CalendarNeeds & {
  events: Pick<Events, 'listed'>;
  service: Pick<Service, 'round'>;
  linkCode: LinkCode;
};

export const FEED = '/events/feed.ics';

/** A calendar forgets what a feed leaves out, so what was lately stays in it; cancelled ones too, as word that they are. */
const MONTHS_BACK = 3;
const MOST = 500;

/** With the link to join for whoever came by an address that has the code of it. */
export const fileOf = (event: Event, { query }: PageRequest, needs: CalendarPageNeeds): Promise<PageReply> =>
  eventFile(event, { joins: mayJoin(event.id, query['join'], needs) }, needs);

export const showFeed =
  (needs: CalendarPageNeeds) =>
  async ({ receivedAt }: PageRequest): Promise<PageReply> => {
    const from = startOf(monthsBefore(dayOf(receivedAt), MONTHS_BACK));
    return eventsFeed(await needs.events.listed({ from, most: MOST }), needs.service, needs);
  };
