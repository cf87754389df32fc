// Calendar files (RFC 5545), for people to put a date into their own calendar. Imported when the first is asked for: the library is large.
import { createEvent, type EventAttributes } from 'ics';
import type { PageReply } from './web-page.ts';

/** The file of one event, by its name without the ending. */
export function calendarFile(name: string, event: EventAttributes): PageReply {
  const { error, value } = createEvent({ productId: 'Roundtable', ...event });
  if (error || !value) throw error ?? new Error('A calendar file came out empty.');
  return { kind: 'file', type: 'text/calendar', name: `${name}.ics`, text: value };
}
