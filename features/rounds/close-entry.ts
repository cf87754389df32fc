// The close of the round as an entry of people's own calendars, with a reminder a day before. It is one entry, wherever somebody had it from.
import { closeOf, plusMinutes } from '../../platform/calendar.ts';
import type { CalendarEvent } from '../../platform/calendar-file.ts';
import type { Service } from './round.ts';

/** `page`: where it leads. */
export const closeEntry = (
  { id, closes }: Pick<Service['round'], 'id' | 'closes'>,
  { site, title, page }: { site: string; title: string; page: string },
): CalendarEvent => ({
  uid: `close-${id}@${new URL(site).hostname}`,
  // "11:59pm" is the last minute that counts.
  start: Date.parse(plusMinutes(closeOf(closes), -1)),
  startInputType: 'utc',
  startOutputType: 'utc',
  duration: { minutes: 1 },
  title,
  url: `${site}${page}`,
  busyStatus: 'FREE',
  alarms: [{ action: 'display', description: title, trigger: { hours: 24, before: true } }],
});
