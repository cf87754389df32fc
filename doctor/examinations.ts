// All that the service looks at of itself, beside what its features look at.
import type { Config } from '../config.ts';
import type { Env } from '../config/reader.ts';
import type { Examination } from '../platform/doctor/examination.ts';
import { botExaminations, type BotNeeds } from './bot.ts';
import { groupExaminations, type GroupNeeds } from './groups.ts';
import { libraryExaminations, type LibraryNeeds } from './library.ts';
import { settingsExaminations } from './settings.ts';
import { storageExaminations, type StorageNeeds } from './storage.ts';
import { tenantExaminations } from './tenants.ts';

const LOGIN = 'https://login.microsoftonline.com';

type Needs = {
  config: Config;
  env: Env;
  storage: Omit<StorageNeeds, 'config' | 'newKey'>;
  newKey: StorageNeeds['newKey'];
  tokenAs?: BotNeeds['tokenAs'];
  loginUrl?: string;
  directory?: GroupNeeds['directory'];
  library?: LibraryNeeds['library'];
};

/** One set for each time that somebody asks. */
export const examinationsFor = ({
  config,
  env,
  storage,
  newKey,
  tokenAs,
  loginUrl = LOGIN,
  directory,
  library,
}: Needs): Examination[] => [
  ...settingsExaminations(env),
  ...storageExaminations({ ...storage, config: config.storage, newKey }),
  ...botExaminations({ bot: config.bot, loginUrl, tokenAs }),
  ...tenantExaminations({ config, loginUrl }),
  ...groupExaminations({ groups: config.staffGroups, directory }),
  ...libraryExaminations({ named: config.library, library }),
];
