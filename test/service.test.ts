// The built service under stress: storage that goes away, a host that is killed, garbage, two timers at once.
import { strict as assert } from 'node:assert';
import { EventEmitter, once } from 'node:events';
import { messages, registry } from '../app.ts';
import { actionsOf, inputsOf, textOf } from './playground/card.ts';
import { type HostProcess, startHostProcess } from '../dev/host-process.ts';
import { freePort } from '../dev/ports.ts';
import { hostSettings } from './host-settings.ts';
import { openChat, type Chat } from './playground/chat.ts';
import { theStack, type Stack } from './playground/stack.ts';

const filled = {
  role: 'chair-of-governors',
  school: '900001',
  governorCategory: 'co-opted',
  contribution: 'Ten years of *governing*, and {{DATE()}} ${1+1}.',
  availability: 'early-evening,online',
  interests: 'None',
  endorserName: 'Tom Okafor',
  endorserEmail: 'tom.okafor@example.org',
  privacyRead: 'true',
};

/** Nobody listens there. */
const NO_STORAGE =
  'DefaultEndpointsProtocol=http;AccountName=none;AccountKey=bm9uZQ==;QueueEndpoint=http://127.0.0.1:9/none;TableEndpoint=http://127.0.0.1:9/none;';

const ALL_FUNCTIONS = [
  ...['download', 'health', 'messages', 'notify', 'pages', 'ready'].map((name) => `http ${name}`),
  ...messages.queues.map((queue) => `queue ${queue}-queue`).sort(),
  ...[...Object.keys(registry.timers), 'outbox-check', 'outbox-sweeper'].sort().map((timer) => `timer ${timer}`),
];

async function listedAt(url: string): Promise<string[]> {
  const listed = (await (await fetch(`${url}/admin/functions`)).json()) as { name: string; trigger: string }[];
  return listed.map(({ name, trigger }) => `${trigger} ${name}`).sort();
}

describe('the built service', () => {
  let stack: Stack;
  let chat: Chat;
  const opened: Chat[] = [];
  before(async () => {
    stack = await theStack();
    opened.push((chat = await openChat(stack.playground)));
  });
  after(() => {
    for (const one of opened) one.close();
  });

  const nominationRows = async () => (await stack.rows('Nominations')).filter(({ rowKey }) => rowKey === 'nomination');

  it('registers a function for each queue and timer that features declare, and for browsers and Teams', async () => {
    assert.deepEqual(await listedAt(stack.hostUrl), ALL_FUNCTIONS);
  });

  it('answers garbage with a 400 and a fixed body, never with a fault', async () => {
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '{}',
      '{"type":"message"}',
      JSON.stringify({ type: 'invoke', name: 5 }),
      '\u0000',
    ];
    for (const body of bodies) {
      const response = await fetch(`${stack.hostUrl}/api/messages`, { method: 'POST', body });
      assert.equal(response.status, 400, body);
      assert.equal(await response.text(), 'Bad request', body);
    }
  });

  it('gives a form back filled in when storage is away, and saves it once when storage is there again', async () => {
    await chat.say('nominate');
    await stack.stopStorage();
    const failed = await chat.press('Send nomination', { fill: filled });
    assert.match(textOf(failed), /TAS-/, 'a reference names the fault');
    const kept = inputsOf(failed);
    for (const [field, value] of Object.entries(filled)) assert.equal(kept[field], value, field);
    await stack.startStorage();
    const received = await chat.press('Send nomination');
    assert.ok(
      actionsOf(received).some(({ title }) => title === 'Show my nomination'),
      textOf(received),
    );
    assert.equal((await nominationRows()).length, 1);
    assert.doesNotMatch(stack.lines.join('\n'), /Priya|example\.org|governing/, 'nothing personal in the log');
  });

  it('answers a question while storage is away, and says to whoever watches it that it is not ready', async () => {
    const watched = async (path: string) => (await fetch(`${stack.hostUrl}/api/${path}`)).status;
    assert.deepEqual([await watched('health'), await watched('ready')], [200, 200]);
    await stack.stopStorage();
    assert.deepEqual([await watched('health'), await watched('ready')], [200, 503]);
    assert.match(textOf(await chat.say('What is the steering group?')), /Where this comes from/);
    await stack.startStorage();
  });

  it('has what it acknowledged after the host was killed', async () => {
    await stack.killHost();
    await stack.startHost();
    const shown = await chat.say('my nomination');
    assert.ok(textOf(shown).includes(filled.contribution), textOf(shown));
  });

  it('posts one digest when two timers run at once, and none after a restart on the same day', async () => {
    await chat.say('follow', 'staff channel');
    const before = chat.shown.length;
    assert.deepEqual(await Promise.all([stack.runByHand('digest-timer'), stack.runByHand('digest-timer')]), [202, 202]);
    const [digest] = await chat.more(before, 1);
    assert.match(digest ? textOf(digest.card) : '', /Digest 1/);
    await stack.stopHost();
    await stack.startHost();
    await stack.runByHand('digest-timer');
    await chat.say('help', 'staff channel');
    const digests = chat.shown.slice(before).filter(({ card }) => /Digest \d/.test(textOf(card)));
    assert.equal(digests.length, 1);
    const states = (await stack.rows('StaffChannels')).flatMap((row) => ('state' in row ? [row['state']] : []));
    assert.deepEqual(states, ['posted']);
  });
});

