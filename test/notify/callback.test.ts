// What Notify says later of an email is believed with its token alone, and changes only what it can change.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callbacks } from '../../notify/callback.ts';
import type { Address } from '../../platform/address.ts';
import type { DeliveryState } from '../../platform/notifications/notification.ts';
import { referenceOf } from '../../platform/work.ts';
import { aNomination, anAddress, aWorld, NOW, type World } from '../builders.ts';

const TOKEN = 'a token for callbacks, 32 long or more';
const { round, reference: id } = aNomination();
const notification = { kind: 'receipt', round, reference: id, version: 1 };
const recipient = 'recipient-ada-000000000';
const reference = referenceOf({ notification, recipient });

/** A delivery in a state, and where Notify calls. */
async function anEmail(state: DeliveryState, address: Address = 'mailto:ada@school.example.org') {
  const world = aWorld();
  const { deliveries } = world.ports;
  await deliveries.plan(notification, [{ recipient, address, about: '' }], NOW);
  await deliveries.confirm(notification, recipient, { state, at: NOW });
  return served(world, TOKEN);
}

async function served(world: World, token: string | undefined) {
  const take = callbacks({ token, note: world.app.emailed });
  let read = 0;
  const server = createServer((incoming, outgoing) => {
    const body = async () => {
      read += 1;
      let text = '';
      for await (const chunk of incoming.setEncoding('utf8')) text += String(chunk);
      return text;
    };
    void take({ authorization: incoming.headers.authorization ?? null, body }).then(({ status }) =>
      outgoing.writeHead(status).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  open.push(server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/notify`;
  const state = async () => (await world.ports.deliveries.one(notification, recipient))?.state;
  return {
    world,
    read: () => read,
    /** As Notify calls; answers with the status, and what the delivery is then. */
    calls: async (said: object, headers: Record<string, string> = { authorization: `Bearer ${TOKEN}` }) => {
      const body = JSON.stringify({
        id: 'a',
        to: 'ada@school.example.org',
        notification_type: 'email',
        reference,
        ...said,
      });
      const { status } = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
      return [status, await state()];
    },
    says: async (body: string) =>
      (await fetch(url, { method: 'POST', body, headers: { authorization: `Bearer ${TOKEN}` } })).status,
  };
}
const open: { close: () => void }[] = [];

describe('what Notify says of an email', () => {
  afterEach(() => {
    for (const one of open.splice(0)) one.close();
  });

  const fates: [DeliveryState, string, number, DeliveryState][] = [
    ['sent', 'delivered', 204, 'sent'],
    ['sent', 'permanent-failure', 204, 'failed'],
    ['sent', 'temporary-failure', 204, 'failed'],
    ['sent', 'technical-failure', 204, 'failed'],
    ['unknown', 'permanent-failure', 204, 'failed'],
    ['unknown', 'delivered', 204, 'sent'],
    ['sending', 'delivered', 204, 'sent'],
    ['waiting', 'delivered', 204, 'sent'],
    ['waiting', 'permanent-failure', 204, 'waiting'],
    ['failed', 'delivered', 204, 'failed'],
    // Whoever sends it is about to write down that it was sent: Notify calls again in 5 minutes.
    ['sending', 'permanent-failure', 503, 'sending'],
  ];
  for (const [before, status, answer, after] of fates)
    it(`makes of one that is ${before} and ${status}: ${after}`, async () => {
      const { calls } = await anEmail(before);
      assert.deepEqual(await calls({ status }), [answer, after]);
      assert.deepEqual(await calls({ status }), [answer, after], 'twice is fine');
    });

  it('is not listened to without its token, and then nothing of it is read', async () => {
    const { calls, read } = await anEmail('sent');
    const status = 'permanent-failure';
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      TOKEN,
      `bearer ${TOKEN}`,
      `Bearer ${TOKEN} `,
      `Bearer ${TOKEN}x`,
      'Basic YTpi',
    ])
      assert.deepEqual(
        (await calls({ status }, authorization.endsWith(' ') ? {} : { authorization }))[0],
        401,
        authorization,
      );
    assert.deepEqual(await calls({ status }, {}), [401, 'sent']);
    assert.equal(read(), 0);
  });

  it('is not there where the council has set no token', async () => {
    const { calls, read } = await served(aWorld(), undefined);
    for (const authorization of ['Bearer undefined', 'Bearer ', `Bearer ${TOKEN}`])
      assert.equal((await calls({ status: 'delivered' }, { authorization }))[0], 404);
    assert.equal(read(), 0);
  });

  it('may be of an email that is none of ours', async () => {
    const { calls } = await anEmail('sent');
    const other = referenceOf({ notification: { ...notification, reference: 'TAS-0002' }, recipient });
    for (const reference of [null, '', 'an order of another programme', '{"kind":"job"}', other])
      assert.deepEqual(await calls({ reference, status: 'permanent-failure' }), [204, 'sent']);
  });

  it('is never of a delivery to a chat', async () => {
    const chat = await anEmail('sent', anAddress('address of a:chat'));
    assert.deepEqual(await chat.calls({ status: 'permanent-failure' }), [204, 'sent']);
  });

  it('is refused where it is nothing that Notify says', async () => {
    const { says, calls } = await anEmail('sent');
    for (const body of ['', '{', '[]', 'null', '{"reference":1,"status":"delivered"}'])
      assert.equal(await says(body), 400);
    assert.deepEqual(await calls({ status: 'pending' }), [400, 'sent']);
  });
});
