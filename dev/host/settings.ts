// Settings as Functions resolves them: the environment first, then local.settings.json; `%NAME%` stands for a setting's value.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const localSettings = z.object({ Values: z.record(z.string(), z.string()).default({}) });

/** The `Values` of the first local.settings.json found in `folders`; an unreadable one is an error that names the file. */
export function readLocalSettings(folders: readonly string[]): Record<string, string> {
  const file = folders.map((folder) => join(folder, 'local.settings.json')).find((path) => existsSync(path));
  if (!file) return {};
  try {
    return localSettings.parse(JSON.parse(readFileSync(file, 'utf8'))).Values;
  } catch (error) {
    throw new Error(`${file} is not a settings file: it needs {"Values": {"NAME": "text"}}.`, { cause: error });
  }
}

/** Replaces every `%NAME%` in a binding's text. Throws a sentence naming the setting and the function when one is missing. */
export function resolveSettings(text: string, functionName: string): string {
  return text.replaceAll(/%([^%]+)%/gu, (_, name: string) => {
    const value = process.env[name];
    if (value === undefined || value === '')
      throw new Error(
        `The function "${functionName}" needs the setting ${name}; set it in the environment or in local.settings.json.`,
      );
    return value;
  });
}

/** The storage connection string a trigger's `connection` names, with Functions' own `AzureWebJobs` prefix rule. */
export function storageConnection(connection: string | undefined, functionName: string): string {
  const name = connection ?? 'AzureWebJobsStorage';
  const value = process.env[`AzureWebJobs${name}`] ?? process.env[name];
  if (value) return value;
  throw new Error(
    `The function "${functionName}" needs the storage connection ${name}; set ${name} to a connection string (identities work in Azure only).`,
  );
}
