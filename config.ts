// The only reader of process.env. Refuses to start when a setting is missing or wrong, and lists all of them, each with its fix.
import { z } from 'zod';

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
  storage: { connectionString: string } | { accountName: string };
  allowedTenants: readonly string[];
  officers: readonly string[];
  /** The tenants that officers are of: an object id of another tenant is somebody else's. */
  councilTenants: readonly string[];
  /** What the codes of receipts are made with. Another key, and codes that were given out prove nothing any more. */
  receiptKey: string;
  /** Where the service answers browsers: "https://name.azurewebsites.net". */
  site: string;
  /** Where the council's content is; `undefined`: beside the program. */
  contentDir: string | undefined;
  /** GOV.UK Notify; `undefined`: the council sends no email. */
  notify: NotifyConfig | undefined;
};

/** Where `replyToId` is `undefined`, the council has set at Notify where answers go. `url`: another Notify than the real one. */
type NotifyConfig = {
  apiKey: string;
  templateId: string;
  replyToId: string | undefined;
  url: string | undefined;
  /** What Notify shows when it says what became of an email; `undefined`: it may not. */
  callbackToken: string | undefined;
};

/** Settings are missing or wrong. The message is for the person who starts the service. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Env = Readonly<Record<string, string | undefined>>;

const guid = z.guid().transform((id) => id.toLowerCase());

const guidsOf = (text: string): string[] => text.split(/[\s,;]+/u).filter(Boolean);

/** Reads all settings. Throws a ConfigError that names everything that is wrong at once. */
export function readConfig(env: Env): Config {
  const problems: string[] = [];
  const value = (name: string): string => (env[name] ?? '').trim();
  const fail = (name: string, fix: string) => void problems.push(`${name}: ${fix}`);

  const guidIn = (name: string, what: string): string => {
    const read = guid.safeParse(value(name));
    if (!read.success)
      fail(
        name,
        `is ${value(name) === '' ? 'missing' : 'not an id'}; set it to ${what}, such as 00000000-0000-0000-0000-000000000000`,
      );
    return read.data ?? '';
  };
  const guidsIn = (name: string, what: string): string[] => {
    // What stands there is not repeated: somebody may have pasted a secret into the wrong setting.
    const wrong = guidsOf(value(name)).flatMap((id, n) => (guid.safeParse(id).success ? [] : [n + 1]));
    if (wrong.length > 0) fail(name, `item ${wrong.join(', ')} is not an id; set it to ${what}, separated by commas`);
    return guidsOf(value(name)).map((id) => id.toLowerCase());
  };

  const allowedTenants = guidsIn('ALLOWED_TENANT_IDS', 'Entra tenant ids');
  if (allowedTenants.length === 0)
    fail(
      'ALLOWED_TENANT_IDS',
      'is empty, so nobody could speak to the bot; set it to the Entra tenant ids that may, separated by commas',
    );
  const officers = guidsIn('STAFF_OBJECT_IDS', 'Entra object ids of officers');
  const councilTenants = guidsIn('STAFF_TENANT_IDS', "the council's own Entra tenant ids");
  const bot = readBot(env, { value, fail, guidIn });
  // The bot is registered with the council. A local service has one tenant, which is everybody's.
  if (councilTenants.length === 0) councilTenants.push(...(bot?.mode === 'azure' ? [bot.appTenantId] : allowedTenants));
  if (problems.length === 0 && officers.length > 0 && !councilTenants.some((tenant) => allowedTenants.includes(tenant)))
    fail(
      'STAFF_TENANT_IDS',
      "names no tenant of ALLOWED_TENANT_IDS, so nobody could be an officer; set it to the officers' Entra tenant ids, separated by commas",
    );
  const storage = readStorage({ value, fail });
  const receiptKey = value('RECEIPT_KEY') || (bot?.mode === 'local' ? 'codes of a local service prove nothing' : '');
  if (bot?.mode === 'azure' && receiptKey.length < 32)
    fail(
      'RECEIPT_KEY',
      'is missing or short; set it to 32 random characters or more, and keep it for as long as receipts matter',
    );

  // Azure sets it, and so does whatever runs the functions on this computer.
  const host = value('WEBSITE_HOSTNAME');
  if (bot?.mode === 'azure' && host === '')
    fail(
      'WEBSITE_HOSTNAME',
      'is missing; Azure sets it; elsewhere set it to the name under which browsers reach the service',
    );
  const site = bot?.mode === 'azure' ? `https://${host}` : `http://${host || '127.0.0.1:7071'}`;

  const notify = readNotify(bot?.mode, { value, fail, guidIn });

  if (problems.length > 0 || !bot || !storage) {
    throw new ConfigError(
      `Roundtable cannot start until its settings are complete:\n${problems.map((line) => `- ${line}`).join('\n')}`,
    );
  }
  return {
    bot,
    storage,
    allowedTenants,
    officers,
    councilTenants,
    receiptKey,
    site,
    contentDir: value('CONTENT_DIR') || undefined,
    notify,
  };
}

