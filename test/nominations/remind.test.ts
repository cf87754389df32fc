// Whoever saved a form and did not send it is reminded 3 days, 1 day and 2 hours before the close, once each.
import assert from 'node:assert/strict';
import { cards as nominationsCards } from '../../features/nominations/cards.ts';
import { reminderAt } from '../../features/nominations/remind.ts';
import { aFilledForm, drain, factsOf, type World } from '../builders.ts';
import { aFollowedWorld } from '../followed.ts';

const CLOSES = '2027-03-26';
const saved = (world: World, at = '2027-03-01T09:00:00.000Z') =>
  world.app.dispatch(aFilledForm({}, { verb: 'nomination.save', receivedAt: at }));
const remindedAt = async (world: World, now: string) => {
  world.clock.now = now;
  await world.app.jobs.timers['reminder-timer']?.();
  done.set(world, await drain(world, done.get(world) ?? 0));
  return world.posts.length;
};
const done = new Map<World, number>();

describe('the reminder that is due', () => {
  it('is the last whose moment has come, and none before the first or after the close', () => {
    const due = (now: string) => reminderAt(now, CLOSES)?.due;
    assert.equal(due('2027-03-23T23:59:59.999Z'), undefined);
    assert.equal(due('2027-03-24T00:00:00.000Z'), '3-days');
    assert.equal(due('2027-03-26T00:00:00.000Z'), '1-day');
    assert.equal(due('2027-03-26T22:00:00.000Z'), '2-hours');
    assert.equal(due('2027-03-26T23:59:59.999Z'), '2-hours');
    assert.equal(due('2027-03-27T00:00:00.000Z'), undefined);
  });
});

describe('a form that is not sent', () => {
  it('is reminded of three times, once each, however often the timer ticks', async () => {
    const world = aFollowedWorld();
    await saved(world);
    assert.equal(await remindedAt(world, '2027-03-20T09:00:00.000Z'), 0);
    for (const now of ['2027-03-24T00:10:00.000Z', '2027-03-24T00:20:00.000Z', '2027-03-25T12:00:00.000Z'])
      assert.equal(await remindedAt(world, now), 1);
    for (const now of ['2027-03-26T00:10:00.000Z', '2027-03-26T12:00:00.000Z'])
      assert.equal(await remindedAt(world, now), 2);
    for (const now of ['2027-03-26T22:10:00.000Z', '2027-03-26T23:50:00.000Z'])
      assert.equal(await remindedAt(world, now), 3);
    assert.equal(await remindedAt(world, '2027-03-27T00:10:00.000Z'), 3);
    const [first] = world.posts;
    const facts = factsOf(nominationsCards.reminder, first?.reply);
    assert.deepEqual(
      [facts.left, facts.saved, facts.closes],
      ['in 2 days', '9am on Monday 1 March 2027', '11:59pm on Friday 26 March 2027'],
    );
  });

  it('is not reminded of any more once it was sent, also where the reminder is on its way already', async () => {
    const world = aFollowedWorld();
    await saved(world);
    world.clock.now = '2027-03-24T00:10:00.000Z';
    await world.app.jobs.timers['reminder-timer']?.();
    await world.app.dispatch(aFilledForm({ draft: 1 }, { receivedAt: world.clock.now }));
    await drain(world);
    assert.deepEqual(world.posts, []);
  });

  it('is not reminded of at a moment before it was saved', async () => {
    const world = aFollowedWorld();
    await saved(world, '2027-03-24T08:00:00.000Z');
    assert.equal(await remindedAt(world, '2027-03-24T09:00:00.000Z'), 0);
    assert.equal(await remindedAt(world, '2027-03-26T00:10:00.000Z'), 1);
  });
});
