// Examines the settings: that they are complete, and that nothing in them looks like a slip.
import { type Config, ConfigError, readConfig } from '../config.ts';
import type { Env, Problem } from '../config/reader.ts';
import { settings } from '../config/settings.ts';
import { type Examination, fault, type Symptom, warning } from '../platform/doctor/examination.ts';

export const settingsExaminations = (env: Env): Examination[] => [
  {
    group: 'settings',
    name: 'the settings are complete',
    look: () => {
      const config = configIn(env);
      return Array.isArray(config) ? mistakesIn(config, env) : slipsIn(config, env);
    },
  },
];

/** The settings, or all that is wrong with them. */
export function configIn(env: Env): Config | Problem[] {
  try {
    return readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return [...error.problems];
    throw error;
  }
}

/** Where one is missing that is there under a name like it, the misspelt name is the fault. */
function mistakesIn(problems: readonly Problem[], env: Env): Symptom[] {
  return problems.map(({ setting, says, fix }) => {
    const misspelt = Object.keys(env).find((name) => !(name in settings) && isLike(name, setting));
    const isMissing = (env[setting] ?? '').trim() === '';
    return isMissing && misspelt !== undefined
      ? fault(misspelt, 'is no setting of Roundtable', `Give it its right name, ${setting}.`)
      : fault(setting, says, sentence(fix));
  });
}

const sentence = (fix: string): string => `${fix.slice(0, 1).toUpperCase()}${fix.slice(1)}.`;

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z]/gu, '');

/** "ALLOWED_TENANTS" is like "ALLOWED_TENANT_IDS": most of it is the same from the beginning. */
function isLike(name: string, setting: string): boolean {
  const [one, other] = [lettersOf(name), lettersOf(setting)];
  let same = 0;
  while (same < one.length && one.at(same) === other.at(same)) same += 1;
  return same >= 0.7 * Math.max(one.length, other.length);
}

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;

/** Settings with which it starts, and does something else than whoever set them wanted. */
function slipsIn(config: Config, env: Env): Symptom[] {
  const value = (name: keyof typeof settings): string => (env[name] ?? '').trim();
  return [
    ...(config.bot.mode === 'azure' ? botSlips(config.bot, config, value) : []),
    ...peopleSlips(config),
    ...storageSlips(value),
  ];
}

type Value = (name: keyof typeof settings) => string;
type AzureBot = Extract<Config['bot'], { mode: 'azure' }>;

const botSlips = ({ appId, appTenantId, credential }: AzureBot, config: Config, value: Value): Symptom[] => [
  ...(appId === appTenantId
    ? [
        fault(
          'BOT_APP_ID',
          'is the same as BOT_TENANT_ID',
          'Set it to the application (client) id, which stands above the tenant id in Entra.',
        ),
      ]
    : []),
  ...(credential.kind === 'secret' && GUID.test(credential.secret)
    ? [
        fault(
          'BOT_APP_SECRET',
          'looks like the id of a secret',
          'Set it to the value of the secret. Entra shows that once, when the secret is made.',
        ),
      ]
    : []),
  ...(credential.kind === 'secret' && value('BOT_MANAGED_IDENTITY') === 'true'
    ? [
        warning(
          'BOT_MANAGED_IDENTITY',
          'is true although BOT_APP_SECRET is set, and the secret is used',
          'Remove one of the two.',
        ),
      ]
    : []),
  ...(config.allowedTenants.includes(appTenantId)
    ? []
    : [
        warning(
          'ALLOWED_TENANT_IDS',
          'does not have the tenant BOT_TENANT_ID, so its people cannot use Roundtable',
          'Add it, unless nobody of that tenant should.',
        ),
      ]),
  ...receiptKeySlips(config.receiptKeys),
  ...(value('AzureWebJobsDisableHomepage') === 'true'
    ? []
    : [
        warning(
          'AzureWebJobsDisableHomepage',
          'is not set, so Azure shows a page of its own in place of your start page',
          'Set it to true.',
        ),
      ]),
];

const receiptKeySlips = ({ now, earlier }: Config['receiptKeys']): Symptom[] => [
  ...(new Set(now).size < 10
    ? [
        fault(
          'RECEIPT_KEY',
          'is easy to guess',
          'Set it to random characters, such as those that "openssl rand -base64 32" prints.',
        ),
      ]
    : []),
  ...(earlier.includes(now)
    ? [warning('RECEIPT_KEYS_BEFORE', 'has the key of today', 'Set RECEIPT_KEY to a new key, or remove it there.')]
    : []),
];

function peopleSlips({
  officers,
  administrators,
  staffGroups,
  councilTenants,
  allowedTenants,
  bot,
}: Config): Symptom[] {
  const notPeople = new Set([...councilTenants, ...allowedTenants, ...(bot.mode === 'azure' ? [bot.appId] : [])]);
  const mixedUp = (name: string, ids: readonly string[]): Symptom[] =>
    ids.some((id) => notPeople.has(id))
      ? [
          fault(
            name,
            'has the id of a tenant or an app',
            'Set it to object ids of people. Entra shows them on the page of each user.',
          ),
        ]
      : [];
  return [
    ...mixedUp('STAFF_OBJECT_IDS', officers),
    ...mixedUp('ADMIN_OBJECT_IDS', administrators),
    ...(officers.length === 0 && !staffGroups?.officer.length
      ? [
          warning(
            'STAFF_OBJECT_IDS',
            'is empty, so nobody is an officer',
            'Set it to the Entra object ids of officers.',
          ),
        ]
      : []),
  ];
}

const storageSlips = (value: Value): Symptom[] =>
  value('AzureWebJobsStorage') !== '' && value('AzureWebJobsStorage__tableServiceUri') !== ''
    ? [
        warning(
          'AzureWebJobsStorage',
          'is set although AzureWebJobsStorage__tableServiceUri is, and is what the service uses',
          'Remove it to sign in as the managed identity.',
        ),
      ]
    : [];
