// "What's new" tells what officers published since this talk last looked, and nothing else.
import { memoryStores } from '../../stores.ts';
import assert from 'node:assert/strict';
import { cards as faqCards } from '../../../features/faq/cards.ts';
import type { Fields, Place } from '../../../platform/turn.ts';
import { aForm, aMessage, aPerson, down, factsOf, inChannel, madeUp } from '../../builders.ts';
import { withOfficers, askedBy, drafted, published } from './officers.ts';

const SOURCE = 'Letter of 2 November 2026';
const [UNANSWERED] = madeUp.faq.filter(({ status }) => status === 'unanswered');

/** The service since 23 November 2026. */
async function aService(over: Parameters<typeof withOfficers>[0] = {}) {
  const world = withOfficers(over);
  await askedBy(world, 'zoe', 'help');
  return world;
}
type World = ReturnType<typeof withOfficers>;
const look = async (world: World, who = 'ada') => factsOf(faqCards.whatsNew, await askedBy(world, who, 'What’s new?'));

/** Publishes a change on a day. */
async function publishedOn(world: World, day: string, [entry, inputs]: [string, Parameters<typeof drafted>[2]]) {
  world.clock.now = `${day}T09:30:00.000Z`;
  await published(world, await drafted(world, entry, { sources: SOURCE, topic: 'cost', ...inputs }));
}
/** Somebody looks at a moment of a day. */
async function lookedOn(world: World, day: string, who = 'ada', place: Place = 'personal') {
  const at = `${day}T12:00:00.000Z`;
  world.clock.now = at;
  const over = { place, conversation: place === 'personal' ? `a:${who}` : inChannel.conversation, receivedAt: at };
  const reply = await world.app.dispatch(aMessage('what’s new', { person: aPerson({ objectId: who }), ...over }));
  return factsOf(faqCards.whatsNew, reply);
}
/** Somebody presses the button for more. */
const pressed = (world: World, fields: Fields) =>
  world.app.dispatch(
    aForm('faq.news', fields, {
      person: aPerson({ objectId: 'ada' }),
      conversation: 'a:ada',
      receivedAt: world.clock.now,
    }),
  );
const kinds = (facts: Awaited<ReturnType<typeof look>>) => facts.entries.map(({ id, is, day }) => [id, is, day]);

