// Work on the real queues, and what is no work.
import type { Work } from '../../platform/work.ts';
import assert from 'node:assert/strict';
import { QueueClient } from '@azure/storage-queue';
import fc from 'fast-check';
import { messages } from '../../app.ts';
import { openQueues } from '../../storage/queue.ts';
import { openSetAside } from '../../storage/set-aside.ts';
import { tryAgain } from '../../platform/set-aside.ts';
import { keyOf } from '../../platform/table.ts';
import { emulator } from './emulator.ts';

const followed = {
  kind: 'outbox',
  event: { id: keyOf('an event'), partition: keyOf('a partition'), kind: 'nomination.changed' },
  at: '2020-01-24T14:05:00.000Z',
  tries: 2,
} as const satisfies Work;
const about = { conversation: '19:ünïcödé@thread.tacv2', day: '2020-01-27' };
const due: Work = { kind: 'job', job: 'digest', about };
/** The same as its message says it. */
const written = { kind: 'digest', ...about };

describe('queues', () => {
  let azurite: Awaited<ReturnType<typeof emulator>>;
  before(async () => {
    azurite = await emulator();
  });

  for (const work of [followed, due])
    it(`carries ${work.kind} work, in base64 as Azure Functions expects it`, async () => {
      const enqueue = openQueues(azurite, messages);
      const queue = new QueueClient(azurite.connectionString, messages.write(work).queue);
      // Other tests save records in the same storage, which is announced.
      await queue.createIfNotExists();
      await queue.clearMessages();
      await Promise.all([enqueue(work), enqueue(work)]);
      const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 10 });
      const received = receivedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString());
      assert.deepEqual(received.map(messages.read), [work, work]);
      assert.deepEqual(
        received.map((text) => messages.read(JSON.parse(text))),
        [work, work],
      );
    });

  it('hands over what was set aside, and keeps what was not taken and what is no work', async () => {
    const { connectionString } = azurite;
    const enqueue = openQueues(azurite, messages);
    const { queue: name, message } = messages.write(followed);
    const [queue, aside] = [name, `${name}-poison`].map((one) => new QueueClient(connectionString, one));
    assert.ok(queue && aside);
    for (const one of [queue, aside]) {
      await one.createIfNotExists();
      await one.clearMessages();
    }
    const old = messages.write({ ...followed, tries: 30 });
    for (const text of [message, old.message, 'no work']) await aside.sendMessage(Buffer.from(text).toString('base64'));
    const reports: string[] = [];
    const retry = () =>
      tryAgain({ setAside: openSetAside(azurite, messages), enqueue, report: (what) => void reports.push(what) });
    assert.deepEqual([await retry(), await retry()], [1, 0]);
    const waiting = async (one: QueueClient) => (await one.getProperties()).approximateMessagesCount;
    assert.deepEqual([await waiting(queue), await waiting(aside), reports.length], [1, 2, 1]);
    await Promise.all([queue, aside].map((one) => one.clearMessages()));
  });

  it('takes nothing that is no work', async () => {
    await assert.rejects(openQueues(azurite, messages)({ ...due, about: { ...about, day: '' } }), /day/);
  });
});

describe('reading work', () => {
  const garbage: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['no JSON', '{"kind":'],
    ['another kind', { kind: 'everything' }],
    ['an outbox event without a partition', { kind: 'outbox', event: { id: keyOf('x'), kind: 'nomination.changed' } }],
    ['an event of another kind', { kind: 'outbox', event: { ...followed.event, kind: 'nomination.deleted' } }],
    ['a partition that is no key', { kind: 'outbox', event: { ...followed.event, partition: "' or 1 eq 1 or '/#" } }],
    ['a day that is none', { ...written, day: '2020-02-30' }],
    ['no conversation', { ...written, conversation: '' }],
    ['something more', { ...written, statement: 'A personal statement' }],
    ['a list', [written]],
  ];
  for (const [name, message] of garbage)
    it(`refuses ${name}`, () => {
      assert.throws(() => messages.read(message), /Not a piece of work/);
    });

  it('refuses anything else, and never repeats what it holds', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        assert.throws(() => messages.read(message), /Not a piece of work/);
      }),
    );
    const statement = 'A personal statement';
    for (const message of [statement, { kind: statement }, { ...due, day: statement }, { ...due, statement }])
      assert.throws(
        () => messages.read(message),
        (error: Error) => !error.message.includes(statement),
      );
  });
});
