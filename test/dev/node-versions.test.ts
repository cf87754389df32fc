// What is deployed runs on every Node that Azure offers and we name: with good settings it answers, with bad ones it says what is wrong.
// Long: `npm run test:long -- test/dev/node-versions.test.ts`. npm's package `node` brings each of them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { messages, registry } from '../../app.ts';
import { type Azurite, startAzurite } from '../../dev/azurite.ts';
import { openBuild } from '../../dev/build.ts';
import { type HostProcess, startHostProcess } from '../../dev/host-process.ts';
import { freePort } from '../../dev/ports.ts';
import { hostSettings } from '../host-settings.ts';
import { aCollector } from '../telemetry/collector.ts';
import { isLong } from '../long.ts';
import { eventually } from './eventually.ts';

/** Of which the second is what `infra/` deploys. */
const VERSIONS = [20, 22, 24];

/** Where the program is. Fetched from npm's registry, unless it was before. */
const nodeOf = (version: number): string =>
  execFileSync('npm', ['exec', '--yes', `--package=node@${version}`, '--', 'node', '-p', 'process.execPath'], {
    encoding: 'utf8',
    cwd: tmpdir(),
    shell: process.platform === 'win32',
  }).trim();

/** A certificate for this computer, by the `openssl` that most have. */
function certificate(folder: string): { key: string; cert: string; file: string } {
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const wanted = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '1'];
  const made = ['-nodes', '-newkey', 'rsa:2048', '-keyout', key, '-out', file];
  execFileSync('openssl', ['req', '-x509', ...made, ...wanted], { stdio: 'ignore' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(file, 'utf8'), file };
}

const count = messages.queues.length + Object.keys(registry.timers).length + 8;

describe('what is deployed', function () {
  this.timeout(10 * 60_000);
  const folder = mkdtempSync(join(tmpdir(), 'roundtable-nodes-'));
  const appDir = join(folder, 'app');
  let azurite: Azurite;
  before(async function () {
    if (!isLong) {
      console.log(
        '    Other versions of Node are fetched in the long tests only: npm run test:long -- test/dev/node-versions.test.ts',
      );
      this.skip();
    }
    const build = await openBuild({ out: appDir, maps: false });
    await build.make();
    await build.close();
    azurite = await startAzurite({ dataDir: join(folder, 'data') });
  });
  after(async () => {
    if (isLong) await azurite.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function started(version: number, env: NodeJS.ProcessEnv) {
    const node = nodeOf(version);
    assert.match(execFileSync(node, ['--version'], { encoding: 'utf8' }), new RegExp(`^v${version}\\.`, 'u'));
    const lines: string[] = [];
    const host = await startHostProcess({
      appDir,
      node,
      port: await freePort(),
      env: { ...hostSettings(azurite.connectionString), ...env },
      onLine: (line) => void lines.push(line),
    });
    const ask = (path: string, init: RequestInit = {}) => fetch(`${host.url}${path}`, init);
    const run = (name: string, input: object = {}) =>
      ask(`/admin/functions/${name}`, { method: 'POST', body: JSON.stringify({ input }) });
    const logged = (pattern: RegExp) => eventually(String(pattern), () => lines.find((line) => pattern.test(line)));
    return { host, lines, ask, run, logged };
  }
  const stopped = async ({ child }: HostProcess) => {
    await child.stop();
  };

  for (const version of VERSIONS) {
    it(`answers, runs timers, takes messages and sends its numbers on Node ${version}`, async () => {
      const tls = certificate(folder);
      const collector = await aCollector(tls);
      const { host, lines, ask, run, logged } = await started(version, {
        APPLICATIONINSIGHTS_CONNECTION_STRING: collector.connectionString,
        NODE_EXTRA_CA_CERTS: tls.file,
      });
      try {
        assert.equal(((await (await ask('/admin/functions')).json()) as unknown[]).length, count);
        for (const path of ['/api/health', '/api/ready', '/questions'])
          assert.equal((await ask(path)).status, 200, path);
        assert.equal((await ask('/api/messages', { method: 'POST', body: '{' })).status, 400);
        const fields = { asked: 'How many hours is a week?', key: `key-of-the-form-on-${version}` };
        const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' };
        const body = new URLSearchParams(fields).toString();
        assert.equal((await ask('/questions/ask', { method: 'POST', headers, body, redirect: 'manual' })).status, 200);
        await run('digest-timer');
        await logged(/\[digest-timer .*\] digest-timer asked for: 0/u);
        await run('digest-queue', { kind: 'digest', conversation: '19:nowhere', day: '2026-11-30' });
        await run('delivery-queue', { kind: 'nonsense' });
        await logged(/\[delivery-queue .*\] failed: StorageFault: Not a piece of work/u);
        await ask('/admin/rest');
        assert.deepEqual(
          lines.filter((line) => line.startsWith('error') && !line.includes('[delivery-queue ')),
          [],
        );
      } finally {
        await stopped(host);
        collector.close();
      }
      // The last numbers are sent before the process ends.
      const saved = collector.received().filter(({ name }) => name === 'roundtable.saves');
      assert.ok(
        saved.some(({ by }) => by['kind'] === 'question.changed'),
        collector.text(),
      );
    });

    it(`says what is wrong with its settings on Node ${version}`, async () => {
      const bad = { ALLOWED_TENANT_IDS: '', SENTENCE_ENCODER: 'maybe', AFTER_FAILED_START: 'goes on' };
      const { host, lines, ask, run, logged } = await started(version, bad);
      try {
        assert.equal(((await (await ask('/admin/functions')).json()) as unknown[]).length, count);
        assert.match(
          lines[0] ?? '',
          /cannot start .* First ALLOWED_TENANT_IDS: set it to .*SENTENCE_ENCODER: is neither on nor off/u,
        );
        for (const path of ['/api/health', '/api/ready', '/questions'])
          assert.equal((await ask(path)).status, 503, path);
        assert.match(await (await ask('/api/messages', { method: 'POST', body: '{}' })).text(), /has not started/u);
        for (const name of ['digest-timer', 'digest-queue']) {
          await run(name);
          await logged(new RegExp(`\\[${name} .*\\] failed: ConfigError: Roundtable cannot start`, 'u'));
        }
      } finally {
        await stopped(host);
      }
    });
  }
});

it('nothing that is deployed asks for a newer Node than we promise', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; engines?: { node?: string } }>;
  };
  const deployed = Object.entries(packages).filter(([, one]) => one.dev !== true && one.devOptional !== true);
  assert.ok(deployed.length > 50);
  // Some name several: any of them will do.
  const asksForMore = (range: string): boolean =>
    range.split('||').every((one) => Number(/\d+/u.exec(one)?.[0] ?? 0) > Math.min(...VERSIONS));
  assert.deepEqual(
    deployed.filter(([, { engines }]) => asksForMore(engines?.node ?? '*')).map(([name]) => name),
    [],
  );
});
