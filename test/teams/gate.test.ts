// Who is refused at the door, with which answer, and that no bytes whatever can break it.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { gate, type Admission } from '../../bot/teams/gate.ts';
import type { TeamsSettings } from '../../bot/teams/settings.ts';
import { APP, azure, execute, local, message, OTHER_TENANT, PRIYA, recorded, recording, TENANT } from './activities.ts';
import { bearer } from './fake-authority.ts';

/** Signing is slow, and the gate does not verify. */
const signed = bearer();

type Knock = { settings?: TeamsSettings; authorization?: string };
const knock = (body: unknown, { settings = azure, authorization = signed }: Knock = {}): Admission =>
  gate({ body: JSON.stringify(body), headers: { Authorization: authorization } }, settings);

const statusOf = (admission: Admission) => (admission.ok ? 200 : admission.status);

const nested = (depth: number): unknown => (depth === 0 ? 'end' : { deeper: nested(depth - 1) });
const conversation = (tenantId?: string) => ({ id: 'a:priya', conversationType: 'personal', tenantId });
const locally = (serviceUrl: string) => message({ serviceUrl });

describe('The gate', () => {
  it('lets a message and a pressed button from an allowed tenant through', () => {
    for (const activity of [message(), execute()]) assert.equal(statusOf(knock(activity)), 200);
  });

  it('lets everything through locally that the Agents Playground sends', () => {
    assert.ok(recorded.length > 0);
    for (const name of recorded) assert.equal(statusOf(knock(recording(name), { settings: local })), 200, name);
  });

  it('lets an activity through that names its tenant in one place only', () => {
    assert.equal(statusOf(knock(message({ channelData: undefined }))), 200);
    assert.equal(statusOf(knock(message({ conversation: conversation() }))), 200);
  });

  it('takes bytes as well as text', () => {
    const body = new TextEncoder().encode(JSON.stringify(message()));
    assert.equal(statusOf(gate({ body, headers: { authorization: signed } }, azure)), 200);
  });

  const noActivity: Record<string, unknown> = {
    'a list': [],
    'a text': 'hello',
    nothing: null,
    'an empty object': {},
    'no type': message({ type: undefined }),
    'a type that is no text': message({ type: { $gt: '' } }),
    'no id': message({ id: undefined }),
    'no sender': message({ from: undefined }),
    'a sender without id': message({ from: {} }),
    'a sender whose object id is none': message({ from: { id: '29:x', aadObjectId: "x' or 1 eq 1" } }),
    'no recipient': message({ recipient: undefined }),
    'no conversation': message({ conversation: undefined }),
    'no service URL': message({ serviceUrl: undefined }),
    'an empty service URL': message({ serviceUrl: '' }),
    'another channel': message({ channelId: 'directline' }),
    'an empty channel': message({ channelId: '' }),
    'a text that is a list': message({ text: ['hello'] }),
    'deep nesting': message({ value: nested(40) }),
  };
  for (const [what, body] of Object.entries(noActivity))
    it(`answers 400 to ${what}`, () => {
      assert.deepEqual(knock(body), { ok: false, status: 400, body: 'Bad request' });
    });

  it('answers 400 to what would change the prototype of an object it is copied into', () => {
    const body = JSON.stringify(message()).replace('{', '{"value":{"__proto__":{"isOfficer":true}},');
    assert.equal(statusOf(gate({ body, headers: { authorization: signed } }, azure)), 400);
  });

  const notForUs: Record<string, Record<string, unknown>> = {
    'another bot': message({ recipient: { id: '28:someone-else' } }),
    'our id without its prefix': message({ recipient: { id: APP } }),
    'another tenant': message({ conversation: conversation(OTHER_TENANT), channelData: undefined }),
    'another tenant in channelData': message({ channelData: { tenant: { id: OTHER_TENANT } } }),
    'a sender of another tenant': message({ from: { id: '29:x', aadObjectId: PRIYA, tenantId: OTHER_TENANT } }),
    'a tenant in the sender only': message({
      from: { id: '29:x', aadObjectId: PRIYA, tenantId: TENANT },
      conversation: conversation(),
      channelData: {},
    }),
    'no tenant at all': message({ conversation: conversation(), channelData: {} }),
    'a service URL over http': locally('http://smba.trafficmanager.net/uk/'),
    'a host that only ends like ours': locally('https://evil-smba.trafficmanager.net/'),
    'a host that only begins like ours': locally('https://smba.trafficmanager.net.example.org/'),
    'another port': locally('https://smba.trafficmanager.net:8443/'),
    'a user name in the service URL': locally('https://smba.trafficmanager.net@example.org/'),
    'a user name before our host': locally('https://me@smba.trafficmanager.net/'),
    'a loopback address in Azure': locally('http://127.0.0.1:56150/'),
    'a service URL that is none': locally('smba.trafficmanager.net'),
  };
  for (const [what, body] of Object.entries(notForUs))
    it(`answers 403 to ${what}`, () => {
      assert.deepEqual(knock(body), { ok: false, status: 403, body: 'Forbidden' });
    });

  it('refuses an activity that names two tenants, though both are allowed', () => {
    const settings = { ...azure, allowedTenants: [TENANT, OTHER_TENANT] };
    const body = message({ conversation: conversation(OTHER_TENANT) });
    assert.equal(statusOf(knock(body, { settings })), 403);
  });

  const noToken: Record<string, string> = {
    'no Authorization header': '',
    'another scheme': bearer().replace('Bearer', 'Basic'),
    'no signature': bearer().replace(/\.[^.]*$/, '.'),
    'what is no token': 'Bearer a.b.c',
    'alg none': bearer({ header: { alg: 'none' } }),
    HS256: bearer({ header: { alg: 'HS256' } }),
    'another issuer': bearer({ claims: { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' } }),
    'no expiry date': bearer({ claims: { exp: undefined } }),
    'an expiry date that is no number': bearer({ claims: { exp: 'never' } }),
    'a token for another app': bearer({ claims: { aud: OTHER_TENANT } }),
    'a list of audiences': bearer({ claims: { aud: [APP] } }),
  };
  for (const [what, authorization] of Object.entries(noToken))
    it(`answers 401 to ${what}`, () => {
      assert.deepEqual(knock(message(), { authorization }), { ok: false, status: 401, body: 'Unauthorized' });
    });

  it('answers 401 before it looks at a body', () => {
    assert.equal(statusOf(knock({}, { authorization: '' })), 401);
  });

  it('answers 413 above 256 KiB, counted in bytes', () => {
    assert.deepEqual(knock(message({ text: '€'.repeat(90_000) })), {
      ok: false,
      status: 413,
      body: 'Content too large',
    });
    assert.equal(statusOf(knock(message({ text: '€'.repeat(80_000) }))), 200);
  });

  it('answers locally only to loopback addresses', () => {
    const at = (url: string) => statusOf(knock(locally(url), { settings: local, authorization: '' }));
    const loopback = ['http://localhost:56150/_connector', 'http://127.0.0.1:1/', 'http://127.1/', 'http://[::1]:1/'];
    const elsewhere = [
      'https://smba.trafficmanager.net/uk/',
      'http://localhost.example.org/',
      'http://127.0.0.1.example.org/',
    ];
    const tricks = ['http://0.0.0.0/', 'http://10.0.0.1/', 'http://127.0.0.1@example.org/', 'file:///etc/passwd'];
    for (const url of loopback) assert.equal(at(url), 200, url);
    for (const url of [...elsewhere, ...tricks]) assert.equal(at(url), 403, url);
  });

  it('refuses locally what a web page of this computer sends, also under a name that was pointed at it', () => {
    const from = (headers: Record<string, string>) =>
      statusOf(gate({ body: JSON.stringify(locally('http://localhost:56150/_connector')), headers }, local));
    for (const host of ['127.0.0.1:7071', 'localhost:7071', '[::1]:7071']) assert.equal(from({ host }), 200, host);
    for (const headers of [
      { host: '127.0.0.1:7071', origin: 'https://example.org' },
      { host: '127.0.0.1:7071', Origin: 'null' },
      { host: 'rebound.example.org:7071' },
      { host: 'not a host' },
    ])
      assert.equal(from(headers), 403, JSON.stringify(headers));
  });

  it('checks tenants locally too', () => {
    const body = recording('message-personal.json');
    const settings: TeamsSettings = { mode: 'local', allowedTenants: [OTHER_TENANT] };
    assert.equal(statusOf(knock(body, { settings })), 403);
  });

  const refusedCalmly = (request: Parameters<typeof gate>[0]) => {
    for (const settings of [azure, local]) {
      const admission = gate(request, settings);
      assert.ok(!admission.ok && [400, 401, 403, 413].includes(admission.status));
    }
  };

  it('never throws and never lets through, whatever bytes come', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), fc.string(), (body, authorization) => {
        refusedCalmly({ body, headers: { authorization } });
        refusedCalmly({ body, headers: { authorization: signed } });
      }),
    );
  });

  it('never throws, whatever JSON comes', () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        refusedCalmly({ body, headers: { authorization: signed } });
      }),
    );
  });

  it('never throws when any part of an activity is something else', () => {
    const keys = Object.keys(message());
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        assert.ok([200, 400, 403].includes(statusOf(knock(message({ [key]: value }), { authorization: signed }))));
      }),
    );
  });

  it('survives 256 KiB of opening brackets', () => {
    refusedCalmly({ body: '['.repeat(256 * 1024), headers: { authorization: signed } });
    refusedCalmly({ body: '{"a":'.repeat(50_000), headers: { authorization: signed } });
  });
});
