// Calendar files (RFC 5545), for people to put a date into their own calendar. Imported when the first is asked for: the library is large.
import { createEvent, createEvents, type EventAttributes } from 'ics';
import type { PageReply } from './web-page.ts';

export type CalendarEvent = EventAttributes;

const PRODUCT = { productId: 'Roundtable' };

/** The file of one event, by its name without the ending. */
export const calendarFile = (name: string, event: CalendarEvent): PageReply =>
  fileOf(name, createEvent({ ...PRODUCT, ...event }));

/** The file of several, which calendars can subscribe to; `title`: what they call it. */
export const calendarFeed = (name: string, title: string, events: readonly CalendarEvent[]): PageReply =>
  fileOf(name, createEvents([...events], { ...PRODUCT, calName: title }));

function fileOf(name: string, { error, value }: ReturnType<typeof createEvent>): PageReply {
  if (error || !value) throw error ?? new Error('A calendar file came out empty.');
  return { kind: 'file', type: 'text/calendar', name: `${name}.ics`, text: folded(value) };
}

/** Of a line, in bytes. */
const LONGEST = 75;

/** Lines are folded by bytes, and between characters (RFC 5545, 3.1): the library counts neither, and an emoji could come apart. */
const folded = (text: string): string =>
  text
    .replace(/\r\n[\t ]/gu, '')
    .split('\r\n')
    .map(foldedLine)
    .join('\r\n');

function foldedLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > LONGEST) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join('\r\n');
}
