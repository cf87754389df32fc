// Each staff channel gets one digest a school day: never twice, and each tells what came since the one before.
import assert from 'node:assert/strict';
import { aMessage, aStaffChannel, aSummary, aWorld, down, factsOf, inChannel, type World } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { memoryStores } from '../stores.ts';
import { cards as digestCards } from './cards.ts';
import {
  aClaim,
  at8,
  cardsOf,
  conversation,
  digestOf,
  fateOf,
  FRIDAY,
  MONDAY,
  numbersOf,
  send,
  staffed,
  TUESDAY,
  WEDNESDAY,
} from './sending.ts';

const AT_8 = at8(MONDAY);

const dueAt = async ({ app, clock, queued }: World, now: string): Promise<string[]> => {
  const before = queued().length;
  clock.now = now;
  const asked = await app.jobs.timers['digest-timer']?.();
  const fresh = queued().slice(before);
  assert.equal(fresh.length, asked);
  return fresh.map((work) => (work.kind === 'job' && 'day' in work.about ? String(work.about.day) : work.kind));
};
const channelOf = ({ ports }: World) => ports.staffChannels.find(conversation);

describe('making a digest', () => {
  it('reads the nominations once, however many sections speak of them', async () => {
    const stores = memoryStores();
    let reads = 0;
    const list: typeof stores.summaries.list = (round) => ((reads += 1), stores.summaries.list(round));
    const world = await staffed({ ...stores, summaries: { ...stores.summaries, list } });
    await world.ports.summaries.put(aSummary());
    await send(world, MONDAY);
    const facts = factsOf(digestCards.digest, world.posts[0]?.reply);
    assert.deepEqual([facts.total, facts.coverage.some(({ have }) => have === 1), reads], [1, true, 1]);
    await send(world, TUESDAY);
    assert.equal(reads, 2);
  });
});

describe('a digest is due', () => {
  it('from 8am in London of a school day, not before', async () => {
    const world = await staffed();
    assert.deepEqual(await dueAt(world, `${MONDAY}T07:59:59.999Z`), [FRIDAY]);
    assert.deepEqual(await dueAt(world, AT_8), [MONDAY]);
    assert.deepEqual(await dueAt(world, '2027-06-07T06:59:00.000Z'), ['2027-05-28']);
    assert.deepEqual(await dueAt(world, '2027-06-07T07:00:00.000Z'), ['2027-06-07']);
  });

  it('on a Sunday for Friday, if Friday’s was never sent', async () => {
    const world = await staffed();
    assert.deepEqual(await dueAt(world, '2026-11-22T12:00:00.000Z'), [FRIDAY]);
    await world.app.jobs.work(digestOf(FRIDAY));
    assert.equal(world.posts.length, 1);
  });

  it('once; afterwards a tick asks for nothing, and a message that comes twice posts nothing', async () => {
    const world = await staffed();
    assert.deepEqual(await dueAt(world, AT_8), [MONDAY]);
    for (const now of [AT_8, `${MONDAY}T09:00:00.000Z`, `${MONDAY}T20:00:00.000Z`]) {
      await world.app.jobs.work(digestOf(MONDAY));
      assert.equal(world.posts.length, 1);
      assert.deepEqual(await dueAt(world, now), []);
    }
    assert.deepEqual(await dueAt(world, at8(TUESDAY)), [TUESDAY]);
  });

  it('in a channel that began to follow after 8am, not at a tick of the wrong hour or in the holidays, but at the next', async () => {
    const world = aWorld();
    await world.ports.staffChannels.follow(aStaffChannel({ followedAt: '2026-12-18T14:00:00.000Z' }));
    const holidayTick = '2026-12-21T08:00:30.120Z';
    assert.deepEqual(await dueAt(world, holidayTick), []);
    assert.deepEqual(await dueAt(world, '2027-01-04T07:00:30.050Z'), []);
    assert.deepEqual(await dueAt(world, '2027-01-04T08:00:30.050Z'), ['2027-01-04']);
  });

  it('in a channel that began to follow after 8am, at once when somebody runs the timer by hand', async () => {
    const world = aWorld();
    await world.ports.staffChannels.follow(aStaffChannel({ followedAt: '2026-11-20T14:00:00.000Z' }));
    assert.deepEqual(await dueAt(world, '2026-11-20T14:03:00.000Z'), [FRIDAY]);
  });

  it('for every staff channel, and for none when there is none', async () => {
    const world = await staffed();
    await world.ports.staffChannels.follow(aStaffChannel({ conversation: '19:other' }));
    assert.equal((await dueAt(world, AT_8)).length, 2);
    assert.deepEqual(await dueAt(aWorld(), AT_8), []);
  });

  it('whatever state the posts are in: one that cannot be read costs no other channel its digest', async () => {
    const unreadable = {
      claim: down,
      confirm: down,
      release: down,
      markUnknown: down,
      unconfirmedSince: down,
      since: down,
      issue: down,
      correct: down,
      corrections: down,
    };
    const world = await staffed({ digests: unreadable });
    await world.ports.staffChannels.follow(aStaffChannel({ conversation: '19:other' }));
    assert.equal((await dueAt(world, AT_8)).length, 2);
  });
});

