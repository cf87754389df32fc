// What every kind of stores must do to keep deliveries: who is to be told what, each once.
import type { Stores } from '../../app.ts';
import assert from 'node:assert/strict';
import { nanoid } from 'nanoid';
import type { Notification } from '../../platform/notifications/notification.ts';
import { times } from './records.ts';
import { anAsker, AT } from './askers.ts';

const LATER = '2020-01-24T10:00:00.000Z';

const aRecipient = () => ({ ...anAsker(), about: 'Who pays?' });

/** Describes what is kept of deliveries. `stores` is asked for in each test. */
export function keepsDeliveries(stores: () => Stores): void {
  it('plans a delivery for each asker once, and leaves those alone that moved on', async () => {
    const { deliveries } = stores();
    const notification = { kind: 'answer', question: nanoid(22), answer: 1 } as const satisfies Notification;
    const askers = [aRecipient(), aRecipient()];
    await times(3, () => deliveries.plan(notification, askers, AT));
    const [first, second, ...others] = await deliveries.of(notification);
    assert.ok(first && second);
    assert.deepEqual([first.state, second.state, others], ['waiting', 'waiting', []]);
    await deliveries.move(notification, first.recipient, { from: 'waiting', state: 'sent', at: LATER });
    await deliveries.plan(notification, [...askers, aRecipient()], LATER);
    const states = (await deliveries.of(notification)).map(({ state }) => state).sort();
    assert.deepEqual(states, ['sent', 'waiting', 'waiting']);
    assert.deepEqual(await deliveries.of({ ...notification, answer: 2 }), []);
  });

  it('plans more than a transaction holds, and finds those that are not final', async () => {
    const { deliveries } = stores();
    const notification = { kind: 'answer', question: nanoid(22), answer: 1 } as const satisfies Notification;
    const askers = Array.from({ length: 101 }, aRecipient);
    assert.deepEqual(await deliveries.unfinished(notification, 1), []);
    assert.equal((await deliveries.plan(notification, askers.slice(1), AT)).length, 100);
    assert.equal((await deliveries.plan(notification, askers, AT)).length, 1);
    const all = await deliveries.of(notification);
    const [first, second, third] = all.map(({ recipient }) => recipient);
    assert.ok(first && second && third);
    await deliveries.confirm(notification, first, { state: 'sent', at: LATER });
    await deliveries.move(notification, second, { from: 'waiting', state: 'sending', at: LATER });
    assert.deepEqual(
      (await deliveries.unfinished(notification)).map(({ recipient }) => recipient),
      all.slice(1).map(({ recipient }) => recipient),
    );
    assert.deepEqual(
      (await deliveries.unfinished(notification, 1)).map(({ recipient, state }) => [recipient, state]),
      [[second, 'sending']],
    );
    assert.deepEqual(await deliveries.one(notification, first), { ...all[0], state: 'sent', at: LATER });
    const others = all.slice(3).map(({ recipient }) => recipient);
    await Promise.all(
      [second, ...others].map((recipient) => deliveries.confirm(notification, recipient, { state: 'sent', at: LATER })),
    );
    assert.deepEqual(
      (await deliveries.unfinished(notification, 1)).map(({ recipient }) => recipient),
      [third],
    );
  });

  it('gives a delivery to one of many who claim it, and only from the state they name', async () => {
    const { deliveries } = stores();
    const notification = { kind: 'answer', question: nanoid(22), answer: 12 } as const satisfies Notification;
    await deliveries.plan(notification, [aRecipient()], AT);
    const [delivery] = await deliveries.of(notification);
    assert.ok(delivery);
    const claim = { from: 'waiting', state: 'sending', at: LATER } as const;
    const claimed = await times(6, () => deliveries.move(notification, delivery.recipient, claim));
    assert.deepEqual(
      claimed.filter((one) => one !== undefined),
      [{ ...delivery, state: 'sending', at: LATER }],
    );
    assert.equal(await deliveries.move(notification, delivery.recipient, claim), undefined);
    assert.equal(await deliveries.move(notification, nanoid(22), claim), undefined);
  });

  it('claims a delivery for one of many, once what is sent is ready', async () => {
    const { deliveries } = stores();
    const notification = { kind: 'answer', question: nanoid(22), answer: 1 } as const satisfies Notification;
    await deliveries.plan(notification, [aRecipient()], AT);
    const [delivery] = await deliveries.of(notification);
    assert.ok(delivery);
    const claim = (ready: () => Promise<{ card: string } | undefined>) =>
      deliveries.claim(notification, delivery.recipient, { at: LATER, ready });
    await assert.rejects(
      claim(() => Promise.reject(new Error('not ready'))),
      /not ready/u,
    );
    assert.deepEqual(await deliveries.of(notification), [delivery]);
    assert.equal(await claim(() => Promise.resolve(undefined)), undefined);
    assert.deepEqual(await deliveries.of(notification), [delivery]);
    const claimed = await times(6, () => claim(() => Promise.resolve({ card: 'a card' })));
    assert.deepEqual(
      claimed.filter((one) => one !== undefined),
      [{ delivery: { ...delivery, state: 'sending', at: LATER }, ready: { card: 'a card' } }],
    );
  });

  it('reads deliveries page by page, all or those in some states, and counts them', async () => {
    const { deliveries } = stores();
    const notification = { kind: 'answer', question: nanoid(22), answer: 1 } as const satisfies Notification;
    // Neighbours whose rows would be taken for ours, if keys were compared in any other way.
    await deliveries.plan({ ...notification, answer: 10 }, [aRecipient()], AT);
    const names = ['ab', 'a', 'a-b', 'b', 'aa', '-a', '_a'];
    await deliveries.plan(
      notification,
      names.map((recipient) => ({ recipient, address: anAsker().address, about: '' })),
      AT,
    );
    for (const recipient of ['aa', 'b'])
      await deliveries.confirm(notification, recipient, { state: 'failed', at: LATER });
    await deliveries.confirm(notification, 'a', { state: 'sent', at: LATER, activity: 'an-activity' });
    const read: string[] = [];
    for (let after: string | undefined; ; after = read.at(-1)) {
      const page = await deliveries.some(notification, { ...(after !== undefined && { after }), most: 2 });
      read.push(...page.map(({ recipient }) => recipient));
      if (page.length < 2) break;
    }
    assert.deepEqual(read, names.toSorted());
    const failed = await deliveries.some(notification, { most: 1000, only: ['failed'] });
    assert.deepEqual(
      failed.map(({ recipient }) => recipient),
      ['aa', 'b'],
    );
    const [next] = await deliveries.some(notification, { most: 1, only: ['failed'], after: 'aa' });
    assert.equal(next?.recipient, 'b');
    const counts = { waiting: 4, sending: 0, sent: 1, failed: 2, unknown: 0 };
    assert.deepEqual(await deliveries.counts(notification), counts);
  });

  it('keeps what was posted to each, so that it can be replaced', async () => {
    const { deliveries } = stores();
    const notification = { kind: 'answer', question: nanoid(22), answer: 1 } as const satisfies Notification;
    const [one, other] = await deliveries.plan(notification, [aRecipient(), aRecipient()], AT);
    assert.ok(one && other);
    await deliveries.confirm(notification, one.recipient, { state: 'sent', at: LATER, activity: 'an-activity' });
    await deliveries.confirm(notification, other.recipient, { state: 'sent', at: LATER });
    assert.equal((await deliveries.one(notification, one.recipient))?.activity, 'an-activity');
    assert.equal((await deliveries.one(notification, other.recipient))?.activity, undefined);
  });
}
