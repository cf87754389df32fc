// The settings `npm start` runs with: the environment wins over local.settings.json, and that over what is embedded here.
import { readLocalSettings } from './host/settings.ts';
import {
  PLAYGROUND_OFFICER_OBJECT_ID,
  PLAYGROUND_SECOND_OFFICER_OBJECT_ID,
  PLAYGROUND_TENANT_ID,
} from './playground.ts';

/** Enough to try everything with the Playground's made-up people; a `%SETTING%` of a new trigger gets its default here. */
export const LOCAL_DEFAULTS = {
  LOCAL_MODE: 'true',
  ALLOWED_TENANT_IDS: PLAYGROUND_TENANT_ID,
  STAFF_OBJECT_IDS: `${PLAYGROUND_OFFICER_OBJECT_ID},${PLAYGROUND_SECOND_OFFICER_OBJECT_ID}`,
  ADMIN_OBJECT_IDS: PLAYGROUND_OFFICER_OBJECT_ID,
} satisfies Record<string, string>;

type Env = Readonly<Record<string, string | undefined>>;
type From = { env: Env; appDir: string; cwd: string };

/** All settings for a start in `cwd` of the app in `appDir`. `ownStorage` says whether they name storage other than ours. */
export function localSettings({ env, appDir, cwd }: From): {
  settings: Env;
  ownStorage: boolean;
} {
  const settings: Record<string, string | undefined> = {
    ...LOCAL_DEFAULTS,
    // An empty value in the file is a line to fill in, not a setting.
    ...Object.fromEntries(Object.entries(readLocalSettings([appDir, cwd])).filter(([, value]) => value !== '')),
    ...env,
  };
  // A bot with an app id of its own is not in local mode, whatever our default says.
  if (settings['BOT_APP_ID'] && env['LOCAL_MODE'] === undefined) settings['LOCAL_MODE'] = '';
  // "UseDevelopmentStorage=true" asks for the emulator on its usual ports; ours has perhaps other ports.
  const storage = settings['AzureWebJobsStorage'] ?? '';
  const ownStorage =
    (storage !== '' && storage !== 'UseDevelopmentStorage=true') ||
    Boolean(settings['AzureWebJobsStorage__accountName']) ||
    Boolean(settings['AzureWebJobsStorage__tableServiceUri']);
  return { settings, ownStorage };
}

/** The same for the doctor. As `npm start` has it, whose emulator is elsewhere each time: its chat is where to ask the doctor. */
export function examinedSettings(from: From): Env {
  const { settings, ownStorage } = localSettings(from);
  return ownStorage ? settings : { AzureWebJobsStorage: 'UseDevelopmentStorage=true', ...settings };
}
