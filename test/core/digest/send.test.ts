// Each staff channel gets one digest a school day: never twice, never silently lost, and a crash is said in the next.
import assert from 'node:assert/strict';
import type { DigestPost, Stores, Work } from '../../../core/ports.ts';
import { memoryStores } from '../../../storage/memory.ts';
import {
  aFilledForm,
  aMessage,
  anOfficer,
  aStaffChannel,
  aSummary,
  aWorld,
  down,
  factsOf,
  inChannel,
  type World,
} from '../../builders.ts';

const { conversation } = inChannel;
const FRIDAY = '2026-11-20';
const MONDAY = '2026-11-23';
const TUESDAY = '2026-11-24';
const at8 = (day: string) => `${day}T08:00:00.000Z`;
const AT_8 = at8(MONDAY);

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
/** The digest of a day, worked on at 8am of that day. */
const send = async ({ app, clock }: World, day: string): Promise<void> => {
  clock.now = at8(day);
  await app.jobs.work(digestOf(day));
};
const cardsOf = ({ posts }: World) => posts.map(({ reply }) => reply.card);
const freshIn = ({ posts }: World) =>
  posts.map(({ reply }) => (reply.card === 'digest' ? reply.facts.nominations.map(({ name }) => name) : []));
/** What became of a day's post, as far as it was not posted. */
const fateOf = async ({ digests }: Pick<Stores, 'digests'>, day: string) =>
  (await digests.unconfirmedSince(conversation, day)).find((post) => post.day === day)?.state;
