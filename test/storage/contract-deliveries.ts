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
    const claim = (ready: () => Promise<string>) =>
      deliveries.claim(notification, delivery.recipient, { at: LATER, ready });
    await assert.rejects(
      claim(() => Promise.reject(new Error('not ready'))),
      /not ready/u,
    );
    assert.deepEqual(await deliveries.of(notification), [delivery]);
    const claimed = await times(6, () => claim(() => Promise.resolve('a card')));
    assert.deepEqual(
      claimed.filter((one) => one !== undefined),
      [{ delivery: { ...delivery, state: 'sending', at: LATER }, ready: 'a card' }],
    );
  });
}
