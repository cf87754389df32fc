// An event as an entry of people's own calendars: the same entry through all its changes, taken out where it is cancelled.
import { dayOf } from '../../platform/calendar.ts';
import type { CalendarEvent } from '../../platform/calendar-file.ts';
import { filled } from '../../platform/format.ts';
import type { PageReply } from '../../platform/web-page.ts';
import { closeEntry, type Service } from '../rounds/index.ts';
import type { Event } from './event.ts';
import type { Wording } from './wording.ts';
import { whereOf } from './words.ts';

export type CalendarNeeds = {
  wording: Wording;
  /** Where the service answers browsers. */
  site: string;
};

/** `joins`: for whoever has a place, with the link to join. */
export type CalendarFor = { joins: boolean };

/**
 * Moments are in UTC, which each calendar shows in its own time zone. `uid` never changes, and `sequence` goes up with each change: so a calendar
 * knows which is newer.
 */
export function calendarEvent(event: Event, { joins }: CalendarFor, { wording, site }: CalendarNeeds): CalendarEvent {
  const { id, sequence, title, starts, ends, state, place, link, bring, createdAt, revisedAt } = event;
  const cancelled = state === 'cancelled';
  const says = [
    link === '' || cancelled
      ? ''
      : joins
        ? filled(wording['event.calendar.join'], { link })
        : wording['event.calendar.hidden'],
    bring === '' ? '' : filled(wording['event.calendar.bring'], { bring }),
    filled(wording['event.calendar.more'], { page: pageOf(event, site) }),
  ];
  return {
    uid: `event-${id}@${new URL(site).hostname}`,
    sequence,
    start: Date.parse(starts),
    end: Date.parse(ends),
    ...({ startInputType: 'utc', startOutputType: 'utc', endInputType: 'utc', endOutputType: 'utc' } as const),
    title: cancelled ? filled(wording['event.calendar.cancelled'], { title }) : title,
    location: place || whereOf(event, wording),
    description: says.filter(Boolean).join('\n'),
    url: pageOf(event, site),
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
    busyStatus: cancelled ? 'FREE' : 'BUSY',
    created: Date.parse(createdAt),
    lastModified: Date.parse(revisedAt),
    ...(!cancelled && { alarms: [{ action: 'display', description: title, trigger: { hours: 1, before: true } }] }),
  };
}

const pageOf = ({ id }: Pick<Event, 'id'>, site: string): string => `${site}/events/${id}`;

/** The file of one event. Where it is cancelled, calendars that know it take it out. */
export async function eventFile(event: Event, how: CalendarFor, needs: CalendarNeeds): Promise<PageReply> {
  const { calendarFile } = await import('../../platform/calendar-file.ts');
  return calendarFile(`event-${dayOf(event.starts)}`, {
    ...calendarEvent(event, how, needs),
    method: event.state === 'cancelled' ? 'CANCEL' : 'PUBLISH',
  });
}

/** All of these, and the close of the round, for calendars that subscribe: without links to join, as anybody may read it. */
export async function eventsFeed(
  events: readonly Event[],
  { round }: Pick<Service, 'round'>,
  needs: CalendarNeeds,
): Promise<PageReply> {
  const { calendarFeed } = await import('../../platform/calendar-file.ts');
  const { wording, site } = needs;
  const entries = events.map((event) => calendarEvent(event, { joins: false }, needs));
  const title = filled(wording['event.close.title'], { round: round.title });
  const close = closeEntry(round, { site, title, page: '/nominate' });
  return calendarFeed('events', wording['event.calendar.feed'], [...entries, close]);
}