describe('a service that could not start, where its functions are called all the same', () => {
  const lines: string[] = [];
  const log = new EventEmitter();
  let host: HostProcess;
  before(async () => {
    host = await startHostProcess({
      appDir: 'dist',
      port: await freePort(),
      // Nobody could be let in. The storage is never asked for anything.
      env: { ...hostSettings(NO_STORAGE), ALLOWED_TENANT_IDS: '', AFTER_FAILED_START: 'goes on' },
      onLine: (line) => {
        lines.push(line);
        log.emit('line');
      },
    });
  });
  after(() => host.child.stop());
  const ask = (path: string, init: RequestInit = {}) => fetch(`${host.url}${path}`, init);

  it('names the setting and its fix in the first line of its log', () => {
    assert.match(
      lines[0] ?? '',
      /Roundtable cannot start until its settings are complete\. First ALLOWED_TENANT_IDS: set it to [^|]+\. \|/u,
    );
    assert.match(lines.join('\n'), /- ALLOWED_TENANT_IDS: is empty, .*; set it to/u);
  });

  it('says so to whoever asks, and keeps the reason to its log', async () => {
    for (const [path, method] of [
      ['/', 'GET'],
      ['/questions', 'GET'],
      ['/api/messages', 'POST'],
      ['/api/download/token', 'GET'],
    ] as const) {
      const response = await ask(path, { method });
      const text = await response.text();
      assert.deepEqual([response.status, response.headers.get('retry-after')], [503, '60'], path);
      assert.match(text, /Roundtable has not started\. Nothing that you sent was saved\./u);
      assert.doesNotMatch(text, /ALLOWED_TENANT_IDS/u);
    }
  });

  it('lists all its functions, and fails each run of a timer or a queue with the same sentence', async () => {
    assert.deepEqual(await listedAt(host.url), ALL_FUNCTIONS);
    for (const name of ['outbox-sweeper', 'digest-timer', 'outbox-queue', 'digest-queue']) {
      await ask(`/admin/functions/${name}`, { method: 'POST', body: '{}' });
      const failed = () => lines.find((line) => line.includes(`[${name} `) && line.includes('failed:'));
      while (!failed()) await once(log, 'line');
      assert.match(
        failed() ?? '',
        /failed: ConfigError: Roundtable cannot start .* First ALLOWED_TENANT_IDS: set it to/u,
      );
    }
  });

  it('is unhealthy to whoever watches it', async () => {
    for (const path of ['/api/health', '/api/ready']) {
      const response = await ask(path);
      assert.deepEqual([response.status, await response.json()], [503, { status: 'fail' }], path);
    }
  });
});
