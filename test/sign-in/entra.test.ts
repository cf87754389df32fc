// Signing in on pages, with real keys: only a token that Entra signed for our app, now, for a person of an allowed tenant, says who somebody is.
import assert from 'node:assert/strict';
import { entraSignIn } from '../../pages/sign-in/entra.ts';
import type { Shown } from '../../pages/sign-in/signed-in.ts';
import {
  APP,
  bearer,
  type Entra,
  fakeEntra,
  inSeconds,
  OTHER_TENANT,
  PRIYA,
  SITE,
  TENANT,
  versionOne,
} from './fake-entra.ts';

const priya = { tenantId: TENANT, objectId: PRIYA, name: 'Priya Raman' };
const shown = (authorization: string): Shown => ({ authorization, host: 'roundtable.example.org' });

describe('signing in with Entra', () => {
  let entra: Entra;
  let now: number;
  const reports: string[] = [];
  beforeEach(async () => {
    entra = await fakeEntra();
    now = Date.now();
    reports.length = 0;
  });
  afterEach(() => {
    entra.close();
  });

  const gate = (over: { allowedTenants?: string[]; keys?: string } = {}) =>
    entraSignIn({
      appId: APP,
      site: SITE,
      allowedTenants: [TENANT],
      clock: () => new Date(now).toISOString(),
      report: (what, error) => void reports.push(`${what}: ${String(error)}`),
      keys: entra.url,
      ...over,
    });
  const knock = (authorization: string) => gate()(shown(authorization));

  it('knows a person by tenant and object id, of a token of either version, for our app by its id or its URI', async () => {
    assert.deepEqual(await knock(bearer()), priya);
    assert.deepEqual(await knock(bearer({ claims: { aud: versionOne.aud } })), priya);
    assert.deepEqual(await knock(bearer({ claims: versionOne })), priya);
    assert.deepEqual(await knock(bearer({ claims: { ...versionOne, aud: APP } })), priya);
    assert.deepEqual(await knock(bearer({ claims: { scp: 'User.Read access_as_user' } })), priya);
    assert.equal(entra.asked(), 5);
  });

  it('does not go by a name, an address or a subject', async () => {
    const claims = { name: 'Somebody Else', preferred_username: 'officer@council.example.org', sub: PRIYA, upn: PRIYA };
    assert.deepEqual(await knock(bearer({ claims })), { ...priya, name: 'Somebody Else' });
    assert.equal(await knock(bearer({ claims: { oid: undefined, sub: PRIYA } })), 'refused');
    assert.deepEqual(await knock(bearer({ claims: { name: undefined } })), { ...priya, name: '' });
    // Ids are the same in either case.
    assert.deepEqual(await knock(bearer({ claims: { oid: PRIYA.toUpperCase() } })), priya);
  });

  it('forgives clocks that differ by a minute, and no more', async () => {
    assert.deepEqual(await knock(bearer({ claims: { exp: inSeconds(-50) } })), priya);
    assert.deepEqual(await knock(bearer({ claims: { nbf: inSeconds(50) } })), priya);
    assert.equal(await knock(bearer({ claims: { exp: inSeconds(-70) } })), 'expired');
    assert.equal(await knock(bearer({ claims: { nbf: inSeconds(70) } })), 'refused');
  });

  const tampered = (claims: Record<string, unknown>): string => {
    const [head, , end] = bearer().split('.');
    return [head, bearer({ claims }).split('.')[1], end].join('.');
  };
  const refused: Record<string, () => string> = {
    'no token': () => '',
    'another scheme': () => bearer().replace('Bearer', 'Basic'),
    'two tokens': () => `${bearer()}, ${bearer()}`,
    'what is no token': () => 'Bearer a.b.c',
    'more than any token': () => bearer({ claims: { groups: 'x'.repeat(20_000) } }),
    'no signature': () => bearer().replace(/\.[^.]*$/u, '.'),
    'a signature of somebody else': () => bearer({ signedBy: 'stranger' }),
    'a signature that was cut short': () => bearer().slice(0, -8),
    'claims changed after signing': () => tampered({ oid: OTHER_TENANT }),
    'alg none': () => bearer({ header: { alg: 'none' } }),
    'alg none with a signature': () => `${bearer({ header: { alg: 'none' } })}AAAA`,
    'HS256 with the public key as its secret': () => bearer({ header: { alg: 'HS256' } }),
    'RS512 claimed of an RS256 signature': () =>
      bearer().replace(/^Bearer [^.]+/u, bearer({ header: { alg: 'RS512' } }).split('.')[0] ?? ''),
    'an RS512 signature': () => bearer({ header: { alg: 'RS512' } }),
    'a curve’s signature': () => bearer({ header: { alg: 'ES256', kid: 'curve' }, signedBy: 'curve' }),
    'a header that must be understood': () => bearer({ header: { crit: ['exp'] } }),
    'a key of its own in the header': () =>
      bearer({ header: { kid: 'stranger', jwk: { kty: 'RSA' } }, signedBy: 'stranger' }),
    'an address of keys in the header': () =>
      bearer({ header: { kid: 'stranger', jku: 'https://example.org/keys' }, signedBy: 'stranger' }),
    'an unknown key': () => bearer({ header: { kid: 'unknown' } }),
    'no key named': () => bearer({ header: { kid: undefined } }),
    'a key’s name that is no text': () => bearer({ header: { kid: 7 } }),
    'a key of personal accounts': () => bearer({ header: { kid: 'personal' }, signedBy: 'personal' }),
    'a token without expiry date': () => bearer({ claims: { exp: undefined } }),
    'an expiry date that is no number': () => bearer({ claims: { exp: 'never' } }),
    'no time of issue': () => bearer({ claims: { iat: undefined } }),
    'a token of tomorrow': () => bearer({ claims: { nbf: inSeconds(86_400) } }),
    'a token for another app': () => bearer({ claims: { aud: OTHER_TENANT } }),
    'our app under another name': () => bearer({ claims: { aud: `api://evil.example.org/${APP}` } }),
    'a list of audiences': () => bearer({ claims: { aud: [APP] } }),
    'no audience': () => bearer({ claims: { aud: undefined } }),
    'the issuer of the Bot Framework': () => bearer({ claims: { iss: 'https://api.botframework.com' } }),
    'the issuer of another tenant': () =>
      bearer({ claims: { iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` } }),
    'an issuer that only begins like Entra’s': () =>
      bearer({ claims: { iss: `https://login.microsoftonline.com.example.org/${TENANT}/v2.0` } }),
    'version 1.0’s issuer in a token of 2.0': () => bearer({ claims: { iss: versionOne.iss } }),
    'no issuer': () => bearer({ claims: { iss: undefined } }),
    'another tenant': () =>
      bearer({ claims: { tid: OTHER_TENANT, iss: `https://login.microsoftonline.com/${OTHER_TENANT}/v2.0` } }),
    'a tenant that its issuer is not': () => bearer({ claims: { tid: OTHER_TENANT } }),
    'no tenant': () => bearer({ claims: { tid: undefined } }),
    'a tenant that is no id': () =>
      bearer({ claims: { tid: 'common', iss: 'https://login.microsoftonline.com/common/v2.0' } }),
    'an object id that is none': () => bearer({ claims: { oid: 'priya' } }),
    'a version that nobody knows': () => bearer({ claims: { ver: '3.0' } }),
    'no scope': () => bearer({ claims: { scp: undefined } }),
    'another scope': () => bearer({ claims: { scp: 'User.Read' } }),
    'a scope that only begins like ours': () => bearer({ claims: { scp: 'access_as_user_all' } }),
    'an app’s own token': () => bearer({ claims: { scp: undefined, roles: ['access_as_user'], idtyp: 'app' } }),
  };
  for (const [what, wrong] of Object.entries(refused))
    it(`refuses ${what}`, async () => {
      assert.equal(await knock(wrong()), 'refused');
    });

  it('says of an expired token that it expired, so that the browser gets another', async () => {
    assert.equal(await knock(bearer({ claims: { exp: inSeconds(-3600) } })), 'expired');
    // Of a forged one it says nothing of the kind.
    assert.equal(await knock(bearer({ claims: { exp: inSeconds(-3600) }, signedBy: 'stranger' })), 'refused');
  });

  it('reads the keys once, and again when it meets one that is not among them', async () => {
    const ask = gate();
    await Promise.all([ask(shown(bearer())), ask(shown(bearer())), ask(shown(bearer()))]);
    assert.deepEqual(await ask(shown(bearer())), priya);
    assert.equal(entra.asked(), 1);
  });

  it('lets people in with keys that Entra has changed to, and not with those that it has taken away', async () => {
    entra.publish('next');
    const ask = gate();
    assert.deepEqual(await ask(shown(bearer({ header: { kid: 'next' }, signedBy: 'next' }))), priya);
    assert.equal(await ask(shown(bearer())), 'refused');
  });

  it('does not read the keys again for every name of a key that somebody makes up', async () => {
    const ask = gate();
    assert.deepEqual(await ask(shown(bearer())), priya);
    for (const kid of ['a', 'b', 'c', 'd']) assert.equal(await ask(shown(bearer({ header: { kid } }))), 'refused');
    assert.equal(entra.asked(), 1);
  });

  it('goes on with the keys it has while Entra cannot be reached', async () => {
    const ask = gate();
    assert.deepEqual(await ask(shown(bearer())), priya);
    entra.answer(500, 'down');
    assert.deepEqual(await ask(shown(bearer())), priya);
    entra.close();
    assert.deepEqual(await ask(shown(bearer())), priya);
    assert.deepEqual(reports, []);
  });

  for (const [what, [status, body]] of Object.entries({
    'an error': [500, '{}'],
    'no JSON': [200, '<html>'],
    'no keys': [200, '{"keys":"none"}'],
    'a way to elsewhere': [302, ''],
  } as const))
    it(`lets nobody in while the keys cannot be had, and says so: ${what}`, async () => {
      entra.answer(status, body);
      const ask = gate();
      assert.equal(await ask(shown(bearer())), 'unknown');
      assert.equal(reports.length, 1);
      assert.doesNotMatch(reports.join(), /eyJ|Priya/u);
      // As soon as they can be had again.
      entra.publish('current');
      assert.deepEqual(await ask(shown(bearer())), priya);
    });

  it('lets nobody in where nobody answers', async () => {
    assert.equal(await gate({ keys: 'http://127.0.0.1:1/keys' })(shown(bearer())), 'unknown');
    assert.equal(await gate({ allowedTenants: [] })(shown(bearer())), 'refused');
  });
});
