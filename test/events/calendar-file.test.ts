// Calendar files of events, read as RFC 5545 says: one entry through all changes, whose words cannot become anything else.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { calendarAddress, mayJoin } from '../../features/events/calendar-address.ts';
import { eventFile, eventsFeed } from '../../features/events/calendar-file.ts';
import { madeUp, somePorts } from '../builders.ts';
import { runs } from '../long.ts';
import { anEvent, details } from './records.ts';

const needs = { wording: madeUp.wording, site: 'https://roundtable.example.org' };
const { ports } = somePorts();

type Entry = Map<string, string>;

/** The lines of a file, put together again where they were folded (RFC 5545, 3.1). */
function linesOf(file: string): [string, string][] {
  const text = Buffer.from(file).toString();
  assert.ok(text.endsWith('\r\n'));
  const lines = text.slice(0, -2).split('\r\n');
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, 'a line has 75 bytes at most');
  const unfolded = lines
    .join('\r\n')
    .replace(/\r\n[ \t]/gu, '')
    .split('\r\n');
  return unfolded.map((line) => {
    const { name, value } = /^(?<name>[A-Z-]+)(?:;[^:]*)?:(?<value>.*)$/su.exec(line)?.groups ?? {};
    assert.ok(name !== undefined && value !== undefined, `"${line}" is no line of a calendar`);
    return [name, value];
  });
}

/** What a text says (RFC 5545, 3.3.11). */
const said = (value = ''): string =>
  value.replace(/\\(?<sign>[\\;,nN])/gu, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

/** A file: what it says of itself, and its entries. */
function read(text: string): { file: Entry; entries: Entry[] } {
  const file: Entry = new Map();
  const entries: Entry[] = [];
  const within: string[] = [];
  for (const [name, value] of linesOf(text)) {
    if (name === 'BEGIN') within.push(value);
    if (name === 'BEGIN' && value === 'VEVENT') entries.push(new Map());
    if (name === 'END') assert.equal(within.pop(), value);
    if (within.at(-1) === 'VCALENDAR') file.set(name, value);
    if (within.at(-1) === 'VEVENT') entries.at(-1)?.set(name, value);
  }
  assert.deepEqual(within, []);
  return { file, entries };
}

async function fileOf(event: ReturnType<typeof anEvent>, joins = false) {
  const reply = await eventFile(event, { joins }, needs);
  assert.ok(reply.kind === 'file');
  const { file, entries } = read(reply.text);
  const [entry] = entries;
  assert.ok(entry && entries.length === 1);
  return { reply, file, entry };
}

describe('the calendar file of an event', () => {
  it('says when in UTC, also in summer, where and what to bring', async () => {
    const summer = anEvent({ starts: '2027-07-01T13:00:00.000Z', ends: '2027-07-01T15:00:00.000Z' });
    const { reply, file, entry } = await fileOf(summer);
    assert.equal(reply.name, 'event-2027-07-01.ics');
    assert.deepEqual([file.get('VERSION'), file.get('METHOD'), file.get('PRODID')], ['2.0', 'PUBLISH', 'Roundtable']);
    assert.deepEqual([entry.get('DTSTART'), entry.get('DTEND')], ['20270701T130000Z', '20270701T150000Z']);
    assert.deepEqual([said(entry.get('SUMMARY')), said(entry.get('LOCATION'))], [summer.title, summer.place]);
    assert.match(said(entry.get('DESCRIPTION')), /^Bring: Your school plan\nMore about it: https:/u);
  });

  it('is the same entry after a change, with a higher number, and is taken out where it is cancelled', async () => {
    const event = anEvent();
    const before = await fileOf(event);
    const after = await fileOf({ ...event, sequence: 1, title: 'Another' });
    const cancelled = await fileOf({ ...event, sequence: 2, state: 'cancelled' });
    const all = [before, after, cancelled];
    assert.deepEqual(new Set(all.map(({ entry }) => entry.get('UID'))).size, 1);
    assert.deepEqual(
      all.map(({ entry }) => entry.get('SEQUENCE')),
      ['0', '1', '2'],
    );
    assert.deepEqual([cancelled.file.get('METHOD'), cancelled.entry.get('STATUS')], ['CANCEL', 'CANCELLED']);
  });

  it('has the link to join for whoever has a place alone, by an address that cannot be guessed', async () => {
    const link = 'https://teams.example.org/join';
    const event = anEvent({ link, place: '' });
    const texts = async (joins: boolean) => (await fileOf(event, joins)).reply.text.replace(/\r\n /gu, '');
    assert.deepEqual([(await texts(true)).includes(link), (await texts(false)).includes(link)], [true, false]);
    const address = new URL(calendarAddress(event, true, ports));
    assert.equal(address.pathname, `/events/${event.id}.ics`);
    const join = address.searchParams.get('join') ?? undefined;
    assert.deepEqual(
      [mayJoin(event.id, join, ports), mayJoin(anEvent().id, join, ports), mayJoin(event.id, undefined, ports)],
      [true, false, false],
    );
    assert.equal(new URL(calendarAddress(event, false, ports)).search, '');
  });

  it('holds any words as words', async () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }).filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(words, words, async (title, bring) => {
        const { entry } = await fileOf(anEvent({ ...details({ title, bring }) }));
        assert.equal(said(entry.get('SUMMARY')), title);
        assert.ok(said(entry.get('DESCRIPTION')).startsWith(`Bring: ${bring}\n`));
      }),
      { numRuns: runs(50, 5000) },
    );
  });

  it('of several is one that calendars can subscribe to, without links to join', async () => {
    const events = [anEvent({ link: 'https://teams.example.org/join' }), anEvent({ state: 'cancelled', sequence: 1 })];
    const feed = await eventsFeed(events, needs);
    assert.ok(feed.kind === 'file' && !feed.text.includes('teams.example.org'));
    const { file, entries } = read(feed.text);
    assert.equal(file.get('X-WR-CALNAME'), 'Events for schools');
    assert.deepEqual(
      entries.map((entry) => entry.get('STATUS')),
      ['CONFIRMED', 'CANCELLED'],
    );
    const none = await eventsFeed([], needs);
    assert.ok(none.kind === 'file' && read(none.text).entries.length === 0);
  });
});
