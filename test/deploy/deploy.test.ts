// docs/deploy.md can be followed: every command of it, from its own text, against stand-ins that know what is documented.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { examinedSettings } from '../../dev/local-settings.ts';
import { beforeDeploying } from '../../dev/doctor/from-here.ts';
import { packageManifest, readIcons } from '../../manifest/app-package.ts';
import { readSettings } from '../../manifest/settings.ts';
import type { Examination } from '../../platform/doctor/examination.ts';
import { diagnose, symptomsOf } from '../../platform/doctor/diagnose.ts';
import { shipped } from '../shipped.ts';
import { scriptIn } from './azd.ts';
import { read, Stumble } from './documented.ts';
import { aNewcomer, blocksIn, commandsIn, type Npm } from './newcomer.ts';

const page = readFileSync('docs/deploy.md', 'utf8');
const version = '0.1.0';

/** The content is the same each time, and is read for some time. */
const looked = new Set<string>();
const once = ({ group, name }: Examination): boolean => {
  const isNew = group !== 'content' || !looked.has(name);
  looked.add(name);
  return isNew;
};

/** What scripts do with the settings that azd keeps, in the folder of whoever runs them. */
const scripts =
  (folder: () => string): Npm =>
  async (script, file) => {
    if (file === undefined) return '';
    const [cwd, env] = [folder(), parseEnv(readFileSync(join(folder(), file), 'utf8')) as Record<string, string>];
    if (script === 'package:manifest') {
      const { settings } = readSettings({ env, version });
      return packageManifest({ settings, content: shipped, icons: readIcons(), outDir: cwd });
    }
    const packagePath = join(cwd, `roundtable-${version}.zip`);
    const from = {
      env: examinedSettings({ env, appDir: cwd, cwd }),
      version,
      node: 'v22.13.0',
      packagePath,
      newKey: () => 'key',
    };
    const symptoms = symptomsOf(await diagnose(beforeDeploying(from).filter(once), { now: new Date(), posts: false }));
    if (symptoms.length > 0) throw new Stumble(symptoms.map(({ at, says }) => `${at} ${says}`).join('; '));
    return 'Everything we looked at is well.';
  };

/** Slips that the page could have: what stands in place of what, and how somebody would be stopped. */
const SLIPS = [
  ['npm run content', 'npm run contents', /no script "contents"/u],
  ['azd auth login\n', '', /not logged in/u],
  ['az ad signed-in-user show --query', 'az ad signed-in-user show --field', /knows no --field/u],
  ['azd env set STAFF_OBJECT_IDS', 'azd env set STAFF_IDS', /nothing reads STAFF_IDS/u],
  ['<object ids of officers, separated by commas>', '<officers>', /put for <officers>/u],
  ['azd env set RECEIPT_KEY "$(openssl rand -base64 32)"\n', '', /RECEIPT_KEY is not set/u],
  ['preflight -- --settings .azure/council', 'preflight -- --settings .azure/county', /ENOENT/u],
  ['get-value APP_HOST', 'get-value APP_HOSTNAME', /'APP_HOSTNAME' not found/u],
  ['--scope "$account"', '--scope "$storage"', /storage/u],
  ['az ad sp create --id "$app"\n', '', /a service principal of/u],
] as const;

describe('docs/deploy.md', () => {
  it('can be followed from nothing to the end, and each slip of it would be found', async () => {
    const newcomer = aNewcomer(scripts(() => newcomer.folder));
    const said: string[] = [];
    const [bots, found] = [new Set<string>(), new Set<string>()];
    let wasThere = false;
    try {
      for (const block of blocksIn(page)) {
        for (const [from, to, says] of SLIPS)
          if (!found.has(from) && block.commands.includes(from)) {
            await assert.rejects(newcomer.type({ ...block, commands: block.commands.replace(from, to) }), says);
            found.add(from);
          }
        said.push(await newcomer.type(block));
        wasThere ||= newcomer.tenant.isDeployed();
        if (wasThere) bots.add(newcomer.env()['BOT_APP_ID'] ?? '');
      }
      assert.ok(wasThere, 'it was deployed');
      assert.match(said.join(''), /\{"status":"pass"\}/u);
      assert.equal(said.join('').match(/Everything we looked at is well/gu)?.length, 5);
      assert.equal(bots.size, 2, 'the managed identity, then an app of its own');
      assert.deepEqual(newcomer.tenant.granted, ['GroupMember.Read.All']);
      assert.deepEqual(
        [newcomer.tenant.isDeployed(), newcomer.tenant.apps.has(newcomer.env()['OWN_BOT_APP_ID'] ?? '')],
        [false, false],
        'nothing is left',
      );
      assert.deepEqual(
        [...found],
        SLIPS.map(([from]) => from),
      );
    } finally {
      await newcomer.close();
    }
  });

  it('keeps secrets in a folder that is not part of the repository', () => {
    assert.match(readFileSync('.gitignore', 'utf8'), /^\/\.azure\/$/mu);
  });

  it('has no command in its sentences that is not documented', () => {
    const commands = commandsIn(page);
    assert.ok(commands.length > 15);
    for (const command of commands)
      if (command.startsWith('npm ')) scriptIn(command);
      else read(command.match(/"[^"]*"|\S+/gu) ?? []);
  });
});
