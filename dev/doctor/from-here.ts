// All that can be looked at from a computer: before anything is deployed, and of a service that runs.
import { createConnector } from '../../bot/teams/connector.ts';
import { TEAMS_SERVICE_HOSTS } from '../../bot/teams/settings.ts';
import { messages, storesOver } from '../../app.ts';
import type { Config } from '../../config.ts';
import type { Env } from '../../config/reader.ts';
import { examinationsFor } from '../../doctor/examinations.ts';
import { configIn, settingsExaminations } from '../../doctor/settings.ts';
import * as features from '../../features.ts';
import { settingNames } from '../../manifest/settings.ts';
import type { Examination } from '../../platform/doctor/examination.ts';
import { examinationsOf } from '../../platform/start.ts';
import { openStorage } from '../../storage/open.ts';
import { contentExaminations } from './content.ts';
import { nodeExaminations } from './node.ts';
import { packageExaminations } from './package.ts';
import { serviceExaminations } from './service.ts';

export type FromHere = {
  env: Env;
  /** Of the program. */
  version: string;
  /** Of Node. */
  node: string;
  /** Where the package for Teams is, if it was made. */
  packagePath: string;
  newKey: () => string;
  loginUrl?: string;
  /** Where the service answers; that of the settings, if nothing is said. */
  site?: string;
};

const folderIn = (env: Env): string | undefined => env['CONTENT_DIR']?.trim() || undefined;

/** These are there before anybody has begun with the package. */
const KEPT_BY_AZD = ['BOT_APP_ID', 'APP_HOST'];

/** Nothing of it needs a network. */
export const beforeDeploying = ({ env, version, node, packagePath }: FromHere): Examination[] => [
  ...settingsExaminations(env),
  ...contentExaminations(folderIn(env)),
  ...(settingNames.some((name) => !KEPT_BY_AZD.includes(name) && (env[name] ?? '') !== '')
    ? packageExaminations({ env, dir: folderIn(env), version, path: packagePath })
    : []),
  ...nodeExaminations(node),
];

/** Where the settings are wrong nothing else can be reached: they alone are looked at, and what is looked at before a deployment. */
export function ofTheService(from: FromHere): Examination[] {
  const config = configIn(from.env);
  if (Array.isArray(config)) return beforeDeploying(from);
  const storage = openStorage(withoutIdentity(config), messages);
  const connector = createConnector(teamsSettings(config));
  const [, ...beside] = beforeDeploying(from);
  return [
    ...examinationsFor({ ...from, config, storage }),
    ...beside,
    ...examinationsOf(features, { ...storesOver(storage.tables), ...connector }),
    ...serviceExaminations(from.site ?? config.site),
  ];
}

/** There is no managed identity here: whoever sits here is who signs in. */
const withoutIdentity = ({ storage }: Config): Config['storage'] =>
  'connectionString' in storage ? storage : { ...storage, clientId: undefined };

const teamsSettings = ({ bot, allowedTenants }: Config) =>
  bot.mode === 'local' ? { ...bot, allowedTenants } : { ...bot, allowedTenants, serviceHosts: TEAMS_SERVICE_HOSTS };
