// A queue's reader is woken when this process has put something on that queue, and by nothing else.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { QueueServiceClient } from '@azure/storage-queue';
import { bell, onPut } from '../../dev/host/bell.ts';

describe('dev/host: a queue that is waited for', () => {
  let server: Server;
  let url: string;
  before(async () => {
    server = createServer((request, response) => void request.resume().on('end', () => response.writeHead(201).end()));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/account`;
  });
  after(() => {
    server.close();
    server.closeAllConnections();
  });

  it('is heard when something is put on it, not when it is read, nor when another queue has something', async () => {
    const service = QueueServiceClient.fromConnectionString(
      `DefaultEndpointsProtocol=http;AccountName=account;AccountKey=YQ==;QueueEndpoint=${url};`,
      { retryOptions: { maxTries: 1 } },
    );
    const heard: string[] = [];
    const stop = new AbortController();
    for (const name of ['mine', 'other'])
      onPut(`${url}/${name}`, { put: () => void heard.push(name), signal: stop.signal });
    // What answers here is no storage: the client takes no such answer for one.
    const ask = (asked: Promise<unknown>) => asked.catch(() => undefined);
    const mine = service.getQueueClient('mine');
    await ask(mine.receiveMessages());
    await ask(mine.clearMessages());
    assert.deepEqual(heard, []);
    await ask(mine.sendMessage('YQ=='));
    assert.deepEqual(heard, ['mine']);
    stop.abort();
    await ask(mine.sendMessage('YQ=='));
    assert.deepEqual(heard, ['mine']);
  });

  it('rings for whoever waits, once', () => {
    const [mine, other] = [bell(), bell()];
    const [before, others] = [mine.next, other.next];
    mine.ring();
    assert.ok(before.aborted);
    assert.ok(!mine.next.aborted);
    assert.ok(!others.aborted);
  });
});
