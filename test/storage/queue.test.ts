// Work on the real queues, and what is no work.
import assert from 'node:assert/strict';
import { QueueClient } from '@azure/storage-queue';
import fc from 'fast-check';
import type { Work } from '../../platform/ports.ts';
import { openQueues, queueNames, readWork } from '../../storage/queue.ts';
import { keyOf } from '../../platform/table.ts';
import { emulator } from './emulator.ts';

const owed: Work = {
  kind: 'outbox',
  event: { id: keyOf('an event'), partition: keyOf('a partition'), kind: 'nomination.changed' },
};
const due: Work = { kind: 'digest', conversation: '19:ünïcödé@thread.tacv2', day: '2020-01-27' };

describe('queues', () => {
  let azurite: Awaited<ReturnType<typeof emulator>>;
  before(async () => {
    azurite = await emulator();
  });

  for (const work of [owed, due])
    it(`carries ${work.kind} work, in base64 as Azure Functions expects it`, async () => {
      const enqueue = openQueues(azurite);
      await Promise.all([enqueue(work), enqueue(work)]);
      const queue = new QueueClient(azurite.connectionString, queueNames[work.kind]);
      const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 10 });
      const received = receivedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString());
      assert.deepEqual(received.map(readWork), [work, work]);
      assert.deepEqual(
        received.map((text) => readWork(JSON.parse(text))),
        [work, work],
      );
    });

  it('takes nothing that is no work', async () => {
    await assert.rejects(openQueues(azurite)({ ...due, day: '' }), /day/);
  });
});

describe('reading work', () => {
  const garbage: [string, unknown][] = [
    ['nothing', undefined],
    ['null', null],
    ['no JSON', '{"kind":'],
    ['another kind', { kind: 'everything' }],
    ['an outbox event without a partition', { kind: 'outbox', event: { id: keyOf('x'), kind: 'nomination.changed' } }],
    ['an event of another kind', { kind: 'outbox', event: { ...owed.event, kind: 'nomination.deleted' } }],
    ['a partition that is no key', { kind: 'outbox', event: { ...owed.event, partition: "' or 1 eq 1 or '/#" } }],
    ['a day that is none', { ...due, day: '2020-02-30' }],
    ['no conversation', { ...due, conversation: '' }],
    ['something more', { ...due, statement: 'A personal statement' }],
    ['a list', [due]],
  ];
  for (const [name, message] of garbage)
    it(`refuses ${name}`, () => {
      assert.throws(() => readWork(message), /Not a piece of work/);
    });

  it('refuses anything else, and never repeats what it holds', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => {
        assert.throws(() => readWork(message), /Not a piece of work/);
      }),
    );
    const statement = 'A personal statement';
    for (const message of [statement, { kind: statement }, { ...due, day: statement }, { ...due, statement }])
      assert.throws(
        () => readWork(message),
        (error: Error) => !error.message.includes(statement),
      );
  });
});
