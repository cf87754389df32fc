// Queue triggers against a real emulator: processed, retried, set aside, and never held up by a bad neighbour.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { QueueServiceClient, type QueueClient } from '@azure/storage-queue';
import { after, before, describe, it } from 'mocha';
import { startHost, type Host } from '../../dev/host.ts';
import { emulator } from '../storage/emulator.ts';
import { eventually } from './eventually.ts';

const base64 = (message: object): string => Buffer.from(JSON.stringify(message)).toString('base64');

describe('dev/host queue triggers', () => {
  const names = ['TICK_SCHEDULE', 'WORK_QUEUE', 'AzureWebJobsStorage'] as const;
  const original = names.map((name) => [name, process.env[name]] as const);
  let host: Host;
  const started: Host[] = [];
  let queue: QueueClient;
  let poison: QueueClient;

  const attempts = async (id: string): Promise<string[]> => {
    const seen: unknown = await (await fetch(`${host.url}/api/seen`)).json();
    return Array.isArray(seen)
      ? seen.filter((line): line is string => typeof line === 'string' && line.startsWith(`${id} attempt`))
      : [];
  };
  const isEmpty = async () => (await queue.getProperties()).approximateMessagesCount === 0;

  before(async () => {
    const azurite = await emulator();
    const env = {
      TICK_SCHEDULE: '0 0 7 * * *',
      WORK_QUEUE: 'made-by-the-host',
      AzureWebJobsStorage: azurite.connectionString,
    };
    host = await startHost({ appDir: join(import.meta.dirname, 'fixtures/app'), port: 0, env, log: () => undefined });
    started.push(host);
    const service = QueueServiceClient.fromConnectionString(azurite.connectionString);
    queue = service.getQueueClient('made-by-the-host');
    poison = service.getQueueClient('made-by-the-host-poison');
    await eventually('the host made the queue', () => queue.exists());
  });
  after(async () => {
    for (const one of started) await one.stop();
    for (const [name, value] of original) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });

  it('runs the function once for a message and then deletes the message', async () => {
    await queue.sendMessage(base64({ id: 'once', failures: 0 }));
    await eventually('the message is gone', async () => (await attempts('once')).length > 0 && (await isEmpty()));
    assert.deepEqual(await attempts('once'), ['once attempt 1']);
  });

  it('says when nothing is left to do', async () => {
    const ids = Array.from({ length: 40 }, (_, n) => `rest-${n}`);
    for (const id of ids) await queue.sendMessage(base64({ id, failures: 0 }));
    assert.equal((await fetch(`${host.url}/admin/rest`)).status, 200);
    for (const id of ids) assert.deepEqual(await attempts(id), [`${id} attempt 1`]);
    assert.ok(await isEmpty());
  });

  it('brings a failed message back until it succeeds', async () => {
    await queue.sendMessage(base64({ id: 'again', failures: 1 }));
    await eventually('the second attempt', async () => (await attempts('again')).length === 2 && (await isEmpty()));
    assert.deepEqual(await attempts('again'), ['again attempt 1', 'again attempt 2']);
  });

  it('sets a message aside, word for word, after maxDequeueCount attempts', async () => {
    const text = base64({ id: 'hopeless', failures: 99 });
    await queue.sendMessage(text);
    const [aside] = await eventually('a poison message', async () => {
      if (!(await poison.exists())) return undefined;
      const { receivedMessageItems } = await poison.receiveMessages();
      return receivedMessageItems.length > 0 && receivedMessageItems;
    });
    assert.equal(aside?.messageText, text);
    assert.equal((await attempts('hopeless')).length, 2);
    await eventually('the queue is empty', isEmpty);
    await poison.clearMessages();
  });

  it('sets aside a text that is not base64 without running the function', async () => {
    await queue.sendMessage('not base64!');
    await eventually(
      'a poison message',
      async () => (await poison.exists()) && (await poison.peekMessages()).peekedMessageItems.length > 0,
    );
    await eventually('the queue is empty', isEmpty);
    await poison.clearMessages();
  });

  it('goes on with a batch that holds duplicates and a message that fails', async () => {
    const texts = ['twin', 'twin', 'bad', 'good'].map((id) => base64({ id, failures: id === 'bad' ? 99 : 0 }));
    for (const text of texts) await queue.sendMessage(text);
    await eventually(
      'the good and both twins',
      async () => (await attempts('good')).length === 1 && (await attempts('twin')).length === 2,
    );
    await eventually(
      'the bad one is set aside',
      async () => (await poison.peekMessages()).peekedMessageItems.length > 0,
    );
    await eventually('the queue is empty', isEmpty);
  });
});
