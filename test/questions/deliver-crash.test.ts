// Whichever call of storage fails while an answer is told, nobody is left out as "nobody can know" to whom nothing was posted.
import { memoryStores } from '../stores.ts';
import assert from 'node:assert/strict';
import type { DeliveryState } from '../../platform/notifications/notification.ts';
import type { Work } from '../../platform/work.ts';
import { aWorld, settle } from '../builders.ts';
import { answer, asked, ID, press } from './asked.ts';
import { step } from '../long.ts';
import { breaking, quick } from './breaking.ts';

/** An answer is told to two, and call number `at` fails; `lost`: what failed never comes again, and a night goes by. */
async function told(at: number, when: 'before' | 'after', lost: boolean) {
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
  const redeliver = (work: Work) => (lost ? Promise.resolve() : stores.redeliver(work));
  const done = await settle(aWorld({ ...broken.stores, redeliver, content: quick, post }), before);
  const mended = aWorld({ ...stores, content: quick, post });
  if (lost) {
    mended.clock.now = '2026-11-24T03:15:00.000Z';
    await mended.app.jobs.checkOutbox();
    await settle(mended, done);
  }
  const states = (await stores.deliveries.of({ kind: 'answer', question: ID, answer: 1 })).map(({ state }) => state);
  return { calls: broken.calls(), posted: posted.sort(), states };
}

const isFinal = (state: DeliveryState): boolean => state === 'sent' || state === 'unknown';

for (const [when, lost] of [
  ['before', false],
  ['after', false],
  ['before', true],
  ['after', true],
] as const)
  it(`an answer of which a call of storage failed ${when} it was carried out is told to each once at most, and never lost${lost ? ', though its message is' : ''}`, async () => {
    for (let at = 0, calls = 1; at <= calls; at += step(3)) {
      const { posted, states, ...run } = await told(at, when, lost);
      calls = Math.max(calls, run.calls);
      assert.equal(new Set(posted).size, posted.length, `call ${at}: nobody hears twice`);
      assert.ok(states.length === 2 && states.every(isFinal), `call ${at}: ${states.join()}`);
      // Where the claim was written and its answer lost, nobody can know; what was not carried out was not claimed.
      if (when === 'before') assert.equal(posted.length, 2, `call ${at}: ${states.join()}`);
    }
  }).timeout(60_000);
