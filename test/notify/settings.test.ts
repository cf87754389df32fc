// Email is off unless the council sets all that it needs; half of it does not start, and says how to put it right.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ConfigError, readConfig } from '../../config.ts';

type Env = Record<string, string | undefined>;

const TENANT = 'bbbbbbbb-1111-2222-3333-444444444444';
const both = { ALLOWED_TENANT_IDS: TENANT, AzureWebJobsStorage: 'UseDevelopmentStorage=true' };
const local = (over: Env = {}): Env => ({ ...both, LOCAL_MODE: 'true', ...over });
const live = (over: Env = {}): Env => ({
  ...both,
  BOT_APP_ID: 'aaaaaaaa-1111-2222-3333-444444444444',
  BOT_TENANT_ID: TENANT,
  BOT_MANAGED_IDENTITY: 'true',
  RECEIPT_KEY: 'a key for receipts, 32 long or more',
  WEBSITE_HOSTNAME: 'roundtable.example.org',
  ...over,
});

const refusal = (env: Env): string => {
  try {
    readConfig(env);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('it started');
};
const named = (message: string): string[] => [...message.matchAll(/^- (\w+):/gmu)].map(([, name]) => name ?? '');

describe('the settings of email', () => {
  const ID = '26785a09-ab16-4eb0-8407-a37497a57506';
  const set = { NOTIFY_API_KEY: `a_test_key-${ID}-3d844edf-8d35-48ac-975b-e847b4f122b0`, NOTIFY_TEMPLATE_ID: ID };
  const TOKEN = 'a token for callbacks, 32 long or more';

  it('is off unless it is set', () => {
    assert.equal(readConfig(live()).notify, undefined);
    assert.equal(readConfig(live({ NOTIFY_API_KEY: ' ', NOTIFY_URL: '' })).notify, undefined);
  });

  it('needs a key and a template, and no more', () => {
    assert.deepEqual(readConfig(live(set)).notify, {
      apiKey: set.NOTIFY_API_KEY,
      templateId: ID,
      replyToId: undefined,
      url: undefined,
      callbackToken: undefined,
    });
    const more = { NOTIFY_REPLY_TO_ID: ID, NOTIFY_CALLBACK_TOKEN: TOKEN };
    const { replyToId, callbackToken } = readConfig(live({ ...set, ...more })).notify ?? {};
    assert.deepEqual([replyToId, callbackToken], [ID, TOKEN]);
  });

  it('is refused where only a part of it is set, with the fix', () => {
    for (const name of Object.keys(set)) {
      const message = refusal(live({ ...set, [name]: undefined }));
      assert.deepEqual(named(message), [name]);
    }
    for (const [name, value] of Object.entries({ NOTIFY_REPLY_TO_ID: ID, NOTIFY_CALLBACK_TOKEN: TOKEN }))
      assert.deepEqual(named(refusal(live({ [name]: value }))), ['NOTIFY_API_KEY', 'NOTIFY_TEMPLATE_ID']);
    assert.match(refusal(live({ NOTIFY_TEMPLATE_ID: ID })), /remove all settings that begin with NOTIFY_/u);
  });

  it('is refused where a setting is not what it should be', () => {
    const wrong = {
      NOTIFY_API_KEY: ['a_test_key', ID, `${ID}-${ID}`],
      NOTIFY_TEMPLATE_ID: ['the template'],
      NOTIFY_REPLY_TO_ID: ['council@example.org'],
      NOTIFY_CALLBACK_TOKEN: ['short'],
      NOTIFY_URL: ['http://notify.example.org', 'http://127.0.0.1:8080', 'notify.example.org', 'https://a.example/b'],
    };
    for (const [name, values] of Object.entries(wrong))
      for (const value of values) assert.deepEqual(named(refusal(live({ ...set, [name]: value }))), [name], value);
  });

  it('may go to a Notify on this computer, from here alone', () => {
    const url = 'http://127.0.0.1:8080';
    assert.equal(readConfig(local({ ...set, NOTIFY_URL: url })).notify?.url, url);
    assert.deepEqual(named(refusal(local({ ...set, NOTIFY_URL: 'http://192.0.2.1:8080' }))), ['NOTIFY_URL']);
  });

  it('are in docs/settings.md, each of them', () => {
    const names = [...readFileSync('config/notify.ts', 'utf8').matchAll(/'(NOTIFY_\w+)'/gu)].map(
      ([, name]) => name ?? '',
    );
    const paper = readFileSync('docs/settings.md', 'utf8');
    assert.equal(new Set(names).size, 5);
    for (const name of names) assert.ok(paper.includes(`\`${name}\``), name);
  });
});
