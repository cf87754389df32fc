// The only reader of process.env. Refuses to start when a setting is missing or wrong, and lists all of them, each with its fix.
import { type GroupsConfig, readGroups, readLibrary } from './config/graph.ts';
import { type NotifyConfig, readNotify } from './config/notify.ts';
import { ConfigError, type Env, type Reader, readerOf } from './config/reader.ts';
import { settings } from './config/settings.ts';
import { readTelemetry, type TelemetryConfig } from './config/telemetry.ts';
import { readStorage, type StorageConfig } from './config/storage.ts';

export { ConfigError } from './config/reader.ts';

type BotConfig =
  | { mode: 'local' }
  | {
      mode: 'azure';
      appId: string;
      appTenantId: string;
      credential: { kind: 'secret'; secret: string } | { kind: 'managed-identity' };
    };

export type Config = {
  bot: BotConfig;
  storage: StorageConfig;
  allowedTenants: readonly string[];
  officers: readonly string[];
  /** Who looks after the service, of the same tenants. */
  administrators: readonly string[];
  /** Groups of the directory of the bot's tenant, whose members are these, too; `undefined`: nobody is looked up. */
  staffGroups: GroupsConfig | undefined;
  /** The drive of the council's library of documents; `undefined`: it has none. */
  library: string | undefined;
  /** The tenants that officers are of: an object id of another tenant is somebody else's. */
  councilTenants: readonly string[];
  /** What the codes of receipts are made with. Without the key they were made with, codes that were given out prove nothing any more. */
  receiptKeys: { now: string; earlier: readonly string[] };
  /** Where the service answers browsers: "https://name.azurewebsites.net". */
  site: string;
  /**
   * How people sign in on pages. `list`: as one of those whom this computer offers. `entra`: with their account, for the app with this id.
   * `undefined`: nobody can, and there are no pages for people who are signed in.
   */
  signIn: { by: 'list' } | { by: 'entra'; appId: string } | undefined;
  /** Where the council's content is; `undefined`: beside the program. */
  contentDir: string | undefined;
  /** Whether the sentence encoder is asked, where its packages are installed. */
  encoder: boolean;
  /** GOV.UK Notify; `undefined`: the council sends no email. */
  notify: NotifyConfig | undefined;
  telemetry: TelemetryConfig | undefined;
};

/** Reads all settings. Throws a ConfigError that names everything that is wrong at once. */
export function readConfig(env: Env): Config {
  const reader = readerOf(env);
  const { problems, value, fail, guidsIn } = reader;

  const allowedTenants = guidsIn('ALLOWED_TENANT_IDS');
  if (allowedTenants.length === 0)
    fail(
      'ALLOWED_TENANT_IDS',
      'is empty, so nobody could speak to the bot',
      'set it to the Entra tenant ids that may, separated by commas',
    );
  const officers = guidsIn('STAFF_OBJECT_IDS');
  const administrators = guidsIn('ADMIN_OBJECT_IDS');
  const councilTenants = guidsIn('STAFF_TENANT_IDS');
  const bot = readBot(reader);
  // The bot is registered with the council. A local service has one tenant, which is everybody's.
  if (councilTenants.length === 0) councilTenants.push(...(bot?.mode === 'azure' ? [bot.appTenantId] : allowedTenants));
  if (problems.length === 0 && officers.length > 0 && !councilTenants.some((tenant) => allowedTenants.includes(tenant)))
    fail(
      'STAFF_TENANT_IDS',
      'names no tenant of ALLOWED_TENANT_IDS, so nobody could be an officer',
      "set it to the officers' Entra tenant ids, separated by commas",
    );
  const storage = readStorage(reader);
  const receiptKeys = readReceiptKeys(bot?.mode, reader);

  // Azure sets it, and so does whatever runs the functions on this computer.
  const host = value('WEBSITE_HOSTNAME');
  if (bot?.mode === 'azure' && host === '')
    fail(
      'WEBSITE_HOSTNAME',
      'is missing',
      'Azure sets it; elsewhere set it to the name under which browsers reach the service',
    );
  const site = bot?.mode === 'azure' ? `https://${host}` : `http://${host || '127.0.0.1:7071'}`;

  const staffGroups = readGroups(bot?.mode, reader);
  const library = readLibrary(bot?.mode, reader);
  const notify = readNotify(bot?.mode, reader);
  const signIn = readSignIn(bot?.mode, reader);
  const encoder = readEncoder(reader);
  const telemetry = readTelemetry(reader);

  if (problems.length > 0 || !bot || !storage) {
    throw new ConfigError(problems);
  }
  return {
    bot,
    storage,
    allowedTenants,
    officers,
    administrators,
    staffGroups,
    library,
    councilTenants,
    receiptKeys,
    site,
    signIn,
    contentDir: value('CONTENT_DIR') || undefined,
    encoder,
    notify,
    telemetry,
  };
}

