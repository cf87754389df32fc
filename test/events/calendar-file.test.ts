// Calendar files of events, as another program reads them: one entry through all changes, whose words cannot become anything else.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarAddress, mayJoin } from '../../features/events/calendar-address.ts';
import { eventFile, eventsFeed } from '../../features/events/calendar-file.ts';
import { closeOf } from '../../platform/calendar.ts';
import { madeUp, somePorts } from '../builders.ts';
import { runs } from '../long.ts';
import { visit } from '../pages/visit.ts';
import { aGathering, officer } from './gathering.ts';
import { anEvent, details } from './records.ts';

const needs = { wording: madeUp.wording, site: 'https://roundtable.example.org' };
const { service } = madeUp;
const { ports } = somePorts();

/** A file as a calendar reads it: what it says of itself, and its entries. */
function read(text: string) {
  // A reader need not mind long lines, but some do (RFC 5545, 3.1).
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, 'a line has 75 bytes at most');
  const file = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const says = (name: string) => file.getFirstPropertyValue(name);
  return { says, entries: file.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry)) };
}

const momentOf = (time: ICAL.Time): string => time.toJSDate().toISOString();
const statusOf = ({ component }: ICAL.Event) => component.getFirstPropertyValue('status');

async function fileOf(event: ReturnType<typeof anEvent>, joins = false) {
  const reply = await eventFile(event, { joins }, needs);
  assert.ok(reply.kind === 'file');
  const { says, entries } = read(reply.text);
  const [entry] = entries;
  assert.ok(entry && entries.length === 1);
  return { reply, says, entry };
}

describe('the calendar file of an event', () => {
  it('says when, where and what to bring', async () => {
    const summer = anEvent({ starts: '2027-07-01T13:00:00.000Z', ends: '2027-07-01T15:00:00.000Z' });
    const { reply, says, entry } = await fileOf(summer);
    assert.equal(reply.name, 'event-2027-07-01.ics');
    assert.deepEqual([says('version'), says('method'), says('prodid')], ['2.0', 'PUBLISH', 'Roundtable']);
    assert.deepEqual([momentOf(entry.startDate), momentOf(entry.endDate)], [summer.starts, summer.ends]);
    assert.deepEqual([entry.summary, entry.location, statusOf(entry)], [summer.title, summer.place, 'CONFIRMED']);
    assert.match(entry.description, /^Bring: Your school plan\nMore about it: https:/u);
  });

  // Clocks go forward at 1am on 28 March 2027, and back at 2am on 31 October.
  for (const [on, from, until] of [
    ['2027-03-27', '09:30', '10:30'],
    ['2027-03-28', '00:30', '02:30'],
    ['2027-03-28', '09:30', '10:30'],
    ['2027-10-30', '09:30', '10:30'],
    ['2027-10-31', '00:30', '03:30'],
    ['2027-10-31', '09:30', '10:30'],
  ] as const)
    it(`is at ${from} to ${until} in London on ${on}, as officers typed it`, async () => {
      const world = aGathering();
      const id = await world.plans({ on, from, until });
      const { entry } = await fileOf(await world.event(id));
      const inLondon = (time: ICAL.Time): string =>
        time.toJSDate().toLocaleString('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });
      // Not in the zone of whichever computer wrote it.
      for (const { zone } of [entry.startDate, entry.endDate]) assert.equal(zone, ICAL.Timezone.utcTimezone);
      assert.deepEqual([inLondon(entry.startDate), inLondon(entry.endDate)], [`${on} ${from}`, `${on} ${until}`]);
    });

  it('is the same entry after a change, with a higher number, and is taken out where it is cancelled', async () => {
    const world = aGathering();
    const id = await world.plans();
    const before = await fileOf(await world.event(id));
    await world.signsUp(1, id);
    await world.changes(id, { title: 'Another', on: '2026-12-04' });
    const after = await fileOf(await world.event(id));
    await world.presses(officer, 'event.cancel', { id, sure: true });
    const cancelled = await fileOf(await world.event(id));
    const all = [before, after, cancelled];
    assert.equal(new Set(all.map(({ entry }) => entry.uid)).size, 1);
    assert.deepEqual(
      all.map(({ entry }) => entry.sequence),
      [0, 1, 2],
    );
    assert.deepEqual([after.entry.summary, momentOf(after.entry.startDate)], ['Another', '2026-12-04T14:00:00.000Z']);
    assert.deepEqual([cancelled.says('method'), statusOf(cancelled.entry)], ['CANCEL', 'CANCELLED']);
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
        assert.equal(entry.summary, title);
        assert.ok(entry.description.startsWith(`Bring: ${bring}\n`));
      }),
      { numRuns: runs(50, 5000) },
    );
  });

  it('of several is one that calendars can subscribe to, without links to join, and with the close of the round', async () => {
    const [one, gone] = [
      anEvent({ link: 'https://teams.example.org/join' }),
      anEvent({ state: 'cancelled', sequence: 1 }),
    ];
    const feed = await eventsFeed([one, gone], service, needs);
    assert.ok(feed.kind === 'file' && !feed.text.includes('teams.example.org'));
    const { says, entries } = read(feed.text);
    assert.equal(says('x-wr-calname'), 'Events for schools');
    assert.deepEqual(
      entries.map((entry) => [statusOf(entry), entry.sequence]),
      [
        ['CONFIRMED', 0],
        ['CANCELLED', 1],
        [null, null],
      ],
    );
    const [first, second, close] = entries;
    assert.deepEqual(
      [first?.uid, second?.uid],
      await Promise.all([one, gone].map(async (event) => (await fileOf(event)).entry.uid)),
    );
    assert.equal(close?.summary, `Nominations for the ${service.round.title} close`);
    assert.equal(momentOf(close.endDate), closeOf(service.round.closes));
    const none = await eventsFeed([], service, needs);
    assert.ok(none.kind === 'file' && read(none.text).entries.length === 1);
  });

  it('of the close of the round is the same entry as the one that nominees download', async () => {
    const world = aGathering();
    const closeIn = async (page: string) => {
      const file = await visit(world, page);
      assert.ok(file.kind === 'file');
      return read(file.text).entries.find(({ uid }) => uid.startsWith('close-'))?.uid;
    };
    assert.equal(await closeIn('GET /events/feed.ics'), await closeIn('GET /nominate/close.ics'));
  });
});
