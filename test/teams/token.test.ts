// Signatures, with real keys: only a token that Teams signed for this bot, now, gets anybody to the use-cases.
import assert from 'node:assert/strict';
import { createBot } from '../../bot/teams/bot.ts';
import type { TeamsSettings } from '../../bot/teams/settings.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Incoming, Search } from '../../platform/turn.ts';
import { azure, execute, message, OTHER_TENANT, recording, TENANT } from './activities.ts';
import { bearer, fakeAuthority } from './fake-authority.ts';

type AzureSettings = Extract<TeamsSettings, { mode: 'azure' }>;

const FIXED = { 400: 'Bad request', 401: 'Unauthorized', 403: 'Forbidden', 413: 'Content too large' };
const now = () => Math.floor(Date.now() / 1000);

describe('A request in Azure', () => {
  let authority: Awaited<ReturnType<typeof fakeAuthority>>;
  const dispatched: (Incoming | Search)[] = [];
  const reports: string[] = [];

  before(async () => {
    authority = await fakeAuthority();
  });
  after(() => {
    authority.close();
  });
  const suggest = () => Promise.resolve([]);
  const search = (incoming: Search) => {
    dispatched.push(incoming);
    return Promise.resolve({ hits: [] });
  };
  beforeEach(() => {
    for (const list of [dispatched, reports]) list.length = 0;
  });

  type Knock = { authorization?: string; activity?: Record<string, unknown>; settings?: AzureSettings };
  const aBot = (settings: AzureSettings = azure) =>
    createBot({
      settings: { ...settings, authority: authority.authority },
      dispatch: (incoming) => {
        dispatched.push(incoming);
        return Promise.resolve(undefined);
      },
      search,
      suggest,
      giveBack: () => refusals.channelOnly.with({}),
      takesFeedback: () => false,
      sent: () => Promise.resolve(),
      report: (what, cause) => void reports.push(`${what}: ${String(cause)}`),
      keep: () => undefined,
      newReference: () => 'TAS-7K3M-9QXD',
      now: () => '2026-11-23T13:31:15.000Z',
    });
  const knock = ({ authorization = bearer(), activity = execute(), settings }: Knock) =>
    aBot(settings)({ body: JSON.stringify(activity), headers: { authorization } });

  it('gets to the use-cases with a good token', async () => {
    assert.equal((await knock({})).status, 200);
    assert.equal((await knock({ activity: message() })).status, 200);
    assert.deepEqual(
      dispatched.map(({ kind }) => kind),
      ['form', 'message'],
    );
    assert.deepEqual(reports, []);
  });

  it('gets to the use-cases of a bot with a managed identity, too', async () => {
    assert.equal((await knock({ settings: { ...azure, credential: { kind: 'managed-identity' } } })).status, 200);
    assert.equal(dispatched.length, 1);
  });

  it('may have the header’s name in any letter case', async () => {
    const settings = { ...azure, authority: authority.authority };
    const dispatch = () => Promise.resolve(undefined);
    const giveBack = () => refusals.channelOnly.with({});
    const needs = {
      sent: () => Promise.resolve(),
      takesFeedback: () => false,
      report: () => undefined,
      keep: () => undefined,
      newReference: String,
      now: String,
    };
    const bot = createBot({ settings, dispatch, search, suggest, giveBack, ...needs });
    const headers = { AUTHORIZATION: bearer() };
    assert.equal((await bot({ body: JSON.stringify(execute()), headers })).status, 200);
  });

  const conversation = { id: 'a:1', conversationType: 'personal', tenantId: OTHER_TENANT };
  const refused: Record<string, () => Knock> = {
    'no token': () => ({ authorization: '' }),
    'a signature of somebody else': () => ({ authorization: bearer({ signedBy: 'stranger' }) }),
    'a signature that was cut short': () => ({ authorization: bearer().slice(0, -8) }),
    'claims changed after signing': () => {
      const [head, , end] = bearer().split('.');
      const [, claims] = bearer({ claims: { extra: true } }).split('.');
      return { authorization: [head, claims, end].join('.') };
    },
    'alg none': () => ({ authorization: bearer({ header: { alg: 'none' } }) }),
    'alg none with a signature': () => ({ authorization: `${bearer({ header: { alg: 'none' } })}AAAA` }),
    HS256: () => ({ authorization: bearer({ header: { alg: 'HS256' } }) }),
    'RS512 claimed of an RS256 signature': () => ({ authorization: bearer({ header: { alg: 'RS512' } }) }),
    'an unknown key': () => ({ authorization: bearer({ header: { kid: 'unknown' } }) }),
    'a key that may not sign for Teams': () => ({
      authorization: bearer({ header: { kid: 'telephony' }, signedBy: 'telephony' }),
    }),
    'an expired token': () => ({ authorization: bearer({ claims: { exp: now() - 3600 } }) }),
    'a token without expiry date': () => ({ authorization: bearer({ claims: { exp: undefined } }) }),
    'a token of tomorrow': () => ({ authorization: bearer({ claims: { nbf: now() + 86_400 } }) }),
    'a token for another app': () => ({ authorization: bearer({ claims: { aud: OTHER_TENANT } }) }),
    'another issuer': () => ({
      authorization: bearer({ claims: { iss: `https://sts.windows.net/${TENANT}/`, ver: '1.0', appid: azure.appId } }),
    }),
    'a token for another service URL': () => ({
      authorization: bearer({ claims: { serviceurl: 'https://smba.trafficmanager.net/de/' } }),
    }),
    'a token without service URL': () => ({ authorization: bearer({ claims: { serviceurl: undefined } }) }),
    'another tenant': () => ({ activity: execute({ conversation, channelData: { tenant: { id: OTHER_TENANT } } }) }),
    'another recipient': () => ({ activity: execute({ recipient: { id: '28:another' } }) }),
    'a service URL of elsewhere': () => ({
      activity: execute({ serviceUrl: 'https://example.org/' }),
      authorization: bearer({ claims: { serviceurl: 'https://example.org/' } }),
    }),
    'the Agents Playground': () => ({ activity: recording('message-personal.json') }),
    'an empty object': () => ({ activity: {} }),
  };
  for (const [what, wrong] of Object.entries(refused))
    it(`is refused with ${what}`, async () => {
      const { status, body } = await knock(wrong());
      assert.ok(status === 400 || status === 401 || status === 403, String(status));
      assert.equal(status === 400, what === 'an empty object');
      assert.equal(body, FIXED[status]);
      assert.deepEqual(dispatched, []);
    });

  it('writes nothing to the log when tokens are forged, but one line a minute', async () => {
    const written: string[] = [];
    const write = process.stderr.write.bind(process.stderr);
    process.stderr.write = (text) => written.push(String(text)) > 0;
    try {
      const answer = aBot();
      const forged = [bearer({ signedBy: 'stranger' }), bearer({ claims: { exp: now() - 3600 } })];
      for (const authorization of [...forged, ...forged, ...forged])
        assert.equal((await answer({ body: JSON.stringify(execute()), headers: { authorization } })).status, 401);
    } finally {
      process.stderr.write = write;
    }
    assert.deepEqual(written, []);
    assert.equal(reports.length, 1);
    assert.doesNotMatch(reports.join(), /KEY|Bearer| at /u);
  });

  it('is refused when the keys cannot be had', async () => {
    const settings = {
      ...azure,
      authority: { ...authority.authority, channelMetadataUrl: 'http://127.0.0.1:1/nobody' },
    };
    const dispatch = (incoming: Incoming) => Promise.resolve(void dispatched.push(incoming));
    const giveBack = () => refusals.channelOnly.with({});
    const bot = createBot({
      settings,
      dispatch,
      search,
      suggest,
      giveBack,
      takesFeedback: () => false,
      sent: () => Promise.resolve(),
      report: (what) => void reports.push(what),
      keep: () => undefined,
      newReference: String,
      now: String,
    });
    const answer = await bot({ body: JSON.stringify(execute()), headers: { authorization: bearer() } });
    assert.equal(answer.status, 401);
    assert.deepEqual(dispatched, []);
    assert.equal(reports.length, 1);
  });
});
