// `npm start`: all or nothing. It says in one sentence what keeps it from starting, and leaves no process behind, however it ends.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { freePort, isPortFree } from '../../dev/ports.ts';
import { nodeProblem } from '../../dev/start.ts';
import { compiled } from './compiled.ts';
import { eventually } from './eventually.ts';

const ROOT = join(import.meta.dirname, '../..');
const APP_DIR = join(import.meta.dirname, 'fixtures/app');

type Started = {
  child: ChildProcess;
  output: () => string;
  exitCode: () => number | null;
  env: Record<string, string>;
};

describe('dev/start', () => {
  const folders: string[] = [];
  const children: ChildProcess[] = [];

  async function start(env: Record<string, string> = {}, ...args: string[]): Promise<Started> {
    const dataDir = mkdtempSync(join(tmpdir(), 'roundtable-start-'));
    folders.push(dataDir);
    const given = {
      APP_DIR,
      DATA_DIR: dataDir,
      TICK_SCHEDULE: '0 0 7 * * *',
      WORK_QUEUE: 'work',
      PORT: String(await freePort()),
      PLAYGROUND_PORT: String(await freePort()),
      ...env,
    };
    let text = '';
    const child = spawn(process.execPath, [await compiled('dev/start.ts'), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...given },
    });
    children.push(child);
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return { child, output: () => text, exitCode: () => child.exitCode, env: given };
  }

  const ended = async (started: Started): Promise<number> => {
    const code = await eventually(`it ended, after:\n${started.output()}`, () => started.exitCode() ?? undefined);
    return code;
  };
  const ready = (started: Started) =>
    eventually('it was ready', () => {
      assert.equal(started.exitCode(), null, started.output());
      return started.output().includes('Roundtable is ready');
    });
  const isGone = (started: Started) =>
    eventually(
      'its ports are free',
      async () =>
        (await isPortFree(Number(started.env['PORT']))) && (await isPortFree(Number(started.env['PLAYGROUND_PORT']))),
    );

  afterEach(async () => {
    // What still runs would write into the folder that is removed.
    for (const child of children.splice(0)) {
      child.kill('SIGTERM');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    for (const folder of folders.splice(0))
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  });

  it('says which Node it needs when this one is too old', () => {
    assert.match(nodeProblem('18.20.4') ?? '', /needs Node 20\.19, 22\.13, 24 or newer and this is 18\.20\.4/u);
    assert.match(nodeProblem('20.18.3') ?? '', /needs Node 20\.19/u);
    assert.equal(nodeProblem('20.19.0'), undefined);
    assert.match(nodeProblem('22.12.0') ?? '', /22\.13/u);
    for (const fine of ['22.13.0', '24.0.1', '26.0.0']) assert.equal(nodeProblem(fine), undefined);
  });

  it('says how to make the app when it is not built', async () => {
    const started = await start({ APP_DIR: 'not-built' });
    assert.equal(await ended(started), 1);
    assert.match(started.output(), /^\S*host\.json does not exist; run "npm run build" first\.\n$/u);
  });

  it('says in one sentence which port is taken and which setting changes it', async () => {
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((done) =>
      other.listen(port, '127.0.0.1', () => {
        done();
      }),
    );
    for (const variable of ['PORT', 'PLAYGROUND_PORT']) {
      const started = await start({ [variable]: String(port) });
      assert.equal(await ended(started), 1);
      assert.match(
        started.output(),
        new RegExp(`^Port ${port} is taken by another program; .* set ${variable} to another port.*\\n$`, 'u'),
      );
    }
    other.close();
  });

  it('does not let two of them use the same data, and says how to go on', async () => {
    const first = await start({}, '--no-playground');
    await ready(first);
    const ports = { PORT: String(await freePort()), PLAYGROUND_PORT: String(await freePort()) };
    const second = await start({ ...ports, DATA_DIR: first.env['DATA_DIR'] ?? '' }, '--no-playground');
    assert.equal(await ended(second), 1);
    assert.match(
      second.output(),
      /^The data in .* is in use by another Roundtable .*set DATA_DIR to another folder\.\n$/u,
    );
    first.child.kill('SIGTERM');
    assert.equal(await ended(first), 0);
    const third = await start({ ...ports, DATA_DIR: first.env['DATA_DIR'] ?? '' }, '--no-playground');
    await ready(third);
  });

  it('says what the app says when the app refuses to start, and stops the rest', async () => {
    const started = await start({ APP_DIR: join(APP_DIR, '../refuses') }, '--no-playground');
    assert.equal(await ended(started), 1);
    assert.match(started.output(), /^COUNCIL_NAME is missing; set it to the name of the council\.$/mu);
    await isGone(started);
  });

  it('brings up host, storage and Playground, and stops them all with exit code 0 when it is asked to', async () => {
    const started = await start();
    await ready(started);
    const url = `http://127.0.0.1:${started.env['PORT'] ?? ''}`;
    assert.equal((await fetch(`${url}/api/seen`)).status, 200);
    assert.match(started.output(), /Try: +who can join the steering group\?/u);
    assert.equal(
      (await fetch(`http://127.0.0.1:${started.env['PLAYGROUND_PORT'] ?? ''}/_internal/v1/config`)).status,
      200,
    );
    started.child.kill('SIGTERM');
    assert.equal(await ended(started), 0);
    await isGone(started);
  });

  it('stops everything with exit code 1 and says so when a part of it dies', async () => {
    const started = await start({}, '--no-playground');
    await ready(started);
    await fetch(`http://127.0.0.1:${started.env['PORT'] ?? ''}/api/die`, { method: 'POST' }).catch(() => undefined);
    assert.equal(await ended(started), 1);
    assert.match(started.output(), /The host ended with code 3, so everything else was stopped; start again\./u);
    await isGone(started);
  });

  it('leaves no process behind when it is killed', async () => {
    const started = await start();
    await ready(started);
    started.child.kill('SIGKILL');
    await isGone(started);
  });
});
