// Digests of many channels are made of what is read once, and each reports up to the moment of that reading: nothing twice, nothing never.
import assert from 'node:assert/strict';
import { aMessage, anOfficer, aStaffChannel, aSummary, aWorld, factsOf, type World } from '../builders.ts';
import { memoryStores } from '../stores.ts';
import { cards as digestCards } from './cards.ts';
import { at8, FRIDAY, MONDAY, TUESDAY } from './sending.ts';

const channels = ['19:one', '19:two', '19:three'];
/** Two had their last digest at the same moment. */
const reached = [`${FRIDAY}T08:00:00.000Z`, `${FRIDAY}T08:00:00.000Z`, `${FRIDAY}T08:00:02.000Z`];

type Reads = Record<'summaries' | 'questions' | 'drafts' | 'corrections' | 'panel' | 'events', number>;

/** A world of three channels, and how often it was read what digests are made of. */
async function three(over: { broken?: () => boolean } = {}): Promise<{ world: World; reads: Reads }> {
  const reads: Reads = { summaries: 0, questions: 0, drafts: 0, corrections: 0, panel: 0, events: 0 };
  const stores = memoryStores();
  const counted =
    <Given extends unknown[], Out>(what: keyof Reads, read: (...given: Given) => Promise<Out>) =>
    (...given: Given): Promise<Out> => {
      reads[what] += 1;
      return over.broken?.() ? Promise.reject(new Error('storage is down')) : read(...given);
    };
  const { summaries, questions, revisions, deliveries, panels, answerEvents } = stores;
  const world = aWorld({
    ...stores,
    summaries: { ...summaries, list: counted('summaries', summaries.list) },
    questions: { ...questions, open: counted('questions', questions.open) },
    revisions: { ...revisions, drafts: counted('drafts', revisions.drafts) },
    deliveries: { ...deliveries, under: counted('corrections', deliveries.under) },
    panels: { ...panels, find: counted('panel', panels.find) },
    answerEvents: { ...answerEvents, since: counted('events', answerEvents.since) },
  });
  for (const [n, conversation] of channels.entries())
    await stores.staffChannels.follow(aStaffChannel({ conversation, digestedUntil: reached[n] ?? null, digests: 1 }));
  return { world, reads };
}

const send = async ({ app, clock }: World, now: string, conversation: string): Promise<void> => {
  clock.now = now;
  await app.jobs.work({ kind: 'job', job: 'digest', about: { conversation, day: now.slice(0, 10) } });
};
const untils = ({ ports }: World) =>
  Promise.all(channels.map(async (one) => (await ports.staffChannels.find(one))?.digestedUntil));

describe('digests of many channels', () => {
  it('read what there is once, and the answers given once for each moment that channels had reached', async () => {
    const { world, reads } = await three();
    for (const [n, one] of channels.entries()) await send(world, `${MONDAY}T08:00:0${n}.000Z`, one);
    assert.equal(world.posts.length, 3);
    assert.deepEqual(reads, { summaries: 1, questions: 1, drafts: 1, corrections: 1, panel: 1, events: 2 });
    // From then on all have reached the same.
    assert.deepEqual(await untils(world), Array(3).fill(at8(MONDAY)));
    for (const one of channels) await send(world, at8(TUESDAY), one);
    assert.deepEqual(reads, { summaries: 2, questions: 2, drafts: 2, corrections: 2, panel: 2, events: 3 });
  });

  it('also where all are sent at once', async () => {
    const { world, reads } = await three();
    await Promise.all(channels.map((one) => send(world, at8(MONDAY), one)));
    assert.deepEqual([world.posts.length, reads.summaries, reads.events], [3, 1, 2]);
  });

  it('tell next time what came after the reading, once', async () => {
    const { world } = await three();
    await send(world, at8(MONDAY), '19:one');
    await world.ports.summaries.put(aSummary({ receivedAt: `${MONDAY}T08:01:00.000Z` }));
    await world.app.dispatch(aMessage('What is Team around the School?', { receivedAt: `${MONDAY}T08:01:00.000Z` }));
    await send(world, `${MONDAY}T08:02:00.000Z`, '19:two');
    await send(world, `${MONDAY}T08:02:00.000Z`, '19:three');
    for (const one of channels) await send(world, at8(TUESDAY), one);
    const told = world.posts.map(({ reply }) => digestCards.digest.factsIn(reply));
    assert.deepEqual(
      told.map((facts) => facts?.fresh ?? 0),
      [0, 0, 0, 1, 1, 1],
    );
    const asked = told.map((facts) => (facts?.topics ?? []).reduce((sum, { count }) => sum + count, 0));
    assert.deepEqual(asked, [0, 0, 0, 1, 1, 1]);
  });

  it('read anew after five minutes, and whatever an officer asks for', async () => {
    const { world, reads } = await three();
    await send(world, at8(MONDAY), '19:one');
    await world.ports.summaries.put(aSummary({ receivedAt: `${MONDAY}T08:01:00.000Z` }));
    await send(world, `${MONDAY}T08:05:00.000Z`, '19:two');
    assert.equal(factsOf(digestCards.digest, world.posts[1]?.reply).fresh, 1);
    assert.deepEqual(await untils(world), [at8(MONDAY), `${MONDAY}T08:05:00.000Z`, reached[2]]);
    assert.equal(reads.summaries, 2);
    factsOf(digestCards.digest, await world.app.dispatch(aMessage('digest', { person: anOfficer() })));
    assert.equal(reads.summaries, 3);
  });

  it('read anew what could not be read, for the channel that is tried again', async () => {
    let broken = true;
    const { world } = await three({ broken: () => broken });
    await assert.rejects(send(world, at8(MONDAY), '19:one'), /storage is down/u);
    broken = false;
    for (const one of channels) await send(world, `${MONDAY}T08:00:30.000Z`, one);
    assert.equal(world.posts.length, 3);
    assert.deepEqual(await untils(world), Array(3).fill(`${MONDAY}T08:00:30.000Z`));
  });
});