type Reader = {
  value: (name: string) => string;
  fail: (name: string, fix: string) => void;
  guidIn: (name: string, what: string) => string;
};

function readBot(env: Env, { value, fail, guidIn }: Reader): BotConfig | undefined {
  const inAzure = env['WEBSITE_INSTANCE_ID'] !== undefined || env['WEBSITE_SITE_NAME'] !== undefined;
  if (value('LOCAL_MODE') === 'true') {
    const both = value('BOT_APP_ID') !== '';
    if (both) fail('LOCAL_MODE', 'is "true" although BOT_APP_ID is set; remove one of the two');
    if (inAzure)
      fail('LOCAL_MODE', 'is "true" in Azure, where anybody could speak to the bot; remove it and set BOT_APP_ID');
    return both || inAzure ? undefined : { mode: 'local' };
  }
  if (value('BOT_APP_ID') === '') {
    fail(
      'BOT_APP_ID',
      "is missing; set it to the bot's app (client) id, or LOCAL_MODE=true to try Roundtable on this computer",
    );
  }
  const appId = value('BOT_APP_ID') === '' ? '' : guidIn('BOT_APP_ID', "the bot's app (client) id");
  const appTenantId = guidIn('BOT_TENANT_ID', "the Entra tenant id of the bot's app registration");
  if (value('BOT_APP_SECRET') !== '')
    return { mode: 'azure', appId, appTenantId, credential: { kind: 'secret', secret: value('BOT_APP_SECRET') } };
  if (value('BOT_MANAGED_IDENTITY') === 'true')
    return { mode: 'azure', appId, appTenantId, credential: { kind: 'managed-identity' } };
  fail(
    'BOT_MANAGED_IDENTITY',
    "is not set; set it to true where the bot's app is a managed identity, or set BOT_APP_SECRET",
  );
  return undefined;
}

function readStorage({ value, fail }: Pick<Reader, 'value' | 'fail'>): Config['storage'] | undefined {
  const connectionString = value('AzureWebJobsStorage');
  if (connectionString !== '') return { connectionString };
  const accountName = value('AzureWebJobsStorage__accountName');
  if (accountName !== '') return { accountName };
  fail(
    'AzureWebJobsStorage',
    'is missing; set it to a storage connection string, or AzureWebJobsStorage__accountName to use a managed identity',
  );
  return undefined;
}

const NOTIFY_SETTINGS = [
  'NOTIFY_API_KEY',
  'NOTIFY_TEMPLATE_ID',
  'NOTIFY_REPLY_TO_ID',
  'NOTIFY_URL',
  'NOTIFY_CALLBACK_TOKEN',
] as const;

/** A name, the id of the service and a secret: https://docs.notifications.service.gov.uk/rest-api.html#api-keys. */
const NOTIFY_KEY = /^.+-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** All of it or nothing: half of it would lose emails. */
function readNotify(mode: BotConfig['mode'] | undefined, { value, fail, guidIn }: Reader): NotifyConfig | undefined {
  if (NOTIFY_SETTINGS.every((name) => value(name) === '')) return undefined;
  const [apiKey, url, callbackToken] = [value('NOTIFY_API_KEY'), value('NOTIFY_URL'), value('NOTIFY_CALLBACK_TOKEN')];
  if (!NOTIFY_KEY.test(apiKey))
    fail(
      'NOTIFY_API_KEY',
      `is ${apiKey === '' ? 'missing' : 'not a key'}; set it to an API key of GOV.UK Notify, or remove all settings that begin with NOTIFY_ to send no email`,
    );
  const templateId = guidIn('NOTIFY_TEMPLATE_ID', 'the id of the email template at GOV.UK Notify');
  const replyToId =
    value('NOTIFY_REPLY_TO_ID') === ''
      ? undefined
      : guidIn('NOTIFY_REPLY_TO_ID', 'the id of a reply-to address at GOV.UK Notify, or remove it');
  // Emails and the key that goes with them are not for whoever listens on the way.
  if (url !== '' && !(/^https:\/\/[^/]+$/u.test(url) || (mode === 'local' && /^http:\/\/127\.0\.0\.1:\d+$/u.test(url))))
    fail(
      'NOTIFY_URL',
      'is no address of a Notify; remove it to use GOV.UK Notify, or set it to one that begins with https://',
    );
  if (callbackToken !== '' && callbackToken.length < 32)
    fail(
      'NOTIFY_CALLBACK_TOKEN',
      'is short; set it to 32 random characters or more, the same as at GOV.UK Notify, or remove it',
    );
  return { apiKey, templateId, replyToId, url: url || undefined, callbackToken: callbackToken || undefined };
}