const aClaim = (day: string): DigestPost => ({ day, number: 1, claimedAt: at8(day), state: 'claimed' });
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
    assert.equal(world.posts.length, 1);
  });

  it('at every tick until the next school day’s is; once posted it is left alone', async () => {
    const world = await staffed();
    for (const now of [AT_8, `${MONDAY}T09:00:00.000Z`, `${MONDAY}T20:00:00.000Z`]) {
      assert.deepEqual(await dueAt(world, now), [MONDAY]);
      await world.app.jobs.work(digestOf(MONDAY));
      assert.equal(world.posts.length, 1);
    }
    assert.deepEqual(await dueAt(world, at8(TUESDAY)), [TUESDAY]);
  });

  it('for every staff channel, and for none when there is none', async () => {
    const world = await staffed();
    await world.ports.staffChannels.follow(aStaffChannel({ conversation: '19:other' }));
    assert.equal((await dueAt(world, AT_8)).length, 2);
    assert.deepEqual(await dueAt(aWorld(), AT_8), []);
  });

  it('whatever state the posts are in: one that cannot be read costs no other channel its digest', async () => {
    const unreadable = { claim: down, confirm: down, release: down, markUnknown: down, unconfirmedSince: down };
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
    for (const day of [MONDAY, TUESDAY, '2026-11-25']) await send(world, day);
    assert.deepEqual(numbersOf(world), [1, 2, 3]);
    assert.deepEqual(cardsOf(world), ['digest', 'digest-quiet', 'digest-quiet']);
  });

  it('counts a question answered on the morning of a digest once, and is quiet the day after', async () => {
    const world = await staffed();
    const early = { receivedAt: `${MONDAY}T07:00:00.000Z` };
    await world.app.dispatch(aMessage('What is Team around the School?', early));
    for (const day of [MONDAY, TUESDAY]) await send(world, day);
    assert.deepEqual(cardsOf(world), ['digest', 'digest-quiet']);
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
      world.posts.map(({ reply }) => (reply.card === 'digest' ? reply.facts.day : reply.card)),
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

describe('a nomination is new in exactly one digest', () => {
  it('also when its summary was written only after the digest of that morning', async () => {
    const stores = memoryStores();
    const failing = await staffed({ ...stores, summaries: { ...stores.summaries, put: down } });
    await failing.app.dispatch(aFilledForm({}, { receivedAt: `${MONDAY}T07:59:00.000Z` }));
    const world = aWorld(stores);
    await send(world, MONDAY);
    world.clock.now = `${MONDAY}T08:05:00.000Z`;
    await world.app.jobs.sweepOutbox();
    for (const work of stores.queued()) await world.app.jobs.work(work);
    await send(world, TUESDAY);
    assert.deepEqual(freshIn(world), [[], ['Ada Example']]);
  });

  it('also when it came while that digest was being composed', async () => {
    const world = await staffed();
    await world.ports.summaries.put(aSummary({ receivedAt: `${MONDAY}T08:00:00.400Z` }));
    for (const day of [MONDAY, TUESDAY]) await send(world, day);
    assert.deepEqual(freshIn(world), [['Ada Example'], []]);
  });

  it('also when it came before the day the round opens', async () => {
    const world = await staffed();
    await world.ports.summaries.put(aSummary({ receivedAt: '2026-10-30T12:00:00.000Z' }));
    for (const day of [MONDAY, TUESDAY]) await send(world, day);
    assert.deepEqual(freshIn(world), [['Ada Example'], []]);
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
    assert.equal(await fateOf(stores, MONDAY), 'unknown');
    assert.equal(world.reports.length, 1);
    const later = aWorld(stores);
    later.clock.now = `${MONDAY}T09:00:00.000Z`;
    await later.app.jobs.work(digestOf(MONDAY));
    assert.deepEqual(later.posts, []);
  });

  it('uses up its number', async () => {
    const { world, stores } = await unsure();
    await world.app.jobs.work(digestOf(MONDAY));
    const later = aWorld(stores);
    await send(later, TUESDAY);
    assert.deepEqual(numbersOf(later), [2]);
  });

  it('moves nothing on: the next digest tells its news, and says which day is unknown, once', async () => {
    const { world, stores } = await unsure();
    await stores.summaries.put(aSummary({ receivedAt: '2026-11-22T12:00:00.000Z' }));
    await world.app.jobs.work(digestOf(MONDAY));
    const later = aWorld(stores);
    for (const day of [TUESDAY, '2026-11-25']) await send(later, day);
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
    assert.equal(await fateOf(stores, MONDAY), undefined);
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
    await world.ports.digests.claim(conversation, aClaim(MONDAY));
    return world;
  };

  it('is left ten minutes to finish', async () => {
    const world = await claimed();
    world.clock.now = `${MONDAY}T08:10:00.000Z`;
    await world.app.jobs.work(digestOf(MONDAY));
    assert.equal(await fateOf(world.ports, MONDAY), 'claimed');
    assert.deepEqual(world.posts, []);
  });

  it('is found by a later tick, which marks the post unknown and posts nothing', async () => {
    const world = await claimed();
    assert.deepEqual(await dueAt(world, `${MONDAY}T09:00:00.000Z`), [MONDAY]);
    await world.app.jobs.work(digestOf(MONDAY));
    assert.equal(await fateOf(world.ports, MONDAY), 'unknown');
    assert.deepEqual(world.posts, []);
  });

  it('is said in the next digest, also when no tick came before the next school day', async () => {
    const world = await claimed();
    for (const day of [TUESDAY, '2026-11-25']) await send(world, day);
    assert.deepEqual(factsOf('digest', world.posts[0]?.reply).unknown, ['Monday 23 November 2026']);
    assert.equal(world.posts[1]?.reply.card, 'digest-quiet', 'and only there');
    assert.deepEqual(numbersOf(world), [2, 3], 'its number may have been seen');
  });

  it('is not said while the worker may still be at it', async () => {
    const world = await claimed();
    world.clock.now = `${MONDAY}T08:05:00.000Z`;
    const soFar = await world.app.dispatch(aMessage('digest', { ...inChannel, person: anOfficer() }));
    assert.deepEqual(factsOf('digest', soFar).unknown, []);
    world.clock.now = `${MONDAY}T08:11:00.000Z`;
    const later = await world.app.dispatch(aMessage('digest', { ...inChannel, person: anOfficer() }));
    assert.deepEqual(factsOf('digest', later).unknown, ['Monday 23 November 2026']);
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
