// The local host runs real registrations: requests, timers by hand, a clean stop, and refusals to start.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { startHost, type Host } from '../../dev/host.ts';
import { eventually } from './eventually.ts';

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);

// Nobody listens there: these tests need no storage, and the host must run without it.
const NO_STORAGE = 'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;QueueEndpoint=http://127.0.0.1:9/a;';
const env = { TICK_SCHEDULE: '0 30 6 * * 1-5', WORK_QUEUE: 'work', AzureWebJobsStorage: NO_STORAGE };

function getWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((done, refuse) => {
    request(url, { headers }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .once('error', refuse)
      .end();
  });
}

describe('dev/host', () => {
  const before_ = { ...process.env };
  let host: Host;
  const started: Host[] = [];
  let lines: string[];

  const seen = async (): Promise<string> => (await fetch(`${host.url}/api/seen`)).text();

  before(async () => {
    lines = [];
    host = await startHost({ appDir: fixture('app'), port: 0, env, log: (line) => lines.push(line) });
    started.push(host);
  });
  after(async () => {
    for (const one of started) await one.stop();
    for (const name of Object.keys(env)) {
      if (before_[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before_[name];
    }
  });

  it('hands a request to its function with parameters, query and body, and gives back status, headers, cookies and body', async () => {
    const response = await fetch(`${host.url}/api/Schools/100%2F1/2?phase=primary`, { method: 'POST', body: 'hello' });
    assert.equal(response.status, 201);
    assert.equal(response.headers.get('x-method'), 'POST');
    assert.match(response.headers.get('set-cookie') ?? '', /^seen=yes; HttpOnly; SameSite=strict$/u);
    assert.deepEqual(await response.json(), {
      params: { urn: '100/1', page: '2' },
      query: { phase: 'primary' },
      body: 'hello',
    });
  });

  it('lets an optional parameter be absent and prefers a word to a parameter', async () => {
    const one: unknown = await (await fetch(`${host.url}/api/schools/100`)).json();
    assert.deepEqual(one, { params: { urn: '100' }, query: {}, body: '' });
    assert.equal(await (await fetch(`${host.url}/api/schools/newest`)).text(), 'newest');
  });

  it('answers 404 to an unknown path, a method without a function and a path outside the route prefix', async () => {
    for (const [path, method] of [
      ['/api/nothing', 'GET'],
      ['/api/schools/1/2/3', 'GET'],
      ['/api/schools/1', 'DELETE'],
      ['/schools/1', 'GET'],
    ] as const)
      assert.equal((await fetch(`${host.url}${path}`, { method })).status, 404, `${method} ${path}`);
  });

  it('answers a fault with 500 and nothing else, and logs it with the invocation id', async () => {
    const response = await fetch(`${host.url}/api/fault`);
    assert.equal(response.status, 500);
    assert.equal(await response.text(), '');
    assert.match(lines.find((line) => line.includes('the secret reason')) ?? '', /^error +\[fault [0-9a-f-]{36}\]/u);
  });

  it('lists its functions, with a schedule resolved from a setting', async () => {
    const listed: unknown = await (await fetch(`${host.url}/admin/functions`)).json();
    assert.deepEqual(listed, host.functions);
    assert.ok(host.functions.some((one) => one.trigger === 'timer' && one.schedule === '0 30 6 * * 1-5'));
    assert.ok(host.functions.some((one) => one.trigger === 'queue' && one.queue === 'work'));
  });

  it('runs a timer function by hand and prints its log on one line with the invocation id', async () => {
    const response = await fetch(`${host.url}/admin/functions/tick`, { method: 'POST' });
    assert.equal(response.status, 202);
    await eventually('the timer ran', async () => (await seen()).includes('tick false'));
    const line = await eventually('its log line', () => lines.find((one) => one.includes('ticked')));
    assert.match(line, /^information \[tick [0-9a-f-]{36}\] ticked .*T06:30:00\.000Z/u);
  });

  it('runs a queue function by hand with the input it is given', async () => {
    const body = JSON.stringify({ input: { id: 'by-hand', failures: 0 } });
    assert.equal((await fetch(`${host.url}/admin/functions/work`, { method: 'POST', body })).status, 202);
    await eventually('the function ran', async () => (await seen()).includes('by-hand'));
  });

  it('says in kind words that a function to run does not exist, or answers HTTP', async () => {
    const unknown = await fetch(`${host.url}/admin/functions/nobody`, { method: 'POST' });
    assert.equal(unknown.status, 404);
    assert.match(await unknown.text(), /There is no function \\"nobody\\"/u);
    assert.equal((await fetch(`${host.url}/admin/functions/slow`, { method: 'POST' })).status, 400);
  });

  it('refuses /admin to a page that rebinds its name to this computer, and to a page elsewhere', async () => {
    const url = `${host.url}/admin/functions`;
    assert.equal(await getWith(url, { host: 'rebind.example' }), 403);
    assert.equal(await getWith(url, { origin: 'https://elsewhere.example' }), 403);
    assert.equal(await getWith(url, { host: 'localhost:7071' }), 200);
  });

  it('waits for a running invocation when it stops, lets it answer, and then runs the last words of the app', async () => {
    const own = await startHost({ appDir: fixture('app'), port: 0, env, log: () => undefined });
    const answer = fetch(`${own.url}/api/slow`).then((response) => response.text());
    await eventually('the slow function began', async () => (await seen()).includes('slow began'));
    await own.stop();
    assert.equal(await answer, 'done');
    await assert.rejects(fetch(`${own.url}/api/seen`));
    assert.match(await seen(), /"slow ended",.*"terminated"/u);
  });

  it('refuses to start with the sentence of an appStart hook that throws', async () => {
    await assert.rejects(startHost({ appDir: fixture('refuses'), port: 0, log: () => undefined }), {
      message: 'COUNCIL_NAME is missing; set it to the name of the council.',
    });
  });

  it('goes on all the same where it is asked to, as the worker of Azure does', async () => {
    const lines: string[] = [];
    const own = await startHost({
      appDir: fixture('refuses'),
      port: 0,
      log: (line) => void lines.push(line),
      afterFailedStart: 'goes on',
    });
    await own.stop();
    assert.match(lines.join('\n'), /COUNCIL_NAME is missing/u);
  });

  it('refuses to start when a schedule names a setting that is missing, or is not NCRONTAB', async () => {
    const start = (schedule: string) =>
      startHost({ appDir: fixture('app'), port: 0, env: { ...env, TICK_SCHEDULE: schedule } });
    await assert.rejects(start(''), /"tick" needs the setting TICK_SCHEDULE; set it/u);
    await assert.rejects(start('0 7 * * *'), /six NCRONTAB fields/u);
    await assert.rejects(start('0 0 7 L * *'), /six NCRONTAB fields/u);
  });

  it('refuses a taken port with the setting that changes it', async () => {
    const port = Number(new URL(host.url).port);
    await assert.rejects(
      startHost({ appDir: fixture('app'), port, env, log: () => undefined }),
      /is taken .* set PORT to another/u,
    );
  });
});
