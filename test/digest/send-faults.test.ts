// When sending fails or stops half way: nothing is lost or told twice, and what cannot be known is said in the next digest.
import assert from 'node:assert/strict';
import { aMessage, anOfficer, aSummary, aWorld, down, factsOf, inChannel } from '../builders.ts';
import { memoryStores } from '../stores.ts';
import { cards as digestCards } from './cards.ts';
import {
  aClaim,
  cardsOf,
  conversation,
  digestOf,
  fateOf,
  MONDAY,
  numbersOf,
  send,
  staffed,
  TUESDAY,
  WEDNESDAY,
} from './sending.ts';

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
    for (const day of [TUESDAY, WEDNESDAY]) await send(later, day);
    const facts = factsOf(digestCards.digest, later.posts[0]?.reply);
    assert.deepEqual([facts.unknown, facts.fresh], [['Monday 23 November 2026'], 1]);
    assert.deepEqual(cardsOf(later), ['digest/digest', 'digest/quiet']);
  });
});

describe('a post that Teams is too busy for', () => {
  it('gives its claim back and goes back on the queue, which tries again', async () => {
    const stores = memoryStores();
    const world = await staffed({ ...stores, post: () => Promise.resolve({ posted: false, busy: true }) });
    await world.app.jobs.work(digestOf(MONDAY));
    assert.deepEqual(
      world.later().map(({ work }) => work),
      [{ ...digestOf(MONDAY), tries: 1 }],
    );
    const later = aWorld(stores);
    await send(later, MONDAY);
    assert.deepEqual(numbersOf(later), [1]);
  });
});

describe('a post that is refused', () => {
  it('is released and reported, can be sent again, and counts no number', async () => {
    const stores = memoryStores();
    const world = await staffed({ ...stores, post: () => Promise.resolve({ posted: false, refused: 'BotNotInTeam' }) });
    await world.app.jobs.work(digestOf(MONDAY));
    assert.equal(await fateOf(stores, MONDAY), undefined);
    assert.deepEqual(world.reports, [{ what: 'posting a digest was refused', error: 'BotNotInTeam' }]);
    const mended = aWorld(stores);
    mended.clock.now = `${MONDAY}T08:30:00.000Z`;
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

  it('is found at a later tick, which marks the post unknown and posts nothing', async () => {
    const world = await claimed();
    world.clock.now = `${MONDAY}T09:00:00.000Z`;
    await world.app.jobs.work(digestOf(MONDAY));
    assert.equal(await fateOf(world.ports, MONDAY), 'unknown');
    assert.deepEqual(world.posts, []);
  });

  it('is said in the next digest, also when no tick came before the next school day', async () => {
    const world = await claimed();
    for (const day of [TUESDAY, WEDNESDAY]) await send(world, day);
    assert.deepEqual(factsOf(digestCards.digest, world.posts[0]?.reply).unknown, ['Monday 23 November 2026']);
    assert.deepEqual(cardsOf(world), ['digest/digest', 'digest/quiet'], 'and only there');
    assert.deepEqual(numbersOf(world), [2, 3], 'its number may have been seen');
  });

  it('is not said while the worker may still be at it', async () => {
    const world = await claimed();
    world.clock.now = `${MONDAY}T08:05:00.000Z`;
    const soFar = await world.app.dispatch(aMessage('digest', { ...inChannel, person: anOfficer() }));
    assert.deepEqual(factsOf(digestCards.digest, soFar).unknown, []);
    world.clock.now = `${MONDAY}T08:11:00.000Z`;
    const later = await world.app.dispatch(aMessage('digest', { ...inChannel, person: anOfficer() }));
    assert.deepEqual(factsOf(digestCards.digest, later).unknown, ['Monday 23 November 2026']);
  });
});

describe('a digest that cannot be composed', () => {
  for (const broken of ['summaries', 'questions', 'answerEvents'] as const)
    it(`is released and thrown, so that the queue tries again: ${broken}`, async () => {
      const stores = memoryStores();
      const failing = {
        summaries: { ...stores.summaries, list: down },
        questions: { ...stores.questions, open: down },
        answerEvents: { ...stores.answerEvents, since: down },
      };
      const world = await staffed({ ...stores, [broken]: failing[broken] });
      await assert.rejects(world.app.jobs.work(digestOf(MONDAY)), /storage is down/u);
      assert.deepEqual(world.posts, []);
      const mended = aWorld(stores);
      await send(mended, MONDAY);
      assert.deepEqual(numbersOf(mended), [1]);
    });
});
