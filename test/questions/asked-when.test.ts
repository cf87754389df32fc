// Officers read how many questions were asked, each counted once, whatever became of it.
import assert from 'node:assert/strict';
import { aForm, aWorld, NOW } from '../builders.ts';
import { asker, KEY } from './asked.ts';

const EARLIER = '2026-11-01T00:00:00.000Z';

describe('a question that was asked', () => {
  it('is counted once, also where others join before the queue comes to it, or their message comes first', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const world = aWorld();
      const { askedWhen } = world.ports;
      await askedWhen.noteEarlier();
      for (const n of [1, 2])
        await world.app.dispatch(aForm('question.pass', { formKey: `${KEY}${n}`, asked: 'Who pays?' }, asker(n)));
      const messages = world.queued();
      assert.deepEqual([messages.length, await askedWhen.countSince(EARLIER)], [2, 0]);
      for (const n of order) await world.app.jobs.work(messages[n] ?? assert.fail());
      assert.deepEqual([await askedWhen.countSince(EARLIER), await askedWhen.countSince(NOW)], [1, 0]);
    }
  });

  it('is counted, too, where an older version kept it, before and after the night notes it', async () => {
    const world = aWorld();
    await world.app.dispatch(aForm('question.pass', { formKey: KEY, asked: 'Who pays?' }, asker(1)));
    const { askedWhen } = world.ports;
    assert.equal(await askedWhen.countSince(EARLIER), 1);
    await world.app.jobs.work({ kind: 'job', job: 'earlier-questions', about: {} });
    assert.equal(await askedWhen.countSince(EARLIER), 1);
  });
});
