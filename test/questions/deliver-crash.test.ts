// Whichever call of storage fails while an answer is told, nobody is left out as "nobody can know" to whom nothing was posted.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import type { DeliveryState } from '../../platform/notifications/notification.ts';
import { aWorld, drain, type World } from '../builders.ts';
import { answer, asked, ID, press } from './asked.ts';
import { breaking, quick } from './breaking.ts';

const MINUTES = ['09:40', '09:55', '10:10', '10:25'];

/** Does what waits, as a queue does: one piece that fails keeps no other waiting. */
async function drainAll({ app, queued }: World, from: number): Promise<number> {
  let done = from;
  for (; done < queued().length; done += 1) {
    const work = queued()[done];
    if (work) await app.jobs.work(work).catch(() => undefined);
  }
  return done;
}

/** An answer is told to two, and call number `at` fails; then the sweeper comes by for as long as it takes. */
async function told(at: number, when: 'before' | 'after') {
  const stores = memoryStores();
  const first = await asked(2, { ...stores, content: quick });
  await press(first, 'question.answer', answer);
  const broken = breaking(stores, at, when);
  const posted: string[] = [];
  const post = (address: string) => {
    if (address.startsWith('chat')) posted.push(address);
    return Promise.resolve({ posted: true as const, activity: `activity-${posted.length}` });
  };
  const before = stores.queued().length - 1;
  let done = await drainAll(aWorld({ ...broken.stores, queued: stores.queued, content: quick, post }), before);
  const mended = aWorld({ ...stores, content: quick, post });
  for (const minute of MINUTES) {
    mended.clock.now = `2026-11-23T${minute}:00.000Z`;
    await mended.app.jobs.sweepOutbox();
    done = await drain(mended, done);
  }
  const states = (await stores.deliveries.of({ kind: 'answer', question: ID, answer: 1 })).map(({ state }) => state);
  return { calls: broken.calls(), posted: posted.sort(), states };
}

const isFinal = (state: DeliveryState): boolean => state === 'sent' || state === 'unknown';

for (const when of ['before', 'after'] as const)
  it(`an answer of which a call of storage failed ${when} it was carried out is told to each once at most, and never lost`, async () => {
    for (let at = 0, calls = 1; at <= calls; at += 1) {
      const { posted, states, ...run } = await told(at, when);
      calls = Math.max(calls, run.calls);
      assert.equal(new Set(posted).size, posted.length, `call ${at}: nobody hears twice`);
      assert.ok(states.length === 2 && states.every(isFinal), `call ${at}: ${states.join()}`);
      // Where the claim was written and its answer lost, nobody can know; what was not carried out was not claimed.
      if (when === 'before') assert.equal(posted.length, 2, `call ${at}: ${states.join()}`);
    }
  }).timeout(60_000);