describe('what’s new', () => {
  it('is nothing when the service begins: the council’s files are where news begin', async () => {
    assert.deepEqual(await look(withOfficers()), { since: null, entries: [], more: 0, earlier: null });
  });

  it('is also what another process published in this minute; all that was published is read where that is another number', async () => {
    const stores = memoryStores();
    let reads = 0;
    const all: typeof stores.revisions.all = () => ((reads += 1), stores.revisions.all());
    const [world, other] = [
      await aService({ ...stores, revisions: { ...stores.revisions, all } }),
      await aService(stores),
    ];
    const lookedAt = async (time: string) => {
      world.clock.now = `2026-11-24T${time}.000Z`;
      const over = { person: aPerson({ objectId: 'ada' }), conversation: 'a:ada', receivedAt: world.clock.now };
      return kinds(factsOf(faqCards.whatsNew, await world.app.dispatch(aMessage('what’s new', over))));
    };
    assert.deepEqual(await lookedAt('09:29:50'), []);
    await publishedOn(other, '2026-11-24', ['sg-frequency', { answer: 'Twice a month.' }]);
    assert.deepEqual(await lookedAt('09:30:10'), [['sg-frequency', 'changed', '24 November 2026']]);
    const before = reads;
    assert.deepEqual([await lookedAt('09:32:00'), await lookedAt('09:34:00'), reads], [[], [], before]);
  });

  it('is what officers published, newest first, new or changed, until somebody has looked', async () => {
    assert.ok(UNANSWERED);
    const world = await aService();
    await publishedOn(world, '2026-11-24', ['sg-frequency', { answer: 'Twice a month.' }]);
    await publishedOn(world, '2026-11-25', ['', { title: 'Is there a crèche?', answer: 'Yes.' }]);
    await publishedOn(world, '2026-11-26', [UNANSWERED.id, { answer: 'On 1 May 2027.', change: 'wording' }]);
    assert.deepEqual(kinds(await lookedOn(world, '2026-11-26')), [
      [UNANSWERED.id, 'new', '26 November 2026'],
      ['is-there-a-creche', 'new', '25 November 2026'],
      ['sg-frequency', 'changed', '24 November 2026'],
    ]);
    const again = await lookedOn(world, '2026-11-27');
    const earlier = { after: '', at: 0 };
    assert.deepEqual(again, { since: 'midday on Thursday 26 November 2026', entries: [], more: 0, earlier });
    assert.equal(factsOf(faqCards.whatsNew, await pressed(world, earlier)).entries.length, 3);
    await publishedOn(world, '2026-11-28', ['is-there-a-creche', { answer: 'No.' }]);
    assert.deepEqual(kinds(await lookedOn(world, '2026-11-28')), [
      ['is-there-a-creche', 'changed', '28 November 2026'],
    ]);
  });

  it('is not what only says the same in other words, nor an answer that was taken away', async () => {
    const world = await aService();
    await publishedOn(world, '2026-11-24', ['sg-frequency', { answer: 'It meets twice.', change: 'wording' }]);
    await publishedOn(world, '2026-11-24', ['cost', { answer: '' }]);
    assert.deepEqual(kinds(await lookedOn(world, '2026-11-25')), []);
  });

  it('is what stands by now, on the day it begins', async () => {
    const world = await aService();
    await publishedOn(world, '2026-11-24', ['sg-frequency', { answer: 'Twice.', from: '2026-12-01' }]);
    assert.deepEqual(kinds(await lookedOn(world, '2026-11-30')), []);
    assert.deepEqual(kinds(await lookedOn(world, '2026-12-01')), [['sg-frequency', 'changed', '1 December 2026']]);
    await publishedOn(world, '2026-12-02', ['sg-frequency', { answer: 'Thrice.', from: '2026-12-10' }]);
    await publishedOn(world, '2026-12-03', ['sg-frequency', { answer: 'Four times.', from: '' }]);
    assert.deepEqual(kinds(await lookedOn(world, '2026-12-04')), [['sg-frequency', 'changed', '3 December 2026']]);
    assert.deepEqual(kinds(await lookedOn(world, '2026-12-11')), [['sg-frequency', 'changed', '10 December 2026']]);
  });

  it('is the news of 30 days for who never looked, and each talk has looked for itself', async () => {
    const world = await aService();
    await publishedOn(world, '2026-11-24', ['sg-frequency', { answer: 'Twice a month.' }]);
    assert.equal((await lookedOn(world, '2026-11-25', 'ada', 'channel')).entries.length, 1);
    assert.equal((await lookedOn(world, '2026-11-25', 'ada', 'channel')).entries.length, 0);
    assert.equal((await lookedOn(world, '2026-11-25', 'bea', 'channel')).entries.length, 1);
    assert.equal((await lookedOn(world, '2026-11-25')).entries.length, 1);
    assert.equal((await lookedOn(world, '2026-12-23', 'cleo')).entries.length, 1);
    assert.equal((await lookedOn(world, '2026-12-25', 'dora')).entries.length, 0);
  });

  it('counts what the list has no room for', async () => {
    const world = await aService();
    for (let n = 1; n <= 12; n += 1)
      await publishedOn(world, '2026-11-24', ['', { title: `Is there a crèche in hall ${n}?`, answer: 'Yes.' }]);
    const facts = await lookedOn(world, '2026-11-24');
    assert.deepEqual([facts.entries.length, facts.more], [10, 2]);
    const rest = factsOf(faqCards.whatsNew, await pressed(world, facts.earlier ?? {}));
    assert.deepEqual([rest.entries.length, rest.more, rest.earlier], [2, 0, null]);
    const shown = [...facts.entries, ...rest.entries].map(({ id }) => id);
    assert.equal(new Set(shown).size, 12);
  });

  it('is remembered of nobody in a dialog', async () => {
    const world = await aService();
    await publishedOn(world, '2026-11-24', ['sg-frequency', { answer: 'Twice a month.' }]);
    assert.equal((await lookedOn(world, '2026-11-25', 'ada', 'dialog')).entries.length, 1);
    assert.equal((await lookedOn(world, '2026-11-25', 'ada', 'dialog')).entries.length, 1);
  });

  it('is told although nobody can remember when it was looked at, and that is reported', async () => {
    const world = await aService({ ...memoryStores(), lastLooked: { keep: down, find: down } });
    await publishedOn(world, '2026-11-24', ['sg-frequency', { answer: 'Twice a month.' }]);
    assert.equal((await lookedOn(world, '2026-11-25')).entries.length, 1);
    assert.equal(world.reports.length, 2);
  });
});
