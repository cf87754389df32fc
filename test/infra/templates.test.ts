// The templates fit together, and set exactly the settings that are described as theirs. They were never compiled here: docs/operations.md.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Setting } from '../../config/setting.ts';
import { settings } from '../../config/settings.ts';
import { settingNames } from '../../manifest/settings.ts';
import { signals } from '../../platform/telemetry.ts';
import { brokenLines, parseTemplate, propertiesOf, readTemplate, type Template } from './bicep.ts';

const files = readdirSync('infra').filter((name) => name.endsWith('.bicep'));
const read = (file: string): Promise<Template> => readTemplate(`infra/${file}`);
const namesOf = ({ declared }: Template, kind: string): string[] =>
  declared.filter((one) => one.kind === kind).map(({ name }) => name);
const isRequired = ({ declared }: Template, name: string): boolean =>
  declared.some((one) => one.kind === 'parameter' && one.name === name && !one.node.text.includes('='));

/** Each module of a template, with its own template and what it is given. */
async function modulesIn(template: Template) {
  const modules = template.declared.filter(({ kind }) => kind === 'module');
  return Promise.all(
    modules.map(async ({ name, node }) => {
      const file = /'([^']+\.bicep)'/u.exec(node.text)?.[1] ?? '';
      return { name, file, own: await read(file), given: propertiesOf(node, 'params') };
    }),
  );
}

/** What does not fit, in words. */
async function misfits(template: Template): Promise<string[]> {
  const modules = await modulesIn(template);
  const outputs = [...template.text.matchAll(/\b(\w+)\.outputs\.(\w+)/gu)];
  return [
    ...brokenLines(template).map((line) => `line ${line} cannot be read`),
    ...modules.flatMap(({ name, own, given }) => [
      ...given
        .filter((one) => !namesOf(own, 'parameter').includes(one.name))
        .map((one) => `${name} takes no ${one.name}`),
      ...namesOf(own, 'parameter')
        .filter((one) => isRequired(own, one) && !given.some((it) => it.name === one))
        .map((one) => `${name} needs ${one}`),
    ]),
    ...outputs.flatMap(([, module = '', output = '']) => {
      const named = modules.find(({ name }) => name === module);
      return named && namesOf(named.own, 'output').includes(output) ? [] : [`${module} has no ${output}`];
    }),
    ...namesOf(template, 'parameter')
      .filter((name) => [...template.text.matchAll(new RegExp(`\\b${name}\\b`, 'gu'))].length < 2)
      .map((name) => `${name} is used by nothing`),
  ];
}

describe('the templates of infra/', () => {
  for (const file of files)
    it(`fit together: ${file}`, async () => {
      assert.deepEqual(await misfits(await read(file)), []);
    });

  it('would be found out if they did not', async () => {
    const { text } = await read('main.bicep');
    const broken = async (from: string, to: string) => misfits(await parseTemplate(text.replace(from, to)));
    assert.deepEqual(await broken('    endpoint:', '    address:'), ['bot takes no address', 'bot needs endpoint']);
    assert.deepEqual(await broken('storage.outputs.containerName', 'storage.outputs.folder'), [
      'storage has no folder',
    ]);
    assert.notDeepEqual(await broken('module bot', 'modul bot'), []);
  });

  it('set the settings that are described as theirs, and no other', async () => {
    const service = (await modulesIn(await read('main.bicep'))).find(({ name }) => name === 'service');
    const { text, declared } = await read('main.bicep');
    const module = declared.find(({ kind, name }) => kind === 'module' && name === 'service');
    assert.ok(service && module && text);
    const chosen = propertiesOf(module.node, 'settings').map(({ name }) => name);
    const own = [...service.own.text.matchAll(/^ {6}(\w+): /gmu)].map(([, name]) => name ?? '');
    const made = own.filter((name) => name in settings);
    const wanted = Object.entries<Setting>(settings).filter(([, { from }]) => ['council', 'infra'].includes(from));
    assert.deepEqual([...chosen, ...made].sort(), wanted.map(([name]) => name).sort());
  });

  it('are given what azd knows: each parameter once, a secret without a default and never in clear', async () => {
    const main = await read('main.bicep');
    const { parameters } = JSON.parse(readFileSync('infra/main.parameters.json', 'utf8')) as {
      parameters: Record<string, { value: string }>;
    };
    assert.deepEqual(Object.keys(parameters).sort(), namesOf(main, 'parameter').sort());
    for (const { value } of Object.values(parameters)) assert.match(value, /^\$\{[A-Z_]+=?\}$/u);
    for (const name of ['receiptKey', 'receiptKeysBefore', 'botAppSecret', 'notifyApiKey', 'notifyCallbackToken'])
      assert.match(main.text, new RegExp(`@secure\\(\\)\\n(?:@.*\\n)*param ${name} string`, 'u'), name);
  });

  it('are given what docs/deploy.md has somebody set, and so is the package for Teams', async () => {
    const known = readFileSync('infra/main.parameters.json', 'utf8');
    const outputs = namesOf(await read('main.bicep'), 'output');
    const set = [...readFileSync('docs/deploy.md', 'utf8').matchAll(/azd env (set|get-value) (\w+)/gu)];
    assert.ok(set.length > 10);
    for (const [, verb, name = ''] of set)
      if (verb === 'set' || !outputs.includes(name))
        assert.ok(new RegExp(`\\$\\{${name}[=}]`, 'u').test(known) || settingNames.some((one) => one === name), name);
  });

  it('watch what the service measures, and nothing else', async () => {
    const measured = new Set(Object.keys(signals));
    for (const text of [(await read('watching.bicep')).text, readFileSync('infra/workbook.json', 'utf8')]) {
      const asked = [...text.matchAll(/roundtable\.([a-z-]+)\\?"/gu)].map(([, name]) => name ?? '');
      assert.deepEqual(
        asked.filter((name) => !measured.has(name)),
        [],
      );
    }
    const { items } = JSON.parse(readFileSync('infra/workbook.json', 'utf8')) as {
      items: { content: { query?: string } }[];
    };
    const queries = items.flatMap(({ content }) => content.query ?? []);
    for (const [name, { by }] of Object.entries(signals))
      for (const dimension of by)
        assert.ok(
          queries.some((query) =>
            [`roundtable.${name}"`, `customDimensions.${dimension})`].every((one) => query.includes(one)),
          ),
          `${name} by ${dimension}`,
        );
  });

  it('let nobody in with a key, and keep one instance ready on Node 22', async () => {
    const said = async (file: string) => (await read(file)).text.replace(/\s+/gu, ' ');
    assert.match(await said('storage.bicep'), /allowSharedKeyAccess: false/u);
    assert.match(await said('monitoring.bicep'), /DisableLocalAuth: true/u);
    const service = await said('service.bicep');
    assert.match(service, /name: 'FC1'/u);
    assert.match(service, /alwaysReady: \[ \{ name: 'http' instanceCount: 1 \} \]/u);
    assert.match(service, /name: 'node' version: '22'/u);
    for (const file of files)
      assert.equal(
        (await said(file)).split("'Microsoft.Authorization/roleAssignments@").length,
        (await said(file)).split("principalType: 'ServicePrincipal'").length,
        `${file}: a new principal is found`,
      );
  });
});
