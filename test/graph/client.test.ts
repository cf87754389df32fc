// Asking Microsoft Graph over https: pages, refusals, tokens that run out, and that nothing is sent twice which was not to be.
import assert from 'node:assert/strict';
import { directoryOf } from '../../graph/directory.ts';
import { certificate } from './certificate.ts';
import { GraphServer, refusal, throttled } from './contract-server.ts';

describe('asking Microsoft Graph', () => {
  let server: GraphServer;
  beforeEach(async () => {
    server = new GraphServer();
    await server.open();
    server.groups.set('inner', { users: ['ann'] });
    server.groups.set('outer', { users: [], groups: ['a', 'b', 'c', 'inner'] });
    for (const group of ['a', 'b', 'c']) server.groups.set(group, { users: [] });
  });
  afterEach(() => {
    server.close();
  });
  const someone = () => directoryOf(server.graph()).someoneIn('outer');
  const groups = () => directoryOf(server.graph()).groupsOf('ann', ['outer', 'a']);
  const fault = (details: object) => (error: Error) => {
    assert.equal(error.name, 'GraphFault');
    assert.doesNotMatch(JSON.stringify([error.message, error.stack]), /ann|outer|Not today/u, 'names nobody');
    return Object.entries(details).every(([name, value]) => (error as never)[name] === value);
  };

  it('follows pages to whoever is in a group of a group', async () => {
    assert.equal(await someone(), 'ann');
    assert.deepEqual(
      server.asked.map(({ query }) => query.get('$skiptoken')),
      [null, '3'],
    );
  });

  it('finds nobody in a group that has groups only, and says which groups somebody is in with one request', async () => {
    assert.equal(await directoryOf(server.graph()).someoneIn('a'), undefined);
    assert.deepEqual([await groups(), server.asked.length], [['outer'], 2]);
  });

  it('reads again when it was told to wait, for as long as it was told, or longer each time', async () => {
    server.refusals = [throttled('7'), throttled(), refusal(503, 'serviceNotAvailable')];
    assert.equal(await someone(), 'ann');
    assert.deepEqual(server.pauses, [7_000, 2_000, 4_000]);
    const [date, later] = ['Tue, 01 Dec 2026 09:00:00 GMT', 'Tue, 01 Dec 2026 09:00:12 GMT'];
    server.refusals = [refusal(503, 'serviceNotAvailable', { date, 'retry-after': later })];
    assert.equal(await someone(), 'ann');
    assert.equal(server.pauses.at(-1), 12_000);
  });

  it('does not read for ever, nor wait for longer than half a minute', async () => {
    server.refusals = Array.from({ length: 4 }, () => refusal(503, 'serviceNotAvailable'));
    await assert.rejects(someone(), fault({ status: 503, code: 'serviceNotAvailable', after: undefined }));
    assert.equal(server.asked.length, 4);
    server.refusals = [throttled('120')];
    await assert.rejects(someone(), fault({ status: 429, after: 120 }));
    assert.equal(server.asked.length, 5);
  });

  it('never sends again what was posted', async () => {
    for (const given of [
      throttled('1'),
      throttled(),
      refusal(503, 'x'),
      refusal(504, 'x'),
      { status: 200, body: {}, isCut: true as const },
    ]) {
      server.asked.length = 0;
      server.refusals = [given];
      await assert.rejects(groups());
      assert.deepEqual([server.asked.length, server.pauses], [1, []]);
    }
  });

  it('goes on from the same page when its token runs out there', async () => {
    const claims = Buffer.from('{"access_token":{}}').toString('base64');
    server.refusals = [
      undefined,
      refusal(401, 'InvalidAuthenticationToken', { 'www-authenticate': `Bearer error="x", claims="${claims}"` }),
    ];
    assert.equal(await someone(), 'ann');
    assert.deepEqual(
      server.asked.map(({ query }) => query.get('$skiptoken')),
      [null, '3', '3'],
    );
    assert.equal(server.claims.at(-1), '{"access_token":{}}', 'what Entra kept is not given again');
    server.refusals = [refusal(401, 'x'), refusal(401, 'x')];
    await assert.rejects(someone(), fault({ status: 401 }));
  });

  it('takes half an answer for none, and reads it again', async () => {
    server.refusals = [{ status: 200, body: { value: [] }, isCut: true }];
    assert.equal(await someone(), 'ann');
  });

  it('gives its token to nobody else: not to another certificate, nor to where another page is said to be', async () => {
    await assert.rejects(directoryOf(server.graph(certificate().cert)).groupsOf('ann', ['a']), fault({ status: 0 }));
    assert.deepEqual(server.asked, []);
    const elsewhere = server.url.replace('127.0.0.1', 'localhost');
    server.refusals = [{ status: 200, body: { value: [], '@odata.nextLink': `${elsewhere}/v1.0/groups/outer` } }];
    await assert.rejects(someone());
    assert.deepEqual(
      server.asked.map(({ token }) => token),
      ['token-1', '', ''],
    );
  });
});