describe('sending a digest', () => {
  it('posts to the channel, and counts from there', async () => {
    const world = await staffed();
    await world.app.jobs.work(digestOf(MONDAY));
    assert.deepEqual(
      world.posts.map(({ address }) => address),
      [inChannel.address],
    );
    const channel = await channelOf(world);
    assert.deepEqual([channel?.digestedUntil, channel?.reported, channel?.digests], [AT_8, [], 1]);
    const again = await world.ports.digests.claim(conversation, aClaim(MONDAY));
    assert.deepEqual([again.claimed, again.post.state], [false, 'posted']);
  });

  it('numbers digests one by one, and each tells what came since the one before', async () => {
    const world = await staffed();
    await world.ports.summaries.put(aSummary({ receivedAt: '2026-11-20T12:00:00.000Z' }));
    for (const day of [MONDAY, TUESDAY, WEDNESDAY]) await send(world, day);
    assert.deepEqual(numbersOf(world), [1, 2, 3]);
    assert.deepEqual(cardsOf(world), ['digest/digest', 'digest/quiet', 'digest/quiet']);
  });

  it('counts a question answered on the morning of a digest once, and is quiet the day after', async () => {
    const world = await staffed();
    const early = { receivedAt: `${MONDAY}T07:00:00.000Z` };
    await world.app.dispatch(aMessage('What is Team around the School?', early));
    for (const day of [MONDAY, TUESDAY]) await send(world, day);
    assert.deepEqual(cardsOf(world), ['digest/digest', 'digest/quiet']);
  });

  it('by several workers at the same moment posts once', async () => {
    const world = await staffed();
    await Promise.all([1, 2, 3, 4].map(() => world.app.jobs.work(digestOf(MONDAY))));
    assert.equal(world.posts.length, 1);
    assert.equal((await channelOf(world))?.digests, 1);
  });

  it('again later does not post again', async () => {
    const world = await staffed();
    await world.app.jobs.work(digestOf(MONDAY));
    world.clock.now = `${MONDAY}T20:00:00.000Z`;
    await world.app.jobs.work(digestOf(MONDAY));
    assert.equal(world.posts.length, 1);
  });

  it('to a channel that was unfollowed posts and claims nothing', async () => {
    const world = await staffed();
    await world.ports.staffChannels.unfollow(conversation);
    await world.app.jobs.work(digestOf(MONDAY));
    assert.deepEqual(world.posts, []);
    assert.equal(await fateOf(world.ports, MONDAY), undefined);
  });

  it('of a day whose successor is due already posts and claims nothing, however late its queue message comes', async () => {
    const world = await staffed();
    for (const day of [FRIDAY, MONDAY, FRIDAY]) await world.app.jobs.work(digestOf(day));
    assert.deepEqual(
      world.posts.map(({ reply }) => digestCards.digest.factsIn(reply)?.day ?? cardOf(reply)),
      ['Monday 23 November 2026'],
    );
    assert.equal(await fateOf(world.ports, FRIDAY), undefined);
  });

  it('of a day to come, or of one without school, posts and claims nothing', async () => {
    const world = await staffed();
    for (const day of [TUESDAY, '2026-11-22']) {
      await world.app.jobs.work(digestOf(day));
      assert.equal(await fateOf(world.ports, day), undefined);
    }
    assert.deepEqual(world.posts, []);
  });
});
