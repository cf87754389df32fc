// Staff channels are told that work was set aside, by kind and count: once for each time that there is more of a kind, and of nobody.
import assert from 'node:assert/strict';
import { messages } from '../../app.ts';
import { cards } from '../../features/doctor/cards.ts';
import { wording } from '../../features/doctor/wording.ts';
import { plusMinutes } from '../../platform/calendar.ts';
import { aMessage, anOfficer, aWorld, inChannel, settle } from '../builders.ts';
import { countedWorld } from '../counted.ts';

type Counts = Record<string, number>;
const countsOf = (there: Counts) => messages.queues.map((queue) => ({ queue, count: there[queue] ?? 0 }));

describe('work that was set aside', () => {
  const begun = async () => {
    let there: Counts = {};
    let at = 0;
    const world = aWorld({ countSetAside: () => Promise.resolve(countsOf(there)) });
    await world.app.dispatch(aMessage('follow', { ...inChannel, person: anOfficer() }));
    let done = await settle(world);
    const begin = world.clock.now;
    const tick = async () => world.app.jobs.timers['doctor-clock']?.();
    /** What channels hear of it when there is so much, so many minutes after the first look. */
    const heard = async (now: Counts, minutes = (at += 15), ticks = 1): Promise<Counts[]> => {
      there = now;
      world.clock.now = plusMinutes(begin, (at = minutes));
      const before = world.posts.length;
      await Promise.all(Array.from({ length: ticks }, tick));
      done = await settle(world, done);
      return world.posts.slice(before).map(({ reply }) => {
        const { kinds, total } = cards.setAside.factsIn(reply) ?? { kinds: [], total: 0 };
        assert.equal(
          total,
          kinds.reduce((sum, { count }) => sum + count, 0),
        );
        return Object.fromEntries<number>(kinds.map(({ text, count }) => [/^\w+/u.exec(text)?.[0] ?? '', count]));
      });
    };
    return { world, heard };
  };

  it('is told once, and again where there is more of a kind', async () => {
    const { heard } = await begun();
    assert.deepEqual(await heard({}), []);
    assert.deepEqual(await heard({ delivery: 2 }), [{ Messages: 2 }]);
    assert.deepEqual(await heard({ delivery: 2 }), []);
    assert.deepEqual(await heard({ delivery: 1 }), []);
    assert.deepEqual(await heard({ delivery: 1, digest: 1 }), [{ Messages: 1, Digests: 1 }]);
    assert.deepEqual(await heard({ delivery: 3, digest: 1 }), [{ Messages: 3, Digests: 1 }]);
  });

  it('is told at most once a day where it goes and comes back, and never again where it stays', async () => {
    const { heard } = await begun();
    const day = 24 * 60;
    assert.deepEqual(await heard({ delivery: 1, digest: 1 }, 0), [{ Messages: 1, Digests: 1 }]);
    assert.deepEqual(await heard({ digest: 1 }, 60), []);
    assert.deepEqual(await heard({ delivery: 1, digest: 1 }, 120), []);
    assert.deepEqual(await heard({ digest: 1 }, day), []);
    assert.deepEqual(await heard({ delivery: 1, digest: 1 }, day + 60), [{ Messages: 1, Digests: 1 }]);
    assert.deepEqual(await heard({ delivery: 1, digest: 1 }, 3 * day), []);
  });

  it('is told once where two look at the same moment', async () => {
    const { heard } = await begun();
    assert.deepEqual(await heard({ digest: 1 }, 0, 2), [{ Digests: 1 }]);
  });

  it('has words for every kind of work there is', () => {
    assert.deepEqual(
      messages.queues.filter((queue) => !(`setAside.${queue}` in wording)),
      [],
    );
  });

  it('costs a look at a row, beside a look at each queue, where nothing is new', async () => {
    const { world, cost } = countedWorld();
    assert.equal(await cost(() => world.app.jobs.timers['doctor-clock']?.()), 'T2 in 2 waves');
  });
});
