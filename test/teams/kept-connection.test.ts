// A reply that is lost because Teams closed a connection that was kept for it.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { addressOf } from '../../bot/teams/address.ts';
import { createBot } from '../../bot/teams/bot.ts';
import { createConnector } from '../../bot/teams/connector.ts';
import { refusals } from '../../platform/refusals.ts';
import { admitted, local, message, recording, TENANT } from './activities.ts';
import { fakeConnector, type FakeConnector } from './fake-connector.ts';

const reply = refusals.channelOnly.with({});

describe('A reply over a kept connection', () => {
  let teams: FakeConnector;
  const worked: string[] = [];
  const reports: string[] = [];

  beforeEach(async () => {
    teams = await fakeConnector();
    for (const list of [worked, reports]) list.length = 0;
  });
  afterEach(() => {
    teams.close();
  });

  const answer = createBot({
    settings: local,
    dispatch: ({ id }) => Promise.resolve(void worked.push(id)).then(() => reply),
    search: () => Promise.resolve({ hits: [] }),
    suggest: () => Promise.resolve([]),
    giveBack: () => reply,
    takesFeedback: () => false,
    sent: () => Promise.resolve(),
    report: (what) => void reports.push(what),
    keep: () => undefined,
    newReference: () => 'TAS-7K3M-9QXD',
    now: () => '2026-11-23T13:31:15.000Z',
  });
  const say = () => answer({ body: JSON.stringify({ ...message(), serviceUrl: teams.url }), headers: {} });
  const counts = () => ({ received: teams.received.length, worked: worked.length, reports: reports.length });

  it('is sent once more when the connection breaks before any byte of an answer, without doing the work again', async () => {
    await say();
    teams.script.push('hang up');
    await say();
    assert.deepEqual(counts(), { received: 3, worked: 2, reports: 0 });
  });

  it('is sent no third time', async () => {
    await say();
    teams.script.push('hang up', 'hang up');
    await say();
    assert.deepEqual(counts(), { received: 3, worked: 2, reports: 1 });
  });

  it('is not sent again once a byte of an answer came', async () => {
    await say();
    teams.script.push('break off');
    await say();
    assert.deepEqual(counts(), { received: 2, worked: 2, reports: 1 });
  });

  it('is not sent again when the connection was new', async () => {
    teams.script.push('hang up');
    await say();
    assert.deepEqual(counts(), { received: 1, worked: 1, reports: 1 });
  });
});

describe('A message of our own accord', () => {
  it('is over a connection that we close before the server does, so that none is lost with one that was closed', async () => {
    const server = createServer((_request, response) => response.end('{"id":"new"}'));
    server.keepAliveTimeout = 4_000;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const address = addressOf(admitted({ ...recording('message-channel-mention.json'), serviceUrl }), {
        conversationType: 'channel',
        tenantId: TENANT,
      });
      const connected = once(server, 'connection') as Promise<[Socket]>;
      assert.deepEqual(await createConnector(local).post(address, reply), { posted: true, activity: 'new' });
      const [socket] = await connected;
      let closedBy = 'the server';
      socket.once('end', () => (closedBy = 'us'));
      await once(socket, 'close');
      assert.equal(closedBy, 'us');
    } finally {
      server.close();
    }
  });
});
