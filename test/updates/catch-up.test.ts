// "What's new" is a catch-up: updates for everybody, and messages for whoever was sent them, since they last looked.
import assert from 'node:assert/strict';
import { cards as broadcastCards } from '../../features/broadcasts/cards.ts';
import { cards as faqCards } from '../../features/faq/cards.ts';
import { refusals } from '../../platform/refusals.ts';
import { aMessage, factsOf, inChannel } from '../builders.ts';
import { previewed } from '../broadcasts/broadcasting.ts';
import { aWriting, officer, publishes, someone, type Writing } from './writing.ts';

const newsFor = async (world: Writing, n: number) =>
  factsOf(faqCards.whatsNew, await world.says(someone(n), 'what’s new')).entries.map(({ noun, title }) => [
    noun,
    title,
  ]);

/** Sends a message to those of a school. */
async function sends(world: Writing, title: string): Promise<string> {
  const { id, version } = await previewed(world, officer, { title, listed: '900001' });
  await world.presses(officer, 'broadcast.send', { id, version });
  await world.settled();
  return id;
}

describe('a catch-up', () => {
  it('has messages for whoever was sent them, and updates for everybody, once', async () => {
    const world = aWriting();
    await world.peopleAt('900001', [1]);
    await world.peopleAt('900002', [2]);
    await sends(world, 'Spring meetings');
    await publishes(world);
    assert.deepEqual(await newsFor(world, 1), [
      ['update', 'Update #1'],
      ['message', 'Spring meetings'],
    ]);
    assert.deepEqual(await newsFor(world, 2), [['update', 'Update #1']]);
    world.clock.now = '2026-11-25T09:30:00.000Z';
    assert.deepEqual(await newsFor(world, 1), []);
  });

  it('names an update once, also for whoever was sent it', async () => {
    const world = aWriting();
    await world.peopleAt('900001', [1]);
    const { id } = await publishes(world);
    const preview = factsOf(broadcastCards.preview, await world.presses(officer, 'update.send', { id }));
    await world.presses(officer, 'broadcast.send', { id: preview.id, version: preview.version });
    await world.settled();
    assert.equal(world.sentTo(someone(1)).length, 1);
    assert.equal((await newsFor(world, 1)).length, 1);
  });

  it('keeps messages to their readers: not in a channel, and not once they were taken back', async () => {
    const world = aWriting();
    await world.peopleAt('900001', [1]);
    const id = await sends(world, 'Spring meetings');
    const { now: receivedAt } = world.clock;
    const there = await world.app.dispatch(aMessage('what’s new', { ...inChannel, person: someone(1), receivedAt }));
    assert.deepEqual(factsOf(faqCards.whatsNew, there).entries, []);
    await world.presses(officer, 'broadcast.recall', { id, sure: true });
    await world.settled();
    assert.deepEqual(await newsFor(world, 1), []);
  });

  it('opens a message again for whoever was sent it, as it stands, and for nobody else', async () => {
    const world = aWriting();
    await world.peopleAt('900001', [1]);
    const id = await sends(world, 'Spring meetings');
    const reads = (n: number) => world.presses(someone(n), 'broadcast.read', { id });
    assert.equal(factsOf(broadcastCards.news, await reads(1)).title, 'Spring meetings');
    const { contact } = world.ports.content.service;
    assert.deepEqual(await reads(2), refusals.outOfDate.with({ contact }));
    await world.presses(officer, 'broadcast.recall', { id, sure: true });
    assert.equal(factsOf(broadcastCards.recalled, await reads(1)).title, 'Spring meetings');
  });
});
