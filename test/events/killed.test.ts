// The process is killed at any one request to storage while somebody gives up a place, an event is changed, who came is ticked and slides are
// shared: the place goes to whoever waited longest, and each hears each of these once, or is counted as one of whom nobody can know.
import assert from 'node:assert/strict';
import { failing, type When } from '../killed.ts';
import { step } from '../long.ts';
import { memoryStores } from '../stores.ts';
import { aGathering, officer, someone } from './gathering.ts';

type Came = { places: number[]; came: number; told: string[][]; unknown: number };

/** `given`: how many requests there were. */
async function eventWith(at: number, when: When): Promise<Came & { given: number }> {
  const faults = failing(at, when);
  const world = aGathering(memoryStores(faults.tables));
  const id = await world.plans();
  for (const n of [1, 2, 3]) await world.signsUp(n, id);
  await world.settled();
  faults.begin();
  // Whoever gets a fault presses again.
  const twice = async (press: () => Promise<unknown>) => {
    for (let n = 0; n < 2; n += 1) await press().catch(() => undefined);
  };
  await twice(() => world.leaves(1, id));
  await world.settled();
  world.clock.now = '2026-11-25T09:30:00.000Z';
  await twice(() => world.changes(id, { title: 'Another title' }));
  await world.settled();
  world.clock.now = '2026-12-03T17:00:00.000Z';
  await twice(() => world.presses(officer, 'event.arrived', { id, from: 0, here: '2,3', was: '' }));
  const share = { id, shares: 0, to: 'came', text: 'Slides' };
  await twice(() => world.presses(officer, 'event.share-now', share));
  for (let n = 0; n < 2; n += 1) await world.settled();
  const [given] = faults.end();
  const { reached, came } = await world.event(id);
  const notifications = [
    { kind: 'event-place', id },
    { kind: 'event-revised', id, sequence: 1 },
    { kind: 'event-reminder', id, day: '2026-12-03' },
    { kind: 'event-shared', id, share: 1 },
  ];
  const counts = await Promise.all(notifications.map((one) => world.ports.deliveries.counts(one)));
  return {
    places: (await world.ports.events.signUps(id)).map(({ number }) => number).filter((number) => number <= reached),
    came,
    told: [1, 2, 3].map((n) => world.told(someone(n)).filter((what) => what !== 'reminder')),
    unknown: counts.reduce((sum, { unknown }) => sum + unknown, 0),
    given,
  };
}

const RIGHT: Came = {
  places: [2],
  came: 2,
  told: [[], ['place', 'changed', 'shared'], ['changed', 'shared']],
  unknown: 0,
};

/** What is wrong with it; nothing where whoever did not hear is counted. */
function wrongIn({ places, came, told, unknown }: Came): string | undefined {
  const isTwice = told.some((all) => new Set(all).size < all.length);
  const isOthers = told.some((all, n) => all.some((what) => !RIGHT.told[n]?.includes(what)));
  const missing = RIGHT.told.flat().length - told.flat().length;
  const isRight = places.join() === '2' && came === 2 && !isTwice && !isOthers && missing <= unknown;
  return isRight ? undefined : JSON.stringify({ places, came, told, unknown });
}

describe('a process that is killed at an event', () => {
  it('passes nobody over, and tells nobody anything twice, at whichever request', async () => {
    const { given, ...all } = await eventWith(0, 'before');
    assert.deepEqual(all, RIGHT);
    const wrong: string[] = [];
    for (let at = 1; at <= given; at += step(8))
      for (const when of ['before', 'after'] as const) {
        const is = wrongIn(await eventWith(at, when));
        if (is !== undefined) wrong.push(`${when} ${at}: ${is}`);
      }
    assert.deepEqual(wrong, []);
  });
});