const SHORTEST_KEY = 32;

/** The keys of today and before; empty for today where none is set and the service is not a local one. */
export const receiptKeysIn = (
  value: (name: 'RECEIPT_KEY' | 'RECEIPT_KEYS_BEFORE') => string,
  isLocal: boolean,
): Config['receiptKeys'] => ({
  now: value('RECEIPT_KEY') || (isLocal ? 'codes of a local service prove nothing' : ''),
  earlier: value('RECEIPT_KEYS_BEFORE')
    .split(/[\s,;]+/u)
    .filter(Boolean),
});

function readReceiptKeys(mode: BotConfig['mode'] | undefined, { value, fail }: Reader): Config['receiptKeys'] {
  const { now, earlier } = receiptKeysIn(value, mode === 'local');
  if (mode === 'azure' && now.length < SHORTEST_KEY)
    fail(
      'RECEIPT_KEY',
      'is missing or short',
      'set it to 32 random characters or more, and keep it for as long as receipts matter',
    );
  if (earlier.some((key) => key.length < SHORTEST_KEY))
    fail('RECEIPT_KEYS_BEFORE', 'has a key that is short', `set it to ${settings.RECEIPT_KEYS_BEFORE.meaning}`);
  return { now, earlier };
}

/** Where its packages are not installed, it makes no difference. */
function readEncoder({ value, fail }: Reader): boolean {
  const set = value('SENTENCE_ENCODER') || 'on';
  if (set !== 'on' && set !== 'off') fail('SENTENCE_ENCODER', 'is neither on nor off', 'set it to off, or remove it');
  return set === 'on';
}

function readBot({ value, fail, guidIn }: Reader): BotConfig | undefined {
  const inAzure = value('WEBSITE_INSTANCE_ID') !== '' || value('WEBSITE_SITE_NAME') !== '';
  if (value('LOCAL_MODE') === 'true') {
    const both = value('BOT_APP_ID') !== '';
    if (both) fail('LOCAL_MODE', 'is "true" although BOT_APP_ID is set', 'remove one of the two');
    if (inAzure)
      fail('LOCAL_MODE', 'is "true" in Azure, where anybody could speak to the bot', 'remove it and set BOT_APP_ID');
    return both || inAzure ? undefined : { mode: 'local' };
  }
  if (value('BOT_APP_ID') === '') {
    fail(
      'BOT_APP_ID',
      'is missing',
      "set it to the bot's app (client) id, or LOCAL_MODE=true to try Roundtable on this computer",
    );
  }
  const appId = value('BOT_APP_ID') === '' ? '' : guidIn('BOT_APP_ID');
  const appTenantId = guidIn('BOT_TENANT_ID');
  if (value('BOT_APP_SECRET') !== '')
    return { mode: 'azure', appId, appTenantId, credential: { kind: 'secret', secret: value('BOT_APP_SECRET') } };
  if (value('BOT_MANAGED_IDENTITY') === 'true')
    return { mode: 'azure', appId, appTenantId, credential: { kind: 'managed-identity' } };
  fail(
    'BOT_MANAGED_IDENTITY',
    'is not set',
    "set it to true where the bot's app is a managed identity, or set BOT_APP_SECRET",
  );
  return undefined;
}

/** Nobody signs anything on this computer, so nobody is let in elsewhere as they are here. */
function readSignIn(mode: BotConfig['mode'] | undefined, { value, fail, guidIn }: Reader): Config['signIn'] {
  const isSet = value('SIGN_IN_APP_ID') !== '';
  if (mode === 'local' && isSet)
    fail('LOCAL_MODE', 'is "true" although SIGN_IN_APP_ID is set', 'remove one of the two');
  if (mode === 'local') return { by: 'list' };
  if (!isSet) return undefined;
  return { by: 'entra', appId: guidIn('SIGN_IN_APP_ID') };
}
