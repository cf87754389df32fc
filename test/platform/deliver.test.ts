// A notification is tried again for as long as nothing of it was sent, and only what nobody can know is left unknown.
import assert from 'node:assert/strict';
import { z } from 'zod';
import { noMail } from '../../platform/mail.ts';
import { deliver, type Source } from '../../platform/notifications/deliver.ts';
import { notification } from '../../platform/notifications/notification.ts';
import { askAgain } from '../../platform/notifications/plan.ts';
import { deliveries as deliveriesOver } from '../../platform/notifications/store.ts';
import type { Posted } from '../../platform/ports.ts';
import type { Work } from '../../platform/work.ts';
import { refusals } from '../../platform/refusals.ts';
import { memoryTables } from '../../storage/memory.ts';
import { anAddress, NOW } from '../builders.ts';

const reply = refusals.channelOnly.with({});
const kinds = {
  note: notification(z.strictObject({ id: z.string() }), ({ id }) => ({ table: 'Notes', partition: id, prefix: 'to' })),
};
const note = { kind: 'note', id: 'a-note' };

const arrives = (): Posted => ({ posted: true, activity: 'an-activity' });

async function aNote(
  card: Source['card'],
  outcome: () => Posted = arrives,
  source: () => Omit<Source, 'card'> = () => ({}),
) {
  const deliveries = deliveriesOver(memoryTables(), kinds);
  await deliveries.plan(note, [{ recipient: 'ada', address: anAddress('ada'), about: '' }], NOW);
  let posts = 0;
  const queued: Work[] = [];
  const enqueue = (work: Work) => Promise.resolve(void queued.push(work));
  const send = deliver({
    clock: () => NOW,
    deliveries,
    report: () => undefined,
    mail: noMail,
    post: () => {
      posts += 1;
      return Promise.resolve().then(outcome);
    },
    enqueue,
    sourceOf: () => Promise.resolve({ ...source(), card }),
  });
  return {
    send: () => send({ kind: 'delivery', recipient: 'ada', notification: note }),
    activity: async () => (await deliveries.one(note, 'ada'))?.activity,
    state: async () => (await deliveries.of(note)).map((one) => one.state)[0],
    posts: () => posts,
    queued,
    resume: () => askAgain(note, { deliveries, enqueue }),
  };
}

describe('a notification', () => {
  it('waits as before when its card cannot be made, and is sent once it can', async () => {
    let fails = true;
    const one = await aNote(() => {
      if (fails) throw new Error('storage is down');
      return reply;
    });
    await assert.rejects(one.send(), /storage is down/u);
    assert.deepEqual([await one.state(), one.posts()], ['waiting', 0]);
    fails = false;
    await one.send();
    assert.deepEqual([await one.state(), one.posts()], ['sent', 1]);
  });

  it('waits as before when Teams certainly did not take it', async () => {
    const one = await aNote(
      () => reply,
      () => ({ posted: false, busy: true }),
    );
    await assert.rejects(one.send());
    assert.equal(await one.state(), 'waiting');
  });

  it('is unknown, and never sent again, when the post itself broke', async () => {
    const one = await aNote(
      () => reply,
      () => {
        throw new Error('the line broke');
      },
    );
    await one.send();
    await one.send();
    assert.deepEqual([await one.state(), one.posts()], ['unknown', 1]);
  });

  it('keeps what was posted, and keeps nothing where Teams named nothing', async () => {
    for (const [activity, kept] of [
      ['an-activity', 'an-activity'],
      ['', undefined],
    ] as const) {
      const one = await aNote(
        () => reply,
        () => ({ posted: true, activity }),
      );
      await one.send();
      assert.deepEqual([await one.state(), await one.activity()], ['sent', kept]);
    }
  });

  it('is sent once by ten workers at the same time', async () => {
    const one = await aNote(() => reply);
    await Promise.all(Array.from({ length: 10 }, one.send));
    assert.deepEqual([await one.state(), one.posts()], ['sent', 1]);
  });

  it('waits while it is paused, and is asked for at once when it is resumed', async () => {
    let paused = true;
    const one = await aNote(
      () => reply,
      arrives,
      () => ({ paused }),
    );
    await one.send();
    assert.deepEqual([await one.state(), one.posts(), one.queued], ['waiting', 0, []]);
    paused = false;
    assert.equal(await one.resume(), 1);
    assert.deepEqual(one.queued, [{ kind: 'delivery', recipient: 'ada', notification: note }]);
    await one.send();
    assert.deepEqual([await one.state(), one.posts(), await one.resume()], ['sent', 1, 0]);
  });

  it('is not posted to somebody who has it already', async () => {
    const one = await aNote(() => undefined);
    await one.send();
    assert.deepEqual([await one.state(), one.posts()], ['sent', 0]);
  });
});
