// Faults to be seeded, one each: what is broken, and what the doctor says of it, at the name of the setting or place.
import { APP, OFFICER, RECEIPT_KEY, type SetUp, TENANT, SCHOOLS } from './set-up.ts';

export type Seeded = { name: string; seed: (setUp: SetUp) => void; at: string; says: RegExp };

const env = (name: string, value: string | undefined, at = name, says = /./u, more: SetUp['env'] = {}): Seeded => ({
  name: `${name}=${value ?? ''}`,
  seed: (setUp) => {
    Object.assign(setUp.env, { [name]: value, ...more });
  },
  at,
  says,
});

const IDENTITY = {
  AzureWebJobsStorage: undefined,
  AzureWebJobsStorage__blobServiceUri: 'https://acc.blob.core.windows.net',
  AzureWebJobsStorage__queueServiceUri: 'https://acc.queue.core.windows.net',
  AzureWebJobsStorage__tableServiceUri: 'https://acc.table.core.windows.net',
};
const EMAIL = {
  NOTIFY_API_KEY: `council-${APP}-${OFFICER}`,
  NOTIFY_TEMPLATE_ID: APP,
};
export const wellByIdentity = {
  ...IDENTITY,
  AzureWebJobsStorage__credential: 'managedidentity',
  AzureWebJobsStorage__clientId: APP,
};
export const wellWithEmail = EMAIL;

const inSettings: Seeded[] = [
  env('ALLOWED_TENANT_IDS', undefined, 'ALLOWED_TENANT_IDS', /is empty/u),
  env('ALLOWED_TENANTS', TENANT, 'ALLOWED_TENANTS', /is no setting/u, { ALLOWED_TENANT_IDS: undefined }),
  env('ALLOWED_TENANT_IDS', `${TENANT},schools`, 'ALLOWED_TENANT_IDS', /item 2 is not an id/u),
  env('STAFF_OBJECT_IDS', 'ada@example.org', 'STAFF_OBJECT_IDS', /item 1 is not an id/u),
  env('STAFF_OBJECT_IDS', undefined, 'STAFF_OBJECT_IDS', /nobody is an officer/u),
  env('STAFF_OBJECT_IDS', TENANT, 'STAFF_OBJECT_IDS', /tenant or an app/u),
  env('ADMIN_OBJECT_IDS', 'me', 'ADMIN_OBJECT_IDS', /is not an id/u),
  env('ADMIN_OBJECT_IDS', APP, 'ADMIN_OBJECT_IDS', /tenant or an app/u),
  env('STAFF_TENANT_IDS', OFFICER, 'STAFF_TENANT_IDS', /no tenant of ALLOWED_TENANT_IDS/u),
  env('BOT_APP_ID', undefined, 'BOT_APP_ID', /is missing/u),
  env('BOT_APPID', APP, 'BOT_APPID', /is no setting/u, { BOT_APP_ID: undefined }),
  env('BOT_APP_ID', 'roundtable-bot', 'BOT_APP_ID', /is not an id/u),
  env('BOT_APP_ID', TENANT, 'BOT_APP_ID', /the same as BOT_TENANT_ID/u),
  env('BOT_TENANT_ID', undefined, 'BOT_TENANT_ID', /is missing/u),
  env('ALLOWED_TENANT_IDS', SCHOOLS, 'ALLOWED_TENANT_IDS', /does not have the tenant/u, { STAFF_TENANT_IDS: SCHOOLS }),
  env('BOT_APP_SECRET', undefined, 'BOT_MANAGED_IDENTITY', /is not set/u),
  env('BOT_MANAGED_IDENTITY', 'true', 'BOT_MANAGED_IDENTITY', /although BOT_APP_SECRET/u),
  env('BOT_APP_SECRET', OFFICER, 'BOT_APP_SECRET', /id of a secret/u),
  env('RECEIPT_KEY', undefined, 'RECEIPT_KEY', /missing or short/u),
  env('RECEIPT_KEY', 'short', 'RECEIPT_KEY', /missing or short/u),
  env('RECEIPT_KEY', 'abcabc'.repeat(8), 'RECEIPT_KEY', /easy to guess/u),
  env('RECEIPT_KEYS_BEFORE', 'short', 'RECEIPT_KEYS_BEFORE', /a key that is short/u),
  env('RECEIPT_KEYS_BEFORE', RECEIPT_KEY, 'RECEIPT_KEYS_BEFORE', /has the key of today/u),
  env('WEBSITE_HOSTNAME', undefined, 'WEBSITE_HOSTNAME', /is missing/u),
  env('LOCAL_MODE', 'true', 'LOCAL_MODE', /in Azure/u, { BOT_APP_ID: undefined }),
  env('AzureWebJobsDisableHomepage', undefined, 'AzureWebJobsDisableHomepage', /page of its own/u),
  env('AzureWebJobsStorage', undefined, 'AzureWebJobsStorage', /is missing/u),
  env('AzureWebJobsStorage', 'roundtablestorage', 'AzureWebJobsStorage', /no connection string/u),
  env('AzureWebJobsStorage__queueServiceUri', undefined, 'AzureWebJobsStorage__queueServiceUri', /is missing/u, {
    ...IDENTITY,
    AzureWebJobsStorage__queueServiceUri: undefined,
  }),
  env('AzureWebJobsStorage__tableServiceUri', 'acc', 'AzureWebJobsStorage__tableServiceUri', /no address/u, {
    ...IDENTITY,
    AzureWebJobsStorage__tableServiceUri: 'acc',
  }),
  env('AzureWebJobsStorage__credential', 'key', 'AzureWebJobsStorage__credential', /no way to sign in/u, IDENTITY),
  env('AzureWebJobsStorage__clientId', 'identity', 'AzureWebJobsStorage__clientId', /not an id/u, IDENTITY),
  env('AzureWebJobsStorage__tableServiceUri', 'https://acc.table.core.windows.net', 'AzureWebJobsStorage', /although/u),
  env('NOTIFY_API_KEY', 'key', 'NOTIFY_API_KEY', /not a key/u, { NOTIFY_TEMPLATE_ID: APP }),
  env('NOTIFY_TEMPLATE_ID', undefined, 'NOTIFY_TEMPLATE_ID', /is missing/u, {
    ...EMAIL,
    NOTIFY_TEMPLATE_ID: undefined,
  }),
  env('NOTIFY_REPLY_TO_ID', 'us@example.org', 'NOTIFY_REPLY_TO_ID', /not an id/u, EMAIL),
  env('NOTIFY_URL', 'http://notify.example.org', 'NOTIFY_URL', /no address/u, EMAIL),
  env('NOTIFY_CALLBACK_TOKEN', 'short', 'NOTIFY_CALLBACK_TOKEN', /is short/u, EMAIL),
  env('SIGN_IN_APP_ID', 'app', 'SIGN_IN_APP_ID', /not an id/u),
];

