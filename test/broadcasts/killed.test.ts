// The process is killed at any one request to storage or the queue while a message is sent off and sent: each recipient gets it once all the
// same, or it is said that nobody knows.
import assert from 'node:assert/strict';
import { cards } from '../../features/broadcasts/cards.ts';
import { failing, type When } from '../killed.ts';
import { step } from '../long.ts';
import { memoryStores } from '../stores.ts';
import { aBroadcasting, adviser, previewed, someone } from './broadcasting.ts';

/** Sends to three people of two schools, with one request failing. `given`: how many requests there were. */
async function sendingWith(
  at: number,
  when: When,
): Promise<{ heard: number[]; unknown: number; state: string; given: number }> {
  const faults = failing(at, when);
  const world = aBroadcasting(memoryStores(faults.tables));
  await world.peopleAt('900001', [1, 2]);
  await world.peopleAt('900002', [3]);
  const { id, version } = await previewed(world, adviser);
  faults.begin();
  // Whoever gets a fault presses again.
  await world.presses(adviser, 'broadcast.send', { id, version }).catch(() => undefined);
  await world.presses(adviser, 'broadcast.send', { id, version }).catch(() => undefined);
  await world.settled();
  await world.settled();
  const [given] = faults.end();
  const heard = [1, 2, 3].map((n) => world.heard(someone(n)).filter((reply) => cards.news.factsIn(reply)).length);
  const { state } = await world.broadcast(id);
  const { unknown } = await world.ports.deliveries.counts({ kind: 'broadcast', id });
  return { heard, unknown, state, given };
}

describe('a process that is killed while a message is on its way', () => {
  it('gives it to nobody twice, and to everybody but whom it says it does not know of, at whichever request', async () => {
    const { given, heard, state } = await sendingWith(0, 'before');
    assert.deepEqual([heard, state], [[1, 1, 1], 'sent']);
    const wrong: string[] = [];
    for (let at = 1; at <= given; at += step(10))
      for (const when of ['before', 'after'] as const) {
        const came = await sendingWith(at, when);
        const silent = came.heard.filter((count) => count === 0).length;
        const isRight = Math.max(...came.heard) <= 1 && silent <= came.unknown && came.state === 'sent';
        if (!isRight) wrong.push(`${when} ${at}: ${came.heard.join(' ')} ${came.state}`);
      }
    assert.deepEqual(wrong, []);
  });
});
