// Somebody who follows docs/deploy.md: types each block of commands into a new terminal, in the order of the page, with stand-ins for what is
// not here. `openssl`, `node` and the shell are real.
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exampleId } from '../../config/setting.ts';
import { azdIn, scriptIn } from './azd.ts';
import { read, Stumble } from './documented.ts';
import { aTenant } from './tenant.ts';

/** What somebody puts in place of `<…>`. */
const ANSWERS: Readonly<Record<string, string>> = {
  'object ids of officers, separated by commas': `${exampleId('4')},${exampleId('5')}`,
  'object ids of groups, separated by commas': exampleId('6'),
  'your tenant and that of each school, separated by commas': `${exampleId('1')},${exampleId('8')}`,
  'the name of the council': 'Example County Council',
  'https address of its page about this': 'https://example.org',
  'https address of the privacy notice': 'https://example.org/privacy',
  'https address of the terms of use': 'https://example.org/terms',
  'site id': exampleId('51'),
  'id of the library': `b!${'x'.repeat(64)}`,
  'the version before': 'HEAD~1',
};

export type Block = { under: string; commands: string };

export const blocksIn = (page: string): Block[] =>
  page.split(/^## /mu).flatMap((section) =>
    [...section.matchAll(/^```\n([\s\S]*?)^```/gmu)].map(([, commands = '']) => ({
      under: section.split('\n')[0] ?? '',
      commands,
    })),
  );

/** Commands within sentences and tables: `az provider register --namespace Microsoft.Web`. */
export const commandsIn = (page: string): string[] =>
  [...page.replace(/^```[\s\S]*?^```/gmu, '').matchAll(/`((?:azd?|npm) [^`]+)`/gu)]
    .map(([, command = '']) => command)
    .filter((command) => !/<command>|^npm install$/u.test(command));

/** `npm` of the repository: what a script answers, where it matters. */
export type Npm = (script: string, settings: string | undefined, env: Record<string, string>) => Promise<string>;

export function aNewcomer(npm: Npm) {
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-newcomer-'));
  const { tenant, az } = aTenant();
  const azd = azdIn(folder, tenant);

  const answer = async (argv: readonly string[]): Promise<string | undefined> => {
    const [program = '', ...rest] = argv;
    if (program === 'az') return az(read(argv));
    if (program === 'azd') return azd.run(read(argv));
    if (program === 'npm')
      return npm(scriptIn(argv.join(' ')), rest[rest.indexOf('--settings') + 1 || rest.length], azd.env());
    if (program === 'git' && /^switch --detach \S+$/u.test(rest.join(' '))) return '';
    if (program === 'curl' && rest[0] === `https://${tenant.hostOf()}/api/health` && tenant.isDeployed())
      return '{"status":"pass"}';
    throw new Stumble(`nothing answers ${argv.join(' ')}`);
  };
  // Each stand-in writes what it was called with into one pipe, and reads from another what to say. One runs at a time: what stands within
  // another command has ended before that begins.
  const [asked, answered, bin] = ['asked', 'answered', 'bin'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  execFileSync('mkfifo', [asked, answered]);
  mkdirSync(bin);
  const script = (name: string) => `#!/bin/sh
{ printf %s ${name}; for one; do printf '\\037%s' "$one"; done; } >"${asked}"
{ read -r code; if [ "$code" = 0 ]; then cat; else cat >&2; fi; exit "$code"; } <"${answered}"
`;
  for (const name of ['az', 'azd', 'npm', 'git', 'curl']) writeFileSync(join(bin, name), script(name), { mode: 0o755 });
  const listening = (async () => {
    for (;;) {
      const argv = await readFile(asked, 'utf8');
      if (argv === '') return;
      const said = await answer(argv.split('\u001f')).then(
        (text = '') => `0\n${text}\n`,
        (error: unknown) => `1\n${error instanceof Error ? error.message : ''}\n`,
      );
      await writeFile(answered, said);
    }
  })();

  return {
    tenant,
    env: azd.env,
    /** Throws what stopped it. */
    type: async ({ under, commands }: Block): Promise<string> => {
      const filled = commands.replace(/<([^<>\n]+)>/gu, (_, asked: string) => {
        const [old] = tenant.apps.get(azd.env()['OWN_BOT_APP_ID'] ?? '') ?? [];
        const known = asked === 'id of the old one' ? old?.keyId : ANSWERS[asked];
        if (known === undefined) throw new Stumble(`nobody knows what to put for <${asked}>`);
        return known;
      });
      // A command within another that fails must stop it, too: the outer one has no value then.
      const options = { cwd: folder, env: { PATH: `${bin}:${process.env['PATH'] ?? ''}` } };
      try {
        return (await promisify(execFile)('sh', ['-euc', filled], options)).stdout;
      } catch (error) {
        throw new Stumble(`${under}: ${(error as { stderr: string }).stderr.trim()}`);
      }
    },
    close: async () => {
      await Promise.all([writeFile(asked, ''), listening]);
      rmSync(folder, { recursive: true, force: true });
    },
    folder,
  };
}
