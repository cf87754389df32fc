// Reads settings, and keeps all that is wrong with them, each with its fix.
import { z } from 'zod';
import { type SettingName, settings } from './settings.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** Settings are missing or wrong. The message is for the person who starts the service. */
export class ConfigError extends Error {
  override name = 'ConfigError';

  readonly problems: readonly Problem[];

  /** Names everything that is wrong at once, and the first of it in the first line: a list of log lines shows no more. */
  constructor(problems: readonly Problem[]) {
    const lines = problems.map(({ setting, says, fix }) => `- ${setting}: ${says}; ${fix}`);
    const first = problems.slice(0, 1).map(({ setting, fix }) => ` First ${setting}: ${fix}.`);
    super([`Roundtable cannot start until its settings are complete.${first.join('')}`, ...lines].join('\n'));
    this.problems = problems;
  }
}

/** What is wrong with a setting, and what to do about it, as it would follow "you can". */
export type Problem = { setting: SettingName; says: string; fix: string };

export type Reader = {
  /** What is wrong so far. */
  problems: readonly Problem[];
  /** What stands there; empty where nothing does. */
  value: (name: SettingName) => string;
  fail: (name: SettingName, says: string, fix: string) => void;
  /** An id in small letters; empty where it is none, which is a problem then. `otherwise`: what else they may do about that. */
  guidIn: (name: SettingName, otherwise?: string) => string;
  guidsIn: (name: SettingName) => string[];
};

const guid = z.guid().transform((id) => id.toLowerCase());

const guidsOf = (text: string): string[] => text.split(/[\s,;]+/u).filter(Boolean);

export function readerOf(env: Env): Reader {
  const problems: Problem[] = [];
  const value = (name: SettingName): string => (env[name] ?? '').trim();
  const fail: Reader['fail'] = (setting, says, fix) => void problems.push({ setting, says, fix });
  return {
    problems,
    value,
    fail,
    guidIn: (name, otherwise = '') => {
      const read = guid.safeParse(value(name));
      if (!read.success)
        fail(
          name,
          `is ${value(name) === '' ? 'missing' : 'not an id'}`,
          `set it to ${settings[name].meaning}, such as ${settings[name].example}${otherwise}`,
        );
      return read.data ?? '';
    },
    guidsIn: (name) => {
      // What stands there is not repeated: somebody may have pasted a secret into the wrong setting.
      const wrong = guidsOf(value(name)).flatMap((id, n) => (guid.safeParse(id).success ? [] : [n + 1]));
      if (wrong.length > 0) fail(name, `item ${wrong.join(', ')} is not an id`, `set it to ${settings[name].meaning}`);
      return guidsOf(value(name)).map((id) => id.toLowerCase());
    },
  };
}
