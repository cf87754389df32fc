// Events on the website: what is next, each event, and the calendar files, with nothing of who comes and no way to join for whoever has no place.
import assert from 'node:assert/strict';
import { pages } from '../../features/events/web/pages.ts';
import { madeUp } from '../builders.ts';
import { htmlOf, MARKUP, NAUGHTY, toldTo } from '../pages/told.ts';
import { visit } from '../pages/visit.ts';
import { aGathering, officer, someone } from './gathering.ts';

type Gathering = ReturnType<typeof aGathering>;

const JOIN = 'https://teams.example.org/join';

const look = (world: Gathering, id: string, query = {}) =>
  visit(world, 'GET /events/{id}', { parameters: { id }, query });

/** The text of a calendar file, without its folds. */
async function calendarOf(asked: ReturnType<typeof visit>): Promise<string> {
  const reply = await asked;
  assert.ok(reply.kind === 'file' && reply.type === 'text/calendar');
  return reply.text.replace(/\r\n /gu, '');
}

describe('the pages of events', () => {
  it('say what else to do while nothing is planned, and how to subscribe', async () => {
    const world = aGathering();
    const html = await htmlOf(await visit(world, 'GET /events'));
    assert.match(html, /Nominations for the [^<]+ close/u);
    assert.match(html, /We have not planned an event yet\..*href="\/questions\/ask"/su);
    assert.match(html, /If you subscribe, new events, changes and the day nominations close come to your calendar/u);
    assert.match(html, /href="webcal:\/\/roundtable\.example\.org\/events\/feed\.ics"/u);
  });

  it('list what is next, the first first, with the close of the round among it', async () => {
    const world = aGathering();
    const later = await world.plans({ title: 'The second', on: '2026-12-04' });
    const first = await world.plans({ title: 'The first', capacity: '' });
    const cancelled = await world.plans({ title: 'Not this one' });
    await world.presses(officer, 'event.cancel', { id: cancelled, sure: true });
    await world.settled();
    const { events } = toldTo(pages.events, await visit(world, 'GET /events'));
    const planned = events.filter(({ path }) => path !== '/nominate');
    assert.deepEqual(
      planned.map(({ path, title, places }) => [path, title, places]),
      [
        [`/events/${first}`, 'The first', 'There is room for everyone'],
        [`/events/${later}`, 'The second', '1 place left'],
      ],
    );
    assert.ok(events.some(({ title }) => title === `Nominations for the ${madeUp.service.round.title} close`));
  });

  it('say of an event when, where, what to bring, and by which rule places go', async () => {
    const world = aGathering();
    const id = await world.plans({ closesOn: '2026-12-01' });
    const html = await htmlOf(await look(world, id));
    for (const said of ['3 December 2026', 'Town Hall, Calderwick', 'You can also join online.', 'Your plan'])
      assert.ok(html.includes(said), said);
    assert.match(html, /1 place left\./u);
    assert.match(html, /Places go strictly in the order in which people signed up/u);
    for (const n of [1, 2]) await world.signsUp(n, id);
    assert.match(await htmlOf(await look(world, id)), /No places left, and 1 person is waiting\./u);
  });

  it('say that it is cancelled and why, that sign-up has closed, or that it is over', async () => {
    const world = aGathering();
    const id = await world.plans({ closesOn: '2026-12-01' });
    world.clock.now = '2026-12-02T09:00:00.000Z';
    assert.match(await htmlOf(await look(world, id)), /Sign-up has closed\./u);
    world.clock.now = '2026-12-04T09:00:00.000Z';
    assert.match(await htmlOf(await look(world, id)), /This event is over\..*see slides and answers from it/su);
    const other = await world.plans({ on: '2026-12-08' });
    await world.presses(officer, 'event.cancel', { id: other, sure: true, note: 'The hall is <flooded>' });
    const html = await htmlOf(await look(world, other));
    assert.match(html, /This event is cancelled\..*The hall is &lt;flooded&gt;/su);
    assert.doesNotMatch(html, /place left/u);
  });

  it('tell nobody who comes, or how to join online', async () => {
    const world = aGathering();
    const id = await world.plans();
    await world.signsUp(1, id);
    await world.settled();
    const shown = [await look(world, id), await visit(world, 'GET /events')].map(htmlOf);
    const files = [
      look(world, `${id}.ics`),
      look(world, `${id}.ics`, { join: 'x' }),
      visit(world, 'GET /events/feed.ics'),
    ];
    for (const text of await Promise.all([...shown, ...files.map(calendarOf)])) {
      assert.ok(text.includes('Spring briefing'));
      for (const hidden of [JOIN, 'teams.example.org', someone(1).name, 'join='])
        assert.ok(!text.includes(hidden), hidden);
    }
  });

  it('are none of what there is not', async () => {
    const world = aGathering();
    for (const id of ['nothing-of-this-name-0001', 'nothing-of-this-name-0001.ics', '..', '.ics', '__proto__'])
      assert.equal((await look(world, id)).kind, 'missing', id);
  });

  it('show whatever officers wrote as text', async () => {
    for (const text of NAUGHTY) {
      const facts = { id: text, title: text, when: text, where: text, online: true, bring: text, calendar: text };
      const more = { note: text, over: false, audience: text, closes: text, left: 1, waiting: 0 };
      for (const state of ['planned', 'cancelled'] as const)
        assert.doesNotMatch(
          await htmlOf(pages.event.with({ ...facts, ...more, state, open: true, form: null })),
          MARKUP,
          text,
        );
      const one = { path: text, title: text, when: text, where: text, places: text };
      const list = pages.events.with({ events: [one], planned: true, feed: text, subscribe: text });
      assert.doesNotMatch(await htmlOf(list), MARKUP, text);
    }
  });
});

describe('the calendar files on the website', () => {
  it('have the link to join for whoever came by the address on their card', async () => {
    const world = aGathering();
    const id = await world.plans();
    const { calendar } = await world.signsUp(1, id);
    const join = new URL(calendar).searchParams.get('join') ?? '';
    assert.ok((await calendarOf(look(world, `${id}.ics`, { join }))).includes(JOIN));
    const other = await world.plans({ title: 'Another' });
    assert.ok(!(await calendarOf(look(world, `${other}.ics`, { join }))).includes(JOIN));
  });

  it('keep what was cancelled in the feed, as word that it is', async () => {
    const world = aGathering();
    const id = await world.plans();
    await world.presses(officer, 'event.cancel', { id, sure: true });
    await world.settled();
    assert.match(await calendarOf(visit(world, 'GET /events/feed.ics')), /STATUS:CANCELLED/u);
    assert.match(await calendarOf(look(world, `${id}.ics`)), /METHOD:CANCEL/u);
  });
});
