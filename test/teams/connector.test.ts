// Posting to a stored address and looking people up, against a connector that misbehaves in every way we know.
import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { addressOf } from '../../bot/teams/address.ts';
import { createConnector } from '../../bot/teams/connector.ts';
import { readActivity } from '../../bot/teams/read-activity.ts';
import { card, type Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import type { ChannelAddress, Person } from '../../platform/turn.ts';
import { admitted, azure, local, OTHER_TENANT, PRIYA, recording, TENANT } from './activities.ts';
import { fakeConnector, type FakeConnector } from './fake-connector.ts';

const reply: Reply = refusals.channelOnly.with({});
const priya: Person = { tenantId: TENANT, objectId: PRIYA, name: 'Priya Raman' };
const CARD = 'application/vnd.microsoft.card.adaptive';

describe('The connector', () => {
  let teams: FakeConnector;
  const pauses: number[] = [];
  const reports: string[] = [];
  const make = (settings = local) =>
    createConnector(settings, {
      sleep: (pause) => Promise.resolve(void pauses.push(pause)),
      random: () => 0,
      report: (what, error) => void reports.push(`${what}: ${String(error)}`),
    });

  const addressIn = (name: string, { serviceUrl = teams.url, tenantId = TENANT } = {}): ChannelAddress =>
    addressOf(admitted({ ...recording(name), serviceUrl }), { conversationType: 'channel', tenantId });
  const channel = (where?: { serviceUrl?: string; tenantId?: string }) =>
    addressIn('message-channel-mention.json', where);

  before(async () => {
    teams = await fakeConnector({ name: 'Priya Raman (Elm Park)', email: 'priya@example.org' });
  });
  after(() => {
    teams.close();
  });
  beforeEach(() => {
    for (const list of [teams.received, teams.script, pauses, reports]) list.length = 0;
  });

  it('posts one card once, to the channel itself and not to the thread the address came from', async () => {
    assert.deepEqual(await make().post(channel(), reply), { posted: true, activity: 'new' });
    assert.equal(teams.received.length, 1);
    const [{ method, path, body }] = teams.received as [FakeConnector['received'][0]];
    assert.equal(method, 'POST');
    assert.equal(path, '/v3/conversations/19:roundtable-staff@thread.tacv2/activities');
    const [attachment] = body['attachments'] as [{ contentType: string; content: { type: string } }];
    assert.equal((body['attachments'] as unknown[]).length, 1);
    assert.equal(attachment.contentType, CARD);
    assert.equal(attachment.content.type, 'AdaptiveCard');
    assert.ok(body['summary']);
    assert.equal(body['text'], undefined);
  });

  it('posts once more after 429, having waited as long as Teams asked for', async () => {
    teams.script.push({ status: 429, headers: { 'retry-after': '7' } });
    assert.deepEqual(await make().post(channel(), reply), { posted: true, activity: 'new' });
    assert.equal(teams.received.length, 2);
    assert.deepEqual(pauses, [7_000]);
  });

  it('posts once more after 502', async () => {
    teams.script.push({ status: 502 });
    assert.deepEqual(await make().post(channel(), reply), { posted: true, activity: 'new' });
    assert.equal(teams.received.length, 2);
  });

  for (const [what, misbehaviour] of [
    ['500', { status: 500 }],
    ['503 with Retry-After', { status: 503, headers: { 'retry-after': '0' } }],
    ['408', { status: 408 }],
    ['a connection that breaks', 'hang up'],
  ] as const)
    it(`throws after ${what}, and never posts again: it may have been posted`, async () => {
      teams.script.push(misbehaviour);
      await assert.rejects(
        make().post(channel(), reply),
        /^TeamsFault: Teams (answered \d+( \(\w+\))?|could not be reached( \(\w+\))?)$/,
      );
      assert.equal(teams.received.length, 1);
    });

  it('gives up after four attempts', async () => {
    teams.script.push(...Array.from({ length: 9 }, () => ({ status: 504 })));
    await assert.rejects(make().post(channel(), reply), /Teams answered 504/);
    assert.equal(teams.received.length, 4);
  });

  it('says that Teams is busy, and that nothing was posted, when it still is after four attempts', async () => {
    teams.script.push(...Array.from({ length: 9 }, () => ({ status: 429, headers: { 'retry-after': '1' } })));
    assert.deepEqual(await make().post(channel(), reply), { posted: false, busy: true });
    assert.equal(teams.received.length, 4);
  });

  it('says so at once when Teams asks for a longer wait than is worth waiting', async () => {
    teams.script.push({ status: 429, headers: { 'retry-after': '3600' } });
    assert.deepEqual(await make().post(channel(), reply), { posted: false, busy: true });
    assert.equal(teams.received.length, 1);
  });

  it('says that nothing was posted when Teams could not be reached at all, or knew no token', async () => {
    const nobody = createServer();
    await new Promise<void>((listening) => nobody.listen(0, '127.0.0.1', listening));
    const { port } = nobody.address() as AddressInfo;
    await new Promise((closed) => nobody.close(closed));
    const address = channel({ serviceUrl: `http://127.0.0.1:${port}/` });
    assert.deepEqual(await make().post(address, reply), { posted: false, busy: true });
    teams.script.push({ status: 401 });
    assert.deepEqual(await make().post(channel(), reply), { posted: false, busy: true });
  });

  it('says that nothing was posted, for now, when the card could not be drawn', async () => {
    const undrawable = card<{ text: string }, { raw: { text: string } }>({ body: ['${text}'] }).with({
      get text(): string {
        throw new Error('no text');
      },
    });
    assert.deepEqual(await make().post(channel(), undrawable), { posted: false, busy: true });
    assert.deepEqual([teams.received.length, reports.length], [0, 1]);
  });

  it('puts a card in the place of one that was posted', async () => {
    assert.deepEqual(await make().replace(channel(), 'f:1', reply), { replaced: true });
    const [{ method, path }] = teams.received as [FakeConnector['received'][0]];
    assert.deepEqual([method, path], ['PUT', '/v3/conversations/19:roundtable-staff@thread.tacv2/activities/f:1']);
  });

  it('gives a card up that is out of reach for good, and throws when it may work later', async () => {
    teams.script.push({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: 'x' } } });
    assert.deepEqual(await make().replace(channel(), 'f:1', reply), { replaced: false });
    teams.script.push({ status: 500 });
    await assert.rejects(make().replace(channel(), 'f:1', reply), /Teams answered 500/);
    assert.deepEqual(await make(azure).replace(channel(), 'f:1', reply), { replaced: false });
    assert.equal(teams.received.length, 2);
  });

  it('takes a card away that was posted, also where it is gone already', async () => {
    assert.deepEqual(await make().remove(channel(), 'f:1'), { removed: true });
    const [{ method, path }] = teams.received as [FakeConnector['received'][0]];
    assert.deepEqual([method, path], ['DELETE', '/v3/conversations/19:roundtable-staff@thread.tacv2/activities/f:1']);
    teams.script.push({ status: 404, body: { error: { code: 'ActivityNotFoundInConversation', message: 'x' } } });
    assert.deepEqual(await make().remove(channel(), 'f:1'), { removed: true });
  });

  it('says that a card stays where its conversation is out of reach, and throws when it may work later', async () => {
    teams.script.push({ status: 404, body: { error: { code: 'ConversationNotFound', message: 'x' } } });
    assert.deepEqual(await make().remove(channel(), 'f:1'), { removed: false });
    assert.deepEqual(await make(azure).remove(channel(), 'f:1'), { removed: false });
    teams.script.push({ status: 500 });
    await assert.rejects(make().remove(channel(), 'f:1'), /Teams answered 500/);
    assert.equal(teams.received.length, 2);
  });

  for (const code of ['BotNotInConversationRoster', 'BotDisabledByAdmin', 'ConversationBlockedByUser'])
    it(`takes ${code} for final`, async () => {
      teams.script.push({ status: 403, body: { error: { code, message: 'x' } } });
      assert.deepEqual(await make().post(channel(), reply), { posted: false, refused: code });
      assert.equal(teams.received.length, 1);
    });

  it('says that nothing was posted after any other 403, but gives no card up that was posted before', async () => {
    const forbidden = { status: 403, body: { error: { code: 'InvalidBotApiHost' } } };
    teams.script.push(forbidden, forbidden);
    assert.deepEqual(await make().post(channel(), reply), { posted: false, refused: 'InvalidBotApiHost' });
    await assert.rejects(make().replace(channel(), 'f:1', reply), /Teams answered 403/);
    assert.equal(teams.received.length, 2);
  });

  it('takes a conversation that is gone for final', async () => {
    teams.script.push({ status: 404, body: { error: { code: 'ConversationNotFound', message: 'x' } } });
    assert.deepEqual(await make().post(channel(), reply), { posted: false, refused: 'ConversationNotFound' });
  });

  it('follows no redirect', async () => {
    teams.script.push({ status: 307, headers: { location: `${teams.url}/v3/conversations/1/activities` } });
    await assert.rejects(make().post(channel(), reply), /Teams answered 307/);
    assert.equal(teams.received.length, 1);
  });

  it('never contacts a stored service URL that is not on the list (any more)', async () => {
    const notAllowed = { posted: false, refused: 'AddressNotAllowed' };
    assert.deepEqual(await make(azure).post(channel(), reply), notAllowed);
    assert.deepEqual(await make().post(channel({ serviceUrl: 'https://example.org/' }), reply), notAllowed);
    assert.deepEqual(await make(azure).profile(channel(), priya), { name: 'Priya Raman', email: '' });
    assert.equal(teams.received.length, 0);
  });

  it('never speaks to a tenant that is not allowed (any more)', async () => {
    const address = channel({ tenantId: OTHER_TENANT });
    assert.deepEqual(await make().post(address, reply), { posted: false, refused: 'AddressNotAllowed' });
    assert.equal(teams.received.length, 0);
  });

  it('takes no address that is not exactly one of ours', async () => {
    const extended = JSON.stringify({ ...(JSON.parse(channel()) as object), user: { id: '29:x' } });
    for (const address of ['', '{}', 'not JSON', extended])
      assert.deepEqual(await make().post(address as ChannelAddress, reply), {
        posted: false,
        refused: 'AddressUnreadable',
      });
    assert.equal(teams.received.length, 0);
  });

  const lookedUp = () => teams.received.map(({ path }) => path.replace(/^.*\/members\//, ''));

  it('looks the person of a chat up by Teams’ own id', async () => {
    const read = readActivity(admitted({ ...recording('message-personal.json'), serviceUrl: teams.url }), 'now');
    assert.ok('address' in read);
    const found = { name: 'Priya Raman (Elm Park)', email: 'priya@example.org' };
    assert.deepEqual(await make().profile(read.address, priya), found);
    assert.deepEqual(lookedUp(), ['29:priya-raman']);
  });

  it('looks anybody else up by their Entra object id', async () => {
    const somebody = { ...priya, objectId: '33333333-3333-4333-8333-000000000001' };
    await make().profile(addressIn('message-personal.json'), somebody);
    await make().profile(channel(), priya);
    assert.deepEqual(lookedUp(), [somebody.objectId, PRIYA]);
  });

  for (const [what, member, email] of [
    ['the user principal name without an email address', { userPrincipalName: 'p@example.org' }, 'p@example.org'],
    ['nothing for a guest’s technical name', { userPrincipalName: 'p_example.org#EXT#@council.example' }, ''],
    ['nothing when there is none', {}, ''],
  ] as const)
    it(`gives ${what}`, async () => {
      teams.script.push({ status: 200, body: { name: 'Priya', ...member } });
      assert.deepEqual(await make().profile(channel(), priya), { name: 'Priya', email });
    });

  for (const misbehaviour of [{ status: 500 }, { status: 404 }, { status: 200, body: { name: 7 } }, 'hang up'] as const)
    it(`gives what is known of a person after ${JSON.stringify(misbehaviour)}, and reports it`, async () => {
      teams.script.push(misbehaviour);
      assert.deepEqual(await make().profile(channel(), priya), { name: 'Priya Raman', email: '' });
      assert.equal(teams.received.length, 1);
      assert.equal(reports.length, 1);
      assert.ok(!reports[0]?.includes(PRIYA));
    });
});
