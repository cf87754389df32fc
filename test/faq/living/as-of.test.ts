// What an answer said on a day is told from its history, to everybody, and counts as no answer of today.
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import { readDay, readDayOrMonth } from '../../../platform/calendar.ts';
import { factsOf, madeUp } from '../../builders.ts';
import { cardOf } from '../../cards/samples.ts';
import { withOfficers, askedBy, drafted, published } from './officers.ts';

const ID = 'sg-frequency';
const TWICE = 'There are **two** formal meetings a month.';
const SOURCE = 'Letter of 2 November 2026';
const first = madeUp.faq.find(({ id }) => id === ID)?.answer;
type World = ReturnType<typeof withOfficers>;

/** The service since 23 November 2026, with another answer on 30 November and none after 4 December. */
async function aHistory(): Promise<World> {
  const world = withOfficers();
  await askedBy(world, 'zoe', 'help');
  world.clock.now = '2026-11-30T11:00:00.000Z';
  const inputs = { answer: TWICE, sources: SOURCE, until: '2026-12-04' };
  await published(world, await drafted(world, ID, inputs));
  world.clock.now = '2026-12-07T11:00:00.000Z';
  return world;
}
const then = async (world: World, day: string, question = 'how often does it meet') =>
  factsOf(faqCards.asOf, await askedBy(world, 'ada', `${question} as it was on ${day}?`));

describe('an answer as it was on a day', () => {
  it('is what stood at the end of that day in London, and from when to when', async () => {
    const world = await aHistory();
    const said = async (day: string) => {
      const { was, answer, from, to } = await then(world, day);
      return [was, answer, from, to];
    };
    // TWICE stands on its own days only; the answer before it stands again afterwards.
    const now = ['answered', first, '5 December 2026', null];
    assert.deepEqual(await said('23 November 2026'), ['answered', first, '23 November 2026', '30 November 2026']);
    assert.deepEqual(await said('29/11/2026'), ['answered', first, '23 November 2026', '30 November 2026']);
    assert.deepEqual(await said('2026-11-30'), ['answered', TWICE, '30 November 2026', '4 December 2026']);
    assert.deepEqual(await said('Friday 4th Dec 2026'), ['answered', TWICE, '30 November 2026', '4 December 2026']);
    assert.deepEqual(await said('5 December 2026'), now);
    assert.deepEqual(await said('7 December 2026'), now);
  });

  it('is honest about days before answers were kept', async () => {
    const { was, answer, from } = await then(await aHistory(), '24 January 2020');
    assert.deepEqual([was, answer, from], ['before', '', '23 November 2026']);
  });

  it('is that of the entry last shown, where nothing else is asked', async () => {
    const world = await aHistory();
    await askedBy(world, 'ada', 'how often does it meet');
    assert.equal((await then(world, '1 December 2026', '')).answer, TWICE);
    const reply = factsOf(faqCards.asOf, await askedBy(world, 'ada', 'As of 24/11/2026'));
    assert.equal(reply.id, ID);
    assert.equal(cardOf(await askedBy(world, 'bea', 'as of 24/11/2026')), 'faq/not-known');
  });

  it('is told to nobody as an answer, and counts as no use', async () => {
    const world = await aHistory();
    await then(world, '1 December 2026');
    assert.deepEqual(await world.ports.answerDeliveries.of(ID), []);
    assert.deepEqual(await world.ports.answerEvents.since('2020-01-01T00:00:00.000Z'), []);
  });

  it('is no answer to a day that is to come, nor to what is no day', async () => {
    const world = await aHistory();
    for (const day of ['8 December 2026', '31 February 2026', 'now', 'the first'])
      assert.notEqual(cardOf(await askedBy(world, 'ada', `how often does it meet as of ${day}`)), 'faq/as-of');
  });

  it('does not keep anybody from what comes before all answers', async () => {
    const reply = await askedBy(await aHistory(), 'ada', 'a child told me she is being hurt as of 1 December 2026');
    assert.equal(cardOf(reply), 'signposts/signpost');
  });
});

describe('a day as people write it', () => {
  it('is read', () => {
    for (const day of ['24 January 2020', '24th jan. 2020', 'Friday, 24 January 2020', 'the 24th of January, 2020'])
      assert.equal(readDay(day), '2020-01-24', day);
    for (const day of ['24/01/2020', '24/1/2020', '24.01.2020', '2020-01-24', ' 2020-01-24 '])
      assert.equal(readDay(day), '2020-01-24', day);
    for (const [written, day] of [
      ['January 2020', '2020-01-31'],
      ['feb 2020', '2020-02-29'],
      ['11/2020', '2020-11-30'],
      ['December 2026', '2026-12-07'],
      ['January 2027', '2027-01-31'],
      ['24 January 2020', '2020-01-24'],
    ] as const)
      assert.equal(readDayOrMonth(written, '2026-12-07'), day, written);
    for (const written of ['', 'Foo 2020', '13/2020', '2020', 'January'])
      assert.equal(readDayOrMonth(written, '2026-12-07'), undefined, written);
    for (const day of ['', '24', 'January 2020', '31/02/2020', '24 Foo 2020', '24/13/2020', '0 May 2020'])
      assert.equal(readDay(day), undefined, day);
  });
});
