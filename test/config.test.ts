// Settings are complete and safe, or the service does not start and says everything that is missing, with the fix.
import assert from 'node:assert/strict';
import { ConfigError, readConfig } from '../config.ts';

const APP = 'AAAAAAAA-1111-2222-3333-444444444444';
const TENANT = 'bbbbbbbb-1111-2222-3333-444444444444';
const OTHER = 'cccccccc-1111-2222-3333-444444444444';
const SECRET = 'the-bot-secret~value';
const STORAGE = 'DefaultEndpointsProtocol=https;AccountName=acc;AccountKey=the-account-key==';

const KEY = 'a key for receipts, 32 long or more';

type Env = Record<string, string | undefined>;

const live = (over: Env = {}): Env => ({
  BOT_APP_ID: APP,
  BOT_TENANT_ID: TENANT,
  BOT_APP_SECRET: SECRET,
  ALLOWED_TENANT_IDS: TENANT,
  STAFF_OBJECT_IDS: OTHER,
  AzureWebJobsStorage: STORAGE,
  RECEIPT_KEY: KEY,
  WEBSITE_HOSTNAME: 'roundtable.example.org',
  ...over,
});
const local = (over: Env = {}): Env => ({
  LOCAL_MODE: 'true',
  ALLOWED_TENANT_IDS: TENANT,
  AzureWebJobsStorage: 'UseDevelopmentStorage=true',
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

describe('complete settings', () => {
  it('are read for Azure, ids in small letters', () => {
    assert.deepEqual(readConfig(live()), {
      bot: {
        mode: 'azure',
        appId: APP.toLowerCase(),
        appTenantId: TENANT,
        credential: { kind: 'secret', secret: SECRET },
      },
      storage: { connectionString: STORAGE },
      allowedTenants: [TENANT],
      officers: [OTHER],
      administrators: [],
      staffGroups: undefined,
      library: undefined,
      councilTenants: [TENANT],
      receiptKeys: { now: KEY, earlier: [] },
      site: 'https://roundtable.example.org',
      signIn: undefined,
      contentDir: undefined,
      encoder: true,
      notify: undefined,
      telemetry: undefined,
    });
  });

  it('may use managed identities, and no secret at all', () => {
    const { bot, storage } = readConfig(
      live({
        BOT_APP_SECRET: undefined,
        BOT_MANAGED_IDENTITY: 'true',
        AzureWebJobsStorage: undefined,
        AzureWebJobsStorage__accountName: 'account',
      }),
    );
    assert.ok(bot.mode === 'azure');
    assert.deepEqual(
      [bot.credential, storage],
      [
        { kind: 'managed-identity' },
        {
          tableUrl: 'https://account.table.core.windows.net',
          queueUrl: 'https://account.queue.core.windows.net',
          clientId: undefined,
        },
      ],
    );
  });

  it('are read for this computer', () => {
    assert.deepEqual(readConfig(local()).bot, { mode: 'local' });
  });

  it('take lists separated by commas, semicolons, spaces or lines', () => {
    const list = ` ${TENANT},${OTHER.toUpperCase()};\n ${APP} , `;
    const ids = [TENANT, OTHER, APP.toLowerCase()];
    const { allowedTenants, officers } = readConfig(live({ ALLOWED_TENANT_IDS: list, STAFF_OBJECT_IDS: list }));
    assert.deepEqual([allowedTenants, officers], [ids, ids]);
  });

  it('take officers to be of the tenant in which the bot is registered, if nothing else is said', () => {
    const allowed = `${TENANT},${OTHER}`;
    const tenantsOf = (env: Env) => readConfig(env).councilTenants;
    assert.deepEqual(tenantsOf(live({ ALLOWED_TENANT_IDS: allowed })), [TENANT]);
    assert.deepEqual(tenantsOf(live({ ALLOWED_TENANT_IDS: allowed, STAFF_TENANT_IDS: OTHER })), [OTHER]);
    assert.deepEqual(tenantsOf(local()), [TENANT]);
  });

  it('are refused when no officer could speak to the bot', () => {
    assert.deepEqual(named(refusal(live({ BOT_TENANT_ID: OTHER }))), ['STAFF_TENANT_IDS']);
    assert.deepEqual(named(refusal(live({ STAFF_TENANT_IDS: 'all' }))), ['STAFF_TENANT_IDS']);
    assert.deepEqual(readConfig(live({ BOT_TENANT_ID: OTHER, STAFF_OBJECT_IDS: '' })).officers, []);
  });

  it('may name no officers, and then there are none', () => {
    assert.deepEqual(readConfig(live({ STAFF_OBJECT_IDS: ' ' })).officers, []);
    assert.deepEqual(readConfig(live({ STAFF_OBJECT_IDS: undefined })).officers, []);
  });

  it('may name the receipt keys of before, each as long as that of today', () => {
    const [one, two] = ['1', '2'].map((digit) => digit.repeat(32));
    const keysOf = (before: string) => readConfig(live({ RECEIPT_KEYS_BEFORE: before })).receiptKeys;
    assert.deepEqual(keysOf(`${one}, ${two}`), { now: KEY, earlier: [one, two] });
    assert.deepEqual(named(refusal(live({ RECEIPT_KEYS_BEFORE: `${one},short` }))), ['RECEIPT_KEYS_BEFORE']);
  });

  it('may name a folder of content', () => {
    assert.equal(readConfig(local({ CONTENT_DIR: ' /somewhere ' })).contentDir, '/somewhere');
    assert.equal(readConfig(local({ CONTENT_DIR: '' })).contentDir, undefined);
    assert.equal(readConfig(local({ SENTENCE_ENCODER: 'off' })).encoder, false);
    assert.deepEqual(named(refusal(local({ SENTENCE_ENCODER: 'no' }))), ['SENTENCE_ENCODER']);
  });
});

describe('tenants', () => {
  for (const list of [undefined, '', ' ', ',;'])
    it(`fail closed: ${JSON.stringify(list)} lets nobody in, so the service does not start`, () => {
      assert.deepEqual(named(refusal(live({ ALLOWED_TENANT_IDS: list }))), ['ALLOWED_TENANT_IDS']);
      assert.deepEqual(named(refusal(local({ ALLOWED_TENANT_IDS: list }))), ['ALLOWED_TENANT_IDS']);
    });

  for (const list of ['*', 'common', 'organizations', `${TENANT},*`, `${TENANT} x`, TENANT.slice(1)])
    it(`are ids one by one: ${list} is refused`, () => {
      assert.deepEqual(named(refusal(live({ ALLOWED_TENANT_IDS: list }))), ['ALLOWED_TENANT_IDS']);
    });
});

describe('settings that are missing or wrong', () => {
  const missing = (name: string, over: Env = {}) => named(refusal(live({ [name]: undefined, ...over })));
  const cases = {
    BOT_APP_ID: ['BOT_APP_ID'],
    BOT_TENANT_ID: ['BOT_TENANT_ID'],
    BOT_APP_SECRET: ['BOT_MANAGED_IDENTITY'],
    AzureWebJobsStorage: ['AzureWebJobsStorage'],
  };
  for (const [name, problems] of Object.entries(cases))
    it(`are refused one by one: ${name}`, () => {
      assert.deepEqual(missing(name), problems);
      assert.deepEqual(named(refusal(live({ [name]: '  ' }))), problems);
    });

  it('are refused when an id is none', () => {
    for (const name of ['BOT_APP_ID', 'BOT_TENANT_ID', 'STAFF_OBJECT_IDS', 'SIGN_IN_APP_ID'])
      assert.deepEqual(named(refusal(live({ [name]: 'not-an-id' }))), [name]);
  });

  it('are listed all at once, each on a line of its own with what to do', () => {
    const message = refusal({ STAFF_OBJECT_IDS: 'x', BOT_APP_ID: 'y' });
    assert.deepEqual(named(message), [
      'ALLOWED_TENANT_IDS',
      'STAFF_OBJECT_IDS',
      'BOT_APP_ID',
      'BOT_TENANT_ID',
      'BOT_MANAGED_IDENTITY',
      'AzureWebJobsStorage',
    ]);
    for (const line of message.split('\n').slice(1)) assert.match(line, /set it to|set BOT_APP_SECRET/u);
  });

  it('are pointed at by their place in a list', () => {
    const message = refusal(live({ STAFF_OBJECT_IDS: `${OTHER}, x; ${TENANT} y` }));
    assert.match(message, /STAFF_OBJECT_IDS: item 2, 4 is not an id; set it to Entra object ids of officers/u);
  });

  it('tell a newcomer who set nothing how to try it on this computer', () => {
    assert.match(refusal({}), /BOT_APP_ID: is missing.*LOCAL_MODE=true/u);
  });
});

describe('local mode, in which nobody is checked', () => {
  for (const name of ['WEBSITE_INSTANCE_ID', 'WEBSITE_SITE_NAME'])
    it(`is refused in Azure: ${name}`, () => {
      assert.deepEqual(named(refusal(local({ [name]: 'site' }))), ['LOCAL_MODE']);
    });

  it('is refused together with the id of a real bot', () => {
    assert.deepEqual(named(refusal(local({ BOT_APP_ID: APP }))), ['LOCAL_MODE']);
    assert.deepEqual(named(refusal(local({ SIGN_IN_APP_ID: APP }))), ['LOCAL_MODE']);
    assert.deepEqual(named(refusal(live({ LOCAL_MODE: 'true' }))), ['LOCAL_MODE']);
  });

  it('is told all that is wrong with it at once', () => {
    const message = refusal(local({ BOT_APP_ID: APP, WEBSITE_SITE_NAME: 'site' }));
    assert.match(message, /although BOT_APP_ID is set[\s\S]*in Azure/u);
  });

  it('is on only when it says true; else all that a real bot needs is asked for at once', () => {
    for (const value of ['', 'false', '0', 'no', 'truely'])
      assert.deepEqual(named(refusal(local({ LOCAL_MODE: value }))), [
        'BOT_APP_ID',
        'BOT_TENANT_ID',
        'BOT_MANAGED_IDENTITY',
      ]);
  });
});

describe('secrets', () => {
  it('never appear in what the service says of its settings', () => {
    const broken: Env[] = [
      { BOT_APP_ID: 'x' },
      { BOT_TENANT_ID: undefined },
      { ALLOWED_TENANT_IDS: undefined },
      { STAFF_OBJECT_IDS: 'x' },
      { LOCAL_MODE: 'true' },
      { BOT_APP_ID: undefined },
    ];
    for (const over of broken) assert.doesNotMatch(refusal(live(over)), /the-bot-secret|the-account-key/u);
  });

  it('never appear there either when they were pasted into the wrong setting', () => {
    for (const name of [
      ...Object.keys({ ...live(), ...local() }),
      'NOTIFY_API_KEY',
      'NOTIFY_TEMPLATE_ID',
      'NOTIFY_URL',
    ])
      for (const base of [live(), local(), {}]) {
        // Something else is wrong too, so that the service always says something.
        const message = refusal({ ...base, ALLOWED_TENANT_IDS: '', [name]: SECRET, CONTENT_DIR: SECRET });
        assert.ok(!message.includes(SECRET), `${name}: ${message}`);
      }
  });
});
