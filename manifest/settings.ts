// The settings of a package. All that are missing or wrong are told at once, each with its fix.

type Wanted = { should: string; example: string; fits: (value: string) => boolean };

const isGuid = (value: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(value);
const isHost = (value: string) => /^(?=.{1,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/iu.test(value);
/** One line, as browsers would quietly leave out the breaks; at most as long as Teams allows. */
const isHttps = (value: string) => /^https:\/\/[^\s"<>\\]{1,2000}$/iu.test(value) && URL.canParse(value);
/** Teams shows 32 characters. */
const isName = (value: string) => /^[^\p{Cc}\p{Zl}\p{Zp}]{1,32}$/u.test(value);

const wanted = {
  TEAMS_APP_ID: {
    should: 'a GUID that you make up once and keep, as Teams knows the app by it',
    example: '00000000-0000-4000-8000-00000000a001',
    fits: isGuid,
  },
  BOT_APP_ID: {
    should: "the bot's app (client) id, the same as in the settings of the service",
    example: '00000000-0000-4000-8000-00000000b001',
    fits: isGuid,
  },
  APP_HOST: {
    should: 'the host name of the service on its own, such as roundtable.example.org',
    example: 'roundtable.example.org',
    fits: isHost,
  },
  DEVELOPER_NAME: {
    should: 'the name of the council, on one line of at most 32 characters',
    example: 'Example County Council',
    fits: isName,
  },
  DEVELOPER_WEBSITE: {
    should: "an https address of the council's page about the service",
    example: 'https://example.org',
    fits: isHttps,
  },
  PRIVACY_URL: {
    should: 'the https address of the privacy notice',
    example: 'https://example.org/privacy',
    fits: isHttps,
  },
  TERMS_URL: {
    should: 'the https address of the terms of use',
    example: 'https://example.org/terms',
    fits: isHttps,
  },
} satisfies Record<string, Wanted>;

/** Of a council whose people sign in on pages: without it there are no tabs on which they would. */
const signIn: Wanted = {
  should:
    'the client id of the Entra app with which people sign in, the same as in the settings of the service, or leave it out',
  example: '00000000-0000-4000-8000-00000000c001',
  fits: isGuid,
};

type SettingName = keyof typeof wanted;
export const settingNames = Object.keys(wanted) as SettingName[];

/** Named as the placeholders in manifest.json are. */
export type Settings = Record<SettingName | 'APP_VERSION', string> & {
  /** Empty where nobody signs in. */
  SIGN_IN_APP_ID: string;
};

/** The package cannot be made. The message is for the administrator who makes it. */
export class PackageError extends Error {
  override name = 'PackageError';

  constructor(what: string, problems: readonly string[]) {
    super([what, ...problems.map((problem) => `- ${problem}`)].join('\n'));
  }
}

type Env = Readonly<Record<string, string | undefined>>;
type Problem = { setting: SettingName | 'SIGN_IN_APP_ID'; says: string; fix: string };

const given = (env: Env, name: Problem['setting']): string => (env[name] ?? '').trim();

/** All that is missing or does not fit; `example`: what is missing is no problem. */
export function problemsIn(env: Env, example = false): Problem[] {
  const own = given(env, 'SIGN_IN_APP_ID');
  const missing = settingNames.filter((name) => given(env, name) === '');
  const wrong = settingNames.filter((name) => !missing.includes(name) && !wanted[name].fits(given(env, name)));
  const says = (setting: Problem['setting']): string => `is ${JSON.stringify(given(env, setting))}`;
  return [
    ...(example
      ? []
      : missing.map((setting) => ({ setting, says: 'is missing', fix: `set it to ${wanted[setting].should}` }))),
    ...(own === '' || signIn.fits(own)
      ? []
      : [{ setting: 'SIGN_IN_APP_ID' as const, says: says('SIGN_IN_APP_ID'), fix: `set it to ${signIn.should}` }]),
    ...wrong.map((setting) => ({ setting, says: says(setting), fix: `set it to ${wanted[setting].should}` })),
  ];
}

type Source = { env: Env; version: string; example?: boolean };

/**
 * Reads the settings. With `example`, fictional values stand in for those that are missing, and `fictional` names them.
 * @throws {PackageError} that names every setting that is missing or does not fit
 */
export function readSettings({ env, version, example = false }: Source): {
  settings: Settings;
  fictional: SettingName[];
} {
  const problems = problemsIn(env, example).map(({ setting, says, fix }) => `${setting}: ${says}; ${fix}`);
  if (problems.length > 0) {
    const trial = example ? '' : ' (for a trial without them: npm run package:manifest -- --example)';
    throw new PackageError(`The package cannot be made until its settings are complete${trial}:`, problems);
  }
  const values = settingNames.map((name) => [name, given(env, name) || wanted[name].example] as const);
  const settings = {
    ...(Object.fromEntries(values) as Record<SettingName, string>),
    APP_VERSION: version,
    SIGN_IN_APP_ID: given(env, 'SIGN_IN_APP_ID') || (example ? signIn.example : ''),
  };
  return { settings, fictional: settingNames.filter((name) => given(env, name) === '') };
}
