// Stands in for azd: keeps settings in `.azure/`, and makes what the templates name, as far as it can be read from them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { parse } from 'yaml';
import { settingNames } from '../../manifest/settings.ts';
import { exampleId } from '../../config/setting.ts';
import { readTemplate } from '../infra/bicep.ts';
import { type Line, Stumble } from './documented.ts';
import type { Tenant } from './tenant.ts';

const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

/** A script of package.json that a command or a hook runs. */
export function scriptIn(command: string): string {
  const [, name = ''] = /^npm (?:run )?(?:--silent )?([\w:]+)/u.exec(command) ?? [];
  if (name !== 'ci' && !(name in scripts)) throw new Stumble(`package.json has no script "${name}": ${command}`);
  return name;
}

let template: ReturnType<typeof readTemplate> | undefined;

type Hook = { posix: { run: string }; windows: { run: string } };
type AzureYaml = {
  hooks: Record<string, Hook>;
  services: Record<string, { project: string; dist: string; language: string; host: string; remoteBuild: boolean }>;
};

export function azdIn(folder: string, tenant: Tenant) {
  let [isSignedIn, name] = [false, ''];
  const file = () => join(folder, '.azure', name, '.env');
  const env = (): Record<string, string> =>
    name === '' ? {} : (parseEnv(readFileSync(file(), 'utf8')) as Record<string, string>);
  const keep = (over: Record<string, string>): string => {
    const lines = Object.entries({ ...env(), ...over }).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
    writeFileSync(file(), `${lines.join('\n')}\n`);
    return '';
  };
  const needs = (): void => {
    if (!isSignedIn) throw new Stumble('not logged in, run `azd auth login`');
    if (name === '') throw new Stumble('there is no environment, run `azd env new`');
  };

  async function provision(): Promise<string> {
    needs();
    const { hooks } = parse(readFileSync('azure.yaml', 'utf8')) as AzureYaml;
    for (const { posix, windows } of Object.values(hooks)) [posix.run, windows.run].forEach(scriptIn);
    // It asks for these.
    keep({ AZURE_SUBSCRIPTION_ID: tenant.subscription, AZURE_LOCATION: 'uksouth', AZURE_TENANT_ID: tenant.id });
    const main = await (template ??= readTemplate('infra/main.bicep'));
    const given = parametersFrom(env(), main.text);
    const own = given['botAppId'] ?? '';
    if (own !== '') tenant.admits(own, given['botAppSecret'] ?? '');
    const made = tenant.make(name);
    const values: Record<string, string> = {
      'group.name': made.group,
      'service.outputs.host': made.host,
      'service.outputs.id': made.serviceId,
      'storage.outputs.name': made.storage,
      'isIdentity ? identity.outputs.clientId : botAppId': own || made.identity,
      "isIdentity ? 'true' : ''": own === '' ? 'true' : '',
      ownTenantId: given['botTenantId'] || tenant.id,
      "'true'": 'true',
    };
    const outputs = main.declared
      .filter(({ kind }) => kind === 'output')
      .map((output): [string, string] => {
        const value = values[output.node.text.split(' = ')[1] ?? ''];
        if (value === undefined) throw new Stumble(`this stand-in cannot work out the output ${output.name}`);
        return [output.name, value];
      });
    return keep(Object.fromEntries(outputs));
  }

  function deploy(): string {
    needs();
    const { services } = parse(readFileSync('azure.yaml', 'utf8')) as AzureYaml;
    const [service, ...others] = Object.entries(services);
    if (!service || others.length > 0) throw new Stumble('this stand-in knows one service');
    const [tag, { project, dist, remoteBuild }] = service;
    scriptIn('npm run build');
    if (!existsSync(join(project, 'package.json')) || dist !== 'dist' || remoteBuild)
      throw new Stumble('what is deployed is not what `npm run build` made');
    if (!readFileSync('infra/service.bicep', 'utf8').includes(`'azd-service-name': '${tag}'`))
      throw new Stumble(`no resource has the tag of the service ${tag}`);
    tenant.deploy();
    return 'SUCCESS';
  }

  const commands: Record<string, (line: Line) => string | Promise<string>> = {
    'azd auth login': () => {
      isSignedIn = true;
      return '';
    },
    'azd env new': ({ words: [chosen = ''] }) => {
      name = chosen;
      mkdirSync(join(folder, '.azure', name), { recursive: true });
      writeFileSync(file(), `AZURE_ENV_NAME="${name}"\n`);
      return '';
    },
    'azd env set': ({ words: [key = '', value = ''] }) => {
      if (value === '') throw new Stumble(`${key} is set to nothing`);
      if (!parameterNames().has(key) && !settingNames.some((one) => one === key))
        throw new Stumble(`nothing reads ${key}`);
      return keep({ [key]: value });
    },
    'azd env get-value': ({ words: [key = ''] }) => {
      const value = env()[key];
      if (value === undefined) throw new Stumble(`key '${key}' not found in the environment values`);
      return value;
    },
    'azd provision': provision,
    'azd deploy': deploy,
    'azd up': async () => {
      await provision();
      return deploy();
    },
    'azd down': () => {
      needs();
      tenant.remove();
      return 'SUCCESS';
    },
  };
  return { run: async (line: Line) => commands[line.name]?.(line), env };
}

const parametersFile = () => readFileSync('infra/main.parameters.json', 'utf8');
/** Names that the templates are given from the environment. */
const parameterNames = () => new Set([...parametersFile().matchAll(/\$\{(\w+)/gu)].map(([, name]) => name ?? ''));

/** What the templates are given; a stumble where something is missing, too short, or no id. */
function parametersFrom(env: Record<string, string>, template: string): Record<string, string> {
  const { parameters } = JSON.parse(parametersFile()) as { parameters: Record<string, { value: string }> };
  const given = Object.fromEntries(
    Object.entries(parameters).map(([name, { value }]) => {
      const [, setting = '', isOptional] = /^\$\{(\w+)(=?)\}$/u.exec(value) ?? [];
      const is = env[setting] ?? '';
      if (is === '' && isOptional === '') throw new Stumble(`it asks for ${name}: ${setting} is not set`);
      if (/Ids$/u.test(name) && is.split(',').some((id) => id !== '' && id.length !== exampleId('').length))
        throw new Stumble(`${setting} has something else than ids`);
      return [name, is];
    }),
  );
  for (const [, least, name = ''] of template.matchAll(/@minLength\((\d+)\)\n(?:@.*\n)*param (\w+)/gu))
    if ((given[name]?.length ?? 0) < Number(least)) throw new Stumble(`${name} is shorter than ${least}`);
  return given;
}
