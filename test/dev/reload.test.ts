// `npm start` while somebody works on the service: each change is there a moment later, and a mistake takes nothing away.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { SCRIPTS, STYLES } from '../../dev/assets.ts';
import { freePort } from '../../dev/ports.ts';
import { compiled } from './compiled.ts';
import { eventually } from './eventually.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Nobody listens there: an app without queues needs no storage. */
const NO_STORAGE = 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=http://127.0.0.1:9/a;';

const entry = `import { app } from '@azure/functions';
import { readFileSync, readFileSync } from 'node:fs';
import { greeting } from '../greeting.ts';
const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
app.http('hello', { handler: () => ({ body: greeting + ' from ' + process.pid }) });
app.hook.appStart(() => {
  const { name } = JSON.parse(read('./content/service.json'));
  console.log('started with ' + greeting + ' and ' + name);
});
`;

describe('dev/reload', () => {
  let folder: string;
  let child: ChildProcess;
  let url: string;
  let output = '';

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const hello = async () => (await fetch(`${url}/api/hello`)).text();
  /** What is printed from the change until the line that tells how it ended. */
  const afterChange = async (path: string, text: string, end: string): Promise<string> => {
    const from = output.length;
    write(path, text);
    return eventually(`it says "${end}" after a change of ${path}`, () => {
      assert.equal(child.exitCode, null, output);
      return output.includes(end, from) && output.slice(from);
    });
  };

  before(async () => {
    mkdirSync(join(ROOT, 'test-output'), { recursive: true });
    folder = mkdtempSync(join(ROOT, 'test-output', 'reload-'));
    write('host.json', '{"version": "2.0"}');
    write('content/service.json', '{"name": "Northshire"}');
    write('language/english.bin', '');
    write('language/NOTICE.txt', '');
    write('functions/index.ts', entry);
    write('solver/panel-thread.ts', '');
    write('encoder/thread.ts', '');
    for (const name of STYLES) write(`pages/assets/${name}.scss`, 'p { margin: 0; }');
    for (const name of SCRIPTS) write(`pages/assets/${name}.ts`, '');
    write('pages/assets/favicon.svg', '<svg/>');
    write('pages/start.njk', 'Hello');
    write('greeting.ts', "export const greeting = 'Hello';");
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    child = spawn(process.execPath, [await compiled('dev/start.ts'), '--no-playground'], {
      cwd: folder,
      env: { ...process.env, APP_DIR: undefined, PORT: String(port), AzureWebJobsStorage: NO_STORAGE },
    });
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await eventually('it is ready', () => {
      assert.equal(child.exitCode, null, output);
      return output.includes('Roundtable is ready');
    });
  });
  after(async () => {
    child.kill('SIGTERM');
    await eventually('it ended', () => child.exitCode !== null || child.signalCode !== null);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  });

  it('has a change of code at the same address a moment later, and says so in one line', async () => {
    assert.match(await hello(), /^Hello from/u);
    const said = await afterChange('greeting.ts', "export const greeting = 'Good morning';", 'Code changed: reloaded');
    assert.match(said, /^started with Good morning and Northshire\nCode changed: reloaded in \d+\.\d s\n/u);
    assert.match(await hello(), /^Good morning from/u);
  });

  it('has a change of content a moment later, and says so in one line', async () => {
    const said = await afterChange('content/service.json', '{"name": "Southshire"}', 'Content changed: reloaded');
    assert.match(said, /started with Good morning and Southshire\nContent changed: reloaded in \d+\.\d s\n/u);
  });

  it('has a change of a page a moment later', async () => {
    await afterChange('pages/start.njk', 'Good morning', 'Code changed: reloaded');
    const [, port = ''] = /:(\d+)$/u.exec(url) ?? [];
    assert.equal(readFileSync(join(folder, '.data/app', port, 'pages/start.njk'), 'utf8'), 'Good morning');
  });

  it('keeps what runs when the change cannot be built, says what is wrong, and goes on when it is mended', async () => {
    const running = await hello();
    const said = await afterChange('greeting.ts', 'export const greeting = ;', 'keeps running');
    assert.match(said, /Unexpected ";"[^]*greeting\.ts:1:24[^]*\nCode changed and cannot be built \(see above\)/u);
    assert.equal(await hello(), running);
    await afterChange('greeting.ts', "export { greeting } from './words/new.ts';", 'keeps running');
    await afterChange('words/new.ts', "export const greeting = 'Good evening';", 'Code changed: reloaded');
    assert.match(await hello(), /^Good evening from/u);
  });

  it('keeps what runs when the service does not start with the change', async () => {
    const running = await hello();
    const said = await afterChange('content/service.json', '{', 'keeps running');
    assert.match(said, /in JSON at position[^]*\nContent changed and does not start \(see above\)/u);
    assert.equal(await hello(), running);
    await afterChange('content/service.json', '{"name": "Eastshire"}', 'Content changed: reloaded');
  });
});
