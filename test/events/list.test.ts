// What is next for somebody: for their school, where it was asked for, with the close of the round; and what to do where nothing is.
import assert from 'node:assert/strict';
import { cards } from '../../features/events/cards.ts';
import type { ListFacts } from '../../features/events/facts.ts';
import { placeAskedFor } from '../../features/events/near.ts';
import { cards as updateCards } from '../../features/updates/cards.ts';
import type { Reply } from '../../platform/card.ts';
import { factsOf } from '../builders.ts';
import { aGathering, officer, someone } from './gathering.ts';

const titles = ({ events }: ListFacts): string[] => events.flatMap(({ id, title }) => (id === '' ? [] : title));
const list = (reply: Reply | undefined): ListFacts => factsOf(cards.list, reply);

/** A town hall in Calderwick for all, a briefing for one network, and one for secondary schools. */
async function aTerm() {
  const world = aGathering();
  await world.plans({ title: 'For all', on: '2026-12-03' });
  await world.plans({ title: 'For Hazelmoor', on: '2026-12-04', where: '', places: 'network:Hazelmoor%20network' });
  await world.plans({
    title: 'For secondary schools',
    on: '2026-12-02',
    where: 'Library, Yarrowby',
    phases: 'Secondary',
  });
  await world.settled();
  return world;
}

describe('events', () => {
  it('lists what is next for the school and role that somebody told us, the first first', async () => {
    const world = await aTerm();
    await world.ports.affiliations.say(someone(1), { school: '900001', role: 'headteacher' });
    const mine = list(await world.says(someone(1), 'events'));
    assert.deepEqual([titles(mine), mine.others, mine.school], [['For all'], 2, 'known']);
    const all = list(await world.presses(someone(1), 'event.list', { which: 'all' }));
    assert.deepEqual(titles(all), ['For secondary schools', 'For all', 'For Hazelmoor']);
    const stranger = list(await world.says(someone(2), 'events'));
    assert.deepEqual([titles(stranger).length, stranger.school], [3, 'unknown']);
  });

  it('is among the dates of an update where it is for everybody', async () => {
    const world = await aTerm();
    const { from } = factsOf(updateCards.start, await world.says(officer, 'draft an update'));
    const { dates } = factsOf(updateCards.form, await world.presses(officer, 'update.start', { from })).inputs;
    assert.match(dates, /\*\*Thursday 3 December 2026\*\*: \[?For all, .* to .*, /u);
    assert.doesNotMatch(dates, /Hazelmoor|secondary/u);
  });

  it('has the close of the round in its place, until it is over', async () => {
    const world = await aTerm();
    const rows = list(await world.says(someone(1), 'events')).events;
    const at = rows.findIndex(({ verb }) => verb === 'nomination.open');
    assert.match(rows[at]?.title ?? '', /^Nominations for the .+ close$/u);
    world.clock.now = '2030-01-01T09:00:00.000Z';
    const later = list(await world.says(someone(1), 'events'));
    assert.deepEqual([later.events, later.found], [[], false]);
  });

  it('says so where there is none, and offers officers to plan one', async () => {
    const world = aGathering();
    const none = list(await world.says(someone(1), 'events'));
    assert.deepEqual([none.found, none.officer], [false, false]);
    assert.equal(list(await world.says(officer, 'events')).officer, true);
    assert.equal(list(await world.says(someone(1), 'when is the next event')).found, false);
  });

  it('turns pages, and says how somebody stands at each', async () => {
    const world = aGathering();
    const ids: string[] = [];
    for (let n = 1; n <= 7; n += 1) ids.push(await world.plans({ title: `Event ${n}`, on: `2026-12-0${n}` }));
    await world.signsUp(1, ids[0] ?? '');
    await world.signsUp(2, ids[0] ?? '');
    await world.settled();
    const first = list(await world.says(someone(1), 'events'));
    assert.deepEqual([titles(first).length, first.more, first.events[0]?.own], [5, 5, 'place']);
    const second = list(await world.presses(someone(1), 'event.list', { which: 'mine', from: first.more }));
    assert.deepEqual([titles(second), second.more], [['Event 6', 'Event 7'], 0]);
    const other = list(await world.says(someone(2), 'events')).events[0];
    assert.deepEqual([other?.own, other?.places], ['waiting', 'Full. You can join the waiting list']);
  });

  it('shows officers those that are over, and nobody else', async () => {
    const world = await aTerm();
    world.clock.now = '2026-12-10T09:00:00.000Z';
    assert.deepEqual(titles(list(await world.presses(officer, 'event.list', { which: 'past' }))), [
      'For Hazelmoor',
      'For all',
      'For secondary schools',
    ]);
    assert.equal(list(await world.presses(someone(1), 'event.list', { which: 'past' })).which, 'mine');
  });

  it('says when the next one is', async () => {
    const world = await aTerm();
    await world.ports.affiliations.say(someone(1), { school: '900001', role: 'headteacher' });
    const next = factsOf(cards.event, await world.says(someone(1), 'When is the next event?'));
    assert.equal(next.title, 'For all');
  });

  it('says whether there is one in a place, and what is next where there is none', async () => {
    const world = await aTerm();
    const found = list(await world.says(someone(1), 'Is there an event in Calderwick soon?'));
    assert.deepEqual([found.near, found.found, titles(found)], ['Calderwick', true, ['For all']]);
    const network = list(await world.says(someone(1), 'are there any events in Hazelmoor network'));
    assert.deepEqual(titles(network), ['For Hazelmoor']);
    const none = list(await world.says(someone(1), 'any events in Hyndburn?'));
    assert.deepEqual([none.near, none.found, titles(none).length], ['Hyndburn', false, 3]);
  });

  it('takes "one" for an event only after somebody looked at events', async () => {
    const world = await aTerm();
    const asks = () => world.says(someone(1), 'Is there one in Calderwick?');
    assert.equal(cards.list.factsIn(await asks()), undefined);
    await world.says(someone(1), 'events');
    assert.deepEqual(titles(list(await asks())), ['For all']);
    world.clock.now = '2026-11-23T10:30:00.000Z';
    assert.equal(cards.list.factsIn(await asks()), undefined);
  });

  it('leaves every other question alone', () => {
    for (const text of [
      'Were there any events in Burnley?',
      'What happened at the events in January?',
      'Is there a network in Preston?',
      'who presented at the events in Preston',
      'Are there meetings for governors in Preston?',
      'Is there a recording of the event?',
    ])
      assert.equal(placeAskedFor(text), undefined, text);
    assert.deepEqual(placeAskedFor('is there one in Preston?'), { name: 'preston', says: false });
    assert.deepEqual(placeAskedFor('Hi, are there any more events near Preston?'), { name: 'preston', says: true });
  });
});
