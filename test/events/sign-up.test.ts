// People sign up, wait, leave and hear of what happens; each once, and nobody reads who else comes.
import assert from 'node:assert/strict';
import { cards } from '../../features/events/cards.ts';
import { cards as questions } from '../../features/questions/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { aForm, down, factsOf } from '../builders.ts';
import { aGathering, someone } from './gathering.ts';

const outOfDate = (world: ReturnType<typeof aGathering>) =>
  refusals.outOfDate.with({ contact: world.ports.content.service.contact });

describe('signing up for an event', () => {
  it('gives a place, once, with the link to join and a calendar of their own', async () => {
    const world = aGathering();
    const id = await world.plans();
    const before = factsOf(cards.event, await world.presses(someone(1), 'event.show', { id }));
    assert.deepEqual(
      [before.own, before.left, before.link, before.calendar.includes('join=')],
      ['none', 1, null, false],
    );
    for (const pressed of [await world.signsUp(1, id), await world.signsUp(1, id)]) {
      const { own, notice, link, calendar } = pressed;
      assert.deepEqual([own, notice, link?.url], ['place', 'signed-up', 'https://teams.example.org/join']);
      assert.match(calendar, /\/events\/[\w-]+\.ics\?join=/u);
    }
    const { taken, waiting } = await world.event(id);
    assert.deepEqual([taken, waiting], [1, 0]);
  });

  it('is not brought back, or ended, by a button that was pressed before and comes late', async () => {
    const world = aGathering();
    const id = await world.plans({ capacity: '' });
    const press = async (verb: string, number: number) =>
      factsOf(cards.event, await world.presses(someone(1), verb, { id, number }));
    const shown = await press('event.see', 0);
    const first = await press('event.sign-up', shown.number);
    const left = await press('event.leave', first.number);
    assert.deepEqual([shown.number, first.number, left.notice], [0, 1, 'left']);
    // The first press again, as Teams sends what it had no answer to.
    const late = await press('event.sign-up', shown.number);
    assert.deepEqual([late.own, late.notice], ['none', null]);
    assert.equal((await press('event.sign-up', left.number)).own, 'place');
    assert.equal((await press('event.leave', first.number)).own, 'place');
    assert.equal((await world.event(id)).taken, 1);
  });

  it('promises a reminder only where there will be one', async () => {
    const world = aGathering();
    const id = await world.plans({ capacity: '' });
    assert.equal((await world.signsUp(1, id)).reminds, true);
    world.clock.now = '2026-12-02T14:00:00.000Z';
    assert.equal((await world.signsUp(2, id)).reminds, false);
    await world.settled();
    assert.deepEqual([world.told(someone(1)), world.told(someone(2))], [['reminder'], []]);
  });

  it('puts whoever comes later on the waiting list, in order, without the link', async () => {
    const world = aGathering();
    const id = await world.plans();
    for (const n of [1, 2, 3]) await world.signsUp(n, id);
    const { own, ahead, link } = factsOf(cards.event, await world.presses(someone(3), 'event.see', { id }));
    assert.deepEqual([own, ahead, link], ['waiting', 1, null]);
  });

  it('gives a place that becomes free to whoever waited longest, and tells them once', async () => {
    const world = aGathering();
    const id = await world.plans();
    for (const n of [1, 2, 3]) await world.signsUp(n, id);
    assert.deepEqual((await world.leaves(1, id)).notice, 'left');
    // Whoever comes back is behind everybody else, also before the place was given.
    assert.equal((await world.signsUp(1, id)).own, 'waiting');
    await world.settled();
    await world.settled();
    assert.deepEqual([world.told(someone(2)), world.told(someone(3)), world.told(someone(1))], [['place'], [], []]);
    assert.equal((await world.event(id)).freeSince, null);
    await world.leaves(2, id);
    await world.settled();
    await world.leaves(3, id);
    await world.settled();
    assert.deepEqual(
      [2, 3, 1].map((n) => world.told(someone(n))),
      [['place'], ['place'], ['place']],
    );
  });

  it('tells whoever left, came back and waited again of their place again', async () => {
    const world = aGathering();
    const id = await world.plans();
    for (const n of [1, 2]) await world.signsUp(n, id);
    for (const times of [1, 2]) {
      await world.leaves(1, id);
      await world.settled();
      assert.equal(world.told(someone(2)).length, times);
      await world.leaves(2, id);
      for (const n of [1, 2]) await world.signsUp(n, id);
    }
  });

  it('gives more places where officers make it larger, and never takes one away', async () => {
    const world = aGathering();
    const id = await world.plans();
    for (const n of [1, 2, 3]) await world.signsUp(n, id);
    await world.changes(id, { capacity: '2' });
    await world.settled();
    assert.deepEqual(
      [1, 2, 3].map((n) => world.told(someone(n))),
      [[], ['place'], []],
    );
    const refused = factsOf(cards.form, await world.changes(id, { capacity: '1' }));
    assert.match(refused.problem.capacity ?? '', /^Places already given: 2\./u);
    await world.changes(id, { capacity: '' });
    await world.settled();
    assert.deepEqual(world.told(someone(3)), ['place']);
  });

  it('ends when officers say, and when it begins', async () => {
    const world = aGathering();
    const id = await world.plans({ closesOn: '2026-12-01' });
    world.clock.now = '2026-12-01T23:59:59.999Z';
    assert.equal((await world.signsUp(1, id)).own, 'place');
    world.clock.now = '2026-12-02T00:00:00.000Z';
    const late = await world.signsUp(2, id);
    assert.deepEqual([late.own, late.open, late.notice], ['none', false, null]);
    world.clock.now = '2026-12-03T14:00:00.000Z';
    assert.equal((await world.leaves(1, id)).own, 'place');
  });

  it('is for a chat of one’s own, and says nothing of anybody where others read along', async () => {
    const world = aGathering();
    const id = await world.plans();
    await world.signsUp(1, id);
    await world.settled();
    const list = factsOf(cards.list, await world.saysInChannel(someone(1), 'events'));
    assert.deepEqual([list.personal, list.events.map(({ own }) => own)], [false, list.events.map(() => 'none')]);
    const next = factsOf(cards.event, await world.saysInChannel(someone(1), 'next event'));
    assert.deepEqual([next.own, next.personal, next.link], ['none', false, null]);
  });

  it('of what is not there is out of date', async () => {
    const world = aGathering();
    for (const verb of ['event.sign-up', 'event.leave', 'event.see', 'event.show', 'event.question'])
      for (const id of ['nothing-of-this-name-0001', '../'])
        assert.deepEqual(await world.presses(someone(1), verb, { id }), outOfDate(world));
  });

  it('lets people bring a question, which officers get with the event’s name', async () => {
    const world = aGathering();
    const id = await world.plans();
    const { formKey } = factsOf(cards.question, await world.presses(someone(1), 'event.question', { id }));
    const empty = factsOf(cards.question, await world.presses(someone(1), 'event.ask', { id, formKey, asked: ' ' }));
    assert.ok(empty.problem);
    const sends = () => world.presses(someone(1), 'event.ask', { id, formKey, asked: 'Is there parking?' });
    for (const reply of [await sends(), await sends()]) {
      const { asked } = factsOf(questions.passedOn, reply);
      assert.equal(asked, 'Is there parking? (For the event “Spring briefing”, 3 December 2026)');
    }
    await world.settled();
    assert.equal((await world.ports.questions.open()).length, 1);
  });

  it('gives a question back as it was typed after a fault', async () => {
    const world = aGathering();
    const id = await world.plans();
    const failing = aGathering({ events: { ...world.ports.events, find: down } });
    const form = aForm('event.ask', { id, formKey: 'key-of-the-form-0001', asked: 'Is there parking?' });
    await assert.rejects(failing.app.dispatch(form));
    const { asked, formKey, fault } = factsOf(cards.question, failing.app.giveBack(form, 'F-1'));
    assert.deepEqual([asked, formKey, fault], ['Is there parking?', 'key-of-the-form-0001', 'F-1']);
  });
});