const seeded = (name: string, at: string, says: RegExp, seed: Seeded['seed']): Seeded => ({ name, at, says, seed });
const entraSays = (code: string, at: string, says: RegExp): Seeded =>
  seeded(`Entra answers ${code}`, at, says, ({ entra }) => {
    entra.tokenFault = code;
  });

const inAzure: Seeded[] = [
  entraSays('AADSTS7000215', 'BOT_APP_SECRET', /is not the secret/u),
  entraSays('AADSTS7000222', 'BOT_APP_SECRET', /has run out/u),
  entraSays('AADSTS700016', 'BOT_APP_ID', /is no app of the tenant/u),
  entraSays('AADSTS90002', 'BOT_TENANT_ID', /is no tenant/u),
  entraSays('AADSTS7000112', 'BOT_APP_ID', /disabled/u),
  entraSays('AADSTS53003', 'BOT_APP_ID', /Conditional Access/u),
  entraSays('AADSTS999999', 'BOT_APP_ID', /gets no token from Entra \(AADSTS999999\)/u),
  seeded('Entra is away', 'Entra', /was not reached/u, ({ entra }) => {
    entra.isAway = true;
  }),
  seeded('a tenant of schools is mistyped', 'ALLOWED_TENANT_IDS', /is no tenant/u, ({ entra }) => {
    entra.unknown = [SCHOOLS];
  }),
  seeded('the identity is not assigned', 'BOT_APP_ID', /no managed identity/u, (setUp) => {
    setUp.hasIdentity = false;
    Object.assign(setUp.env, { BOT_APP_SECRET: undefined, BOT_MANAGED_IDENTITY: 'true' });
  }),
  seeded('timers stand still', 'the timers', /have not run for 3 hours/u, (setUp) => {
    setUp.ticked = 200;
  }),
  seeded(
    'the bot was removed from a team',
    '1 of 1 staff channels',
    /cannot be reached \(BotNotInConversationRoster\)/u,
    (setUp) => {
      setUp.channel = { refused: 'BotNotInConversationRoster' };
    },
  ),
  seeded('Teams takes no test card', '1 of 1 staff channels', /Teams is busy/u, (setUp) => {
    Object.assign(setUp, { posts: true, channel: { posted: { posted: false, busy: true } } });
  }),
  seeded('the test card stays', '1 of 1 staff channels', /still show/u, (setUp) => {
    Object.assign(setUp, { posts: true, channel: { removed: false } });
  }),
  seeded('a change of settings waits', 'settings: dates', /waits since 9am/u, (setUp) => {
    setUp.waits = 'dates';
  }),
  seeded('the service is away', 'WEBSITE_HOSTNAME', /does not answer/u, ({ site }) => {
    site.isAway = true;
  }),
  seeded('the service has not started', 'the service', /has not started/u, ({ site }) => {
    site.health = 503;
  }),
  seeded('something else answers', 'WEBSITE_HOSTNAME', /something else \(404/u, ({ site }) => {
    site.health = 404;
  }),
  seeded('the service does not reach its storage', 'the service', /does not reach its storage/u, ({ site }) => {
    site.ready = 503;
  }),
  seeded('something stands before the bot', '/api/messages', /answers 401/u, ({ site }) => {
    site.messages = 401;
  }),
  seeded('an old Node', 'Node', /is v18\.20\.1/u, (setUp) => {
    setUp.node = 'v18.20.1';
  }),
  seeded('the clock is 12 minutes off', 'the clock', /is 12 minutes away/u, (setUp) => {
    setUp.minutesOff = 12;
  }),
  seeded('the clock is 3 minutes off', 'the clock', /is 3 minutes away/u, (setUp) => {
    setUp.minutesOff = -3;
  }),
];

export const faults: readonly Seeded[] = [...inSettings, ...inAzure];
