// Each staff channel gets one digest a school day: never twice, never silently lost, and a crash is said in the next.
import assert from 'node:assert/strict';
import type { Work } from '../../../core/ports.ts';
import { memoryStores } from '../../../storage/memory.ts';
import { aStaffChannel, aSummary, aWorld, down, factsOf, inChannel, type World } from '../../builders.ts';

const { conversation } = inChannel;
const FRIDAY = '2026-11-20';
const MONDAY = '2026-11-23';
const AT_8 = `${MONDAY}T08:00:00.000Z`;

async function staffed(over: Parameters<typeof aWorld>[0] = {}): Promise<World> {
  const world = aWorld(over);
  await world.ports.staffChannels.follow(aStaffChannel());
  world.clock.now = AT_8;
  return world;
}
const digestOf = (day: string): Work => ({ kind: 'digest', conversation, day });
const dueAt = async ({ app, clock, queued }: World, now: string): Promise<string[]> => {
  const before = queued().length;
  clock.now = now;
  const asked = await app.jobs.digestsDue();
  const fresh = queued().slice(before);
  assert.equal(fresh.length, asked);
  return fresh.map((work) => (work.kind === 'digest' ? work.day : work.kind));
};
const channelOf = ({ ports }: World) => ports.staffChannels.find(conversation);
const numbersOf = ({ posts }: World) =>
  posts.map(({ reply }) =>
    reply.card === 'digest' || reply.card === 'digest-quiet' ? reply.facts.number : assert.fail(reply.card),
  );

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
    assert.deepEqual(await dueAt(world, '2026-11-22T13:00:00.000Z'), []);
  });

  it('once: after it was posted nothing is due until the next school day', async () => {
    const world = await staffed();
    await world.app.jobs.work(digestOf(MONDAY));
    assert.deepEqual(await dueAt(world, `${MONDAY}T20:00:00.000Z`), []);
    assert.deepEqual(await dueAt(world, '2026-11-24T08:00:00.000Z'), ['2026-11-24']);
  });

  it('for every staff channel, and for none when there is none', async () => {
    const world = await staffed();
    await world.ports.staffChannels.follow(aStaffChannel({ conversation: '19:other' }));
    assert.equal((await dueAt(world, AT_8)).length, 2);
    assert.deepEqual(await dueAt(aWorld(), AT_8), []);
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
    assert.deepEqual([channel?.digestedUntil, channel?.digests], [AT_8, 1]);
    assert.equal((await world.ports.digests.find(conversation, MONDAY))?.state, 'posted');
  });

  it('numbers digests one by one, and each tells what came since the one before', async () => {
    const world = await staffed();
    await world.ports.summaries.put(aSummary({ receivedAt: '2026-11-20T12:00:00.000Z' }));
    for (const day of [MONDAY, '2026-11-24', '2026-11-25']) {
      world.clock.now = `${day}T08:00:00.000Z`;
      await world.app.jobs.work(digestOf(day));
    }
    assert.deepEqual(numbersOf(world), [1, 2, 3]);
    assert.deepEqual(
      world.posts.map(({ reply }) => reply.card),
      ['digest', 'digest-quiet', 'digest-quiet'],
    );
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
    assert.equal(await world.ports.digests.find(conversation, MONDAY), undefined);
  });
});

describe('a post that throws', () => {
  const unsure = () => {
    const stores = memoryStores();
    return staffed({ ...stores, post: down }).then((world) => ({ world, stores }));
  };

  it('is marked unknown and reported, and its day is never posted again', async () => {
    const { world, stores } = await unsure();
    await world.app.jobs.work(digestOf(MONDAY));
    assert.equal((await stores.digests.find(conversation, MONDAY))?.state, 'unknown');
    assert.equal(world.reports.length, 1);
    const later = aWorld(stores);
    later.clock.now = `${MONDAY}T09:00:00.000Z`;
    await later.app.jobs.work(digestOf(MONDAY));
    assert.deepEqual([later.posts, await later.app.jobs.digestsDue()], [[], 0]);
  });

  it('moves nothing on: the next digest tells its news, and says which day is unknown, once', async () => {
    const { world, stores } = await unsure();
    await stores.summaries.put(aSummary({ receivedAt: '2026-11-22T12:00:00.000Z' }));
    await world.app.jobs.work(digestOf(MONDAY));
    const later = aWorld(stores);
    for (const day of ['2026-11-24', '2026-11-25']) {
      later.clock.now = `${day}T08:00:00.000Z`;
      await later.app.jobs.work(digestOf(day));
    }
    const facts = factsOf('digest', later.posts[0]?.reply);
    assert.deepEqual([facts.unknown, facts.fresh], [['Monday 23 November 2026'], 1]);
    assert.equal(later.posts[1]?.reply.card, 'digest-quiet');
  });
});

describe('a post that is refused', () => {
  it('is released and reported, is due again, and counts no number', async () => {
    const stores = memoryStores();
    const world = await staffed({ ...stores, post: () => Promise.resolve({ posted: false, refused: 'BotNotInTeam' }) });
    await world.app.jobs.work(digestOf(MONDAY));
    assert.equal(await stores.digests.find(conversation, MONDAY), undefined);
    assert.deepEqual(world.reports, [{ what: 'posting a digest was refused', error: 'BotNotInTeam' }]);
    const mended = aWorld(stores);
    assert.deepEqual(await dueAt(mended, `${MONDAY}T08:30:00.000Z`), [MONDAY]);
    await mended.app.jobs.work(digestOf(MONDAY));
    assert.deepEqual(numbersOf(mended), [1]);
  });
});

describe('a worker that crashed after its claim', () => {
  const claimed = async () => {
    const world = await staffed();
    await world.ports.digests.claim(conversation, { day: MONDAY, number: 1, claimedAt: AT_8, state: 'claimed' });
    return world;
  };

  it('is left ten minutes to finish', async () => {
    const world = await claimed();
    world.clock.now = `${MONDAY}T08:10:00.000Z`;
    await world.app.jobs.work(digestOf(MONDAY));
    assert.equal((await world.ports.digests.find(conversation, MONDAY))?.state, 'claimed');
    assert.deepEqual(world.posts, []);
  });

  it('is found by a later tick, which marks the post unknown and posts nothing', async () => {
    const world = await claimed();
    assert.deepEqual(await dueAt(world, `${MONDAY}T09:00:00.000Z`), [MONDAY]);
    await world.app.jobs.work(digestOf(MONDAY));
    assert.equal((await world.ports.digests.find(conversation, MONDAY))?.state, 'unknown');
    assert.deepEqual(world.posts, []);
    assert.deepEqual(await dueAt(world, `${MONDAY}T10:00:00.000Z`), []);
  });
});

describe('a digest that cannot be composed', () => {
  for (const broken of ['summaries', 'questions', 'topics'] as const)
    it(`is released and thrown, so that the queue tries again: ${broken}`, async () => {
      const stores = memoryStores();
      const failing = {
        summaries: { ...stores.summaries, list: down },
        questions: { ...stores.questions, waiting: down },
        topics: { ...stores.topics, since: down },
      };
      const world = await staffed({ ...stores, [broken]: failing[broken] });
      await assert.rejects(world.app.jobs.work(digestOf(MONDAY)), /storage is down/u);
      assert.deepEqual(world.posts, []);
      const mended = aWorld(stores);
      mended.clock.now = AT_8;
      await mended.app.jobs.work(digestOf(MONDAY));
      assert.deepEqual(numbersOf(mended), [1]);
    });
});
