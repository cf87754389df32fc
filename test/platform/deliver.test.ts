// A notification is tried again for as long as nothing of it was sent, and only what nobody can know is left unknown.
import assert from 'node:assert/strict';
import { z } from 'zod';
import { noMail } from '../../platform/mail.ts';
import { deliver, type Source } from '../../platform/notifications/deliver.ts';
import type { SendNeeds } from '../../platform/notifications/send.ts';
import { notification } from '../../platform/notifications/notification.ts';
import { askAgain, sendAgain } from '../../platform/notifications/plan.ts';
import { deliveries as deliveriesOver } from '../../platform/notifications/store.ts';
import type { Posted } from '../../platform/ports.ts';
import type { Work } from '../../platform/work.ts';
import { ThrottledError } from '../../platform/throttled.ts';
import { refusals } from '../../platform/refusals.ts';
import { memoryTables } from '../../storage/memory.ts';
import { anAddress, NOW } from '../builders.ts';
import { willingTeams } from '../willing-teams.ts';

const reply = refusals.channelOnly.with({});
const kinds = {
  note: notification(z.strictObject({ id: z.string() }), ({ id }) => ({ table: 'Notes', partition: id, prefix: 'to' })),
};
const note = { kind: 'note', id: 'a-note' };

const arrives = (): Posted => ({ posted: true, activity: 'an-activity' });

type Over = Partial<Pick<SendNeeds, 'replace' | 'remove' | 'slotFor'>>;

async function aNote(
  card: Source['card'],
  outcome: () => Posted = arrives,
  source: () => Omit<Source, 'card'> = () => ({}),
  over: Over = {},
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
    ...willingTeams,
    post: () => {
      posts += 1;
      return Promise.resolve().then(outcome);
    },
    ...over,
    enqueue,
    sourceOf: () => Promise.resolve({ ...source(), card }),
  });
  return {
    send: (tries = 0) => send({ kind: 'delivery', recipient: 'ada', notification: note, tries }),
    activity: async () => (await deliveries.one(note, 'ada'))?.activity,
    state: async () => (await deliveries.of(note)).map((one) => one.state)[0],
    posts: () => posts,
    queued,
    resume: () => askAgain(note, { clock: () => NOW, deliveries, enqueue }),
    again: (...recipients: string[]) => sendAgain(note, recipients, { clock: () => NOW, deliveries, enqueue }),
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
    await Promise.all(Array.from({ length: 10 }, () => one.send()));
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

  it('is not sent where it was paused while it waited for its slot, and leaves the slot to others', async () => {
    let [paused, back] = [false, 0];
    const over: Over = {
      slotFor: () => {
        paused = true;
        return Promise.resolve({ holds: () => true, giveBack: () => void (back += 1) });
      },
    };
    const one = await aNote(
      () => reply,
      arrives,
      () => ({ paused }),
      over,
    );
    await one.send();
    assert.deepEqual([await one.state(), one.posts(), back], ['waiting', 0, 1]);
  });

  it('leaves its slot to others where it is not posted after all, and only there', async () => {
    let back = 0;
    const over: Over = { slotFor: () => Promise.resolve({ holds: () => true, giveBack: () => void (back += 1) }) };
    const failing = () => {
      throw new Error('storage is down');
    };
    for (const [card, lost] of [
      [() => reply, 0],
      [() => undefined, 1],
      [failing, 2],
    ] as const) {
      await (await aNote(card, arrives, undefined, over)).send().catch(() => undefined);
      assert.equal(back, lost);
    }
  });

  it('goes back on the queue until its slot, which is no attempt', async () => {
    const over: Over = { slotFor: () => Promise.resolve({ after: 40 }) };
    const one = await aNote(() => reply, arrives, undefined, over);
    await assert.rejects(one.send(), (error) => error instanceof ThrottledError && error.after === 40);
    assert.deepEqual([await one.state(), one.posts()], ['waiting', 0]);
  });

  it('is sent once more to those whom it certainly did not reach, and to nobody else', async () => {
    const outcomes: Posted[] = [{ posted: false, refused: 'ConversationBlockedByUser' }, arrives()];
    const one = await aNote(
      () => reply,
      () => outcomes.shift() ?? assert.fail('posted a third time'),
    );
    assert.equal(await one.again('ada', 'ben'), 0);
    await one.send();
    assert.equal(await one.state(), 'failed');
    assert.deepEqual([await one.again('ada', 'ben'), await one.again('ada')], [1, 0]);
    assert.deepEqual([await one.state(), one.queued.length], ['waiting', 1]);
    await one.send();
    assert.deepEqual([await one.state(), await one.again('ada'), one.posts()], ['sent', 0, 2]);
  });

  it('replaces or removes a card that was posted, and posts none', async () => {
    const done: unknown[] = [];
    const over: Over = {
      replace: (to, activity, by) =>
        Promise.resolve(void done.push([to, activity, by])).then(() => ({ replaced: true })),
      remove: (to, activity) => Promise.resolve(void done.push([to, activity])).then(() => ({ removed: false })),
    };
    const changed = await aNote(() => ({ replace: 'f:1', by: reply }), arrives, undefined, over);
    const removed = await aNote(() => ({ remove: 'f:1' }), arrives, undefined, over);
    for (const one of [changed, removed]) await one.send();
    assert.deepEqual(done, [
      [anAddress('ada'), 'f:1', reply],
      [anAddress('ada'), 'f:1'],
    ]);
    assert.deepEqual([await changed.state(), await changed.activity()], ['sent', 'f:1']);
    assert.deepEqual([await removed.state(), changed.posts() + removed.posts()], ['failed', 0]);
  });

  it('tries for a while to replace a card where Teams gives no clear answer', async () => {
    const over: Over = { replace: () => Promise.reject(new Error('the line broke')) };
    const one = await aNote(() => ({ replace: 'f:1', by: reply }), arrives, undefined, over);
    await assert.rejects(one.send());
    assert.equal(await one.state(), 'waiting');
    await one.send(8);
    assert.equal(await one.state(), 'failed');
  });

  it('is not posted to somebody who has it already', async () => {
    const one = await aNote(() => undefined);
    await one.send();
    assert.deepEqual([await one.state(), one.posts()], ['sent', 0]);
  });
});
