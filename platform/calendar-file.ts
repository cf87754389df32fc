// Calendar files (RFC 5545), for people to put a date into their own calendar.
import type { EventAttributes } from 'ics';
import type { PageReply } from './web-page.ts';

/** The file of one event, by its name without the ending. The library is read when the first is asked for. */
export async function calendarFile(name: string, event: EventAttributes): Promise<PageReply> {
  const { createEvent } = await import('ics');
  const { error, value } = createEvent({ productId: 'Roundtable', ...event });
  if (error || !value) throw error ?? new Error('A calendar file came out empty.');
  return { kind: 'file', type: 'text/calendar', name: `${name}.ics`, text: value };
}
