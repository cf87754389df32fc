// "Act as": one developer is several people, on their own computer and nowhere else.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, afterEach, before, describe, it } from 'mocha';
import { parse } from 'yaml';
import { z } from 'zod';
import { actingIn } from '../../dev/acting.ts';
import { openFront, type Front } from '../../dev/front.ts';
import { LOCAL_DEFAULTS, localSettings } from '../../dev/local-settings.ts';
import { ROLES } from '../../dev/played.ts';
import { PLAYGROUND_OFFICER_OBJECT_ID } from '../../dev/playground.ts';
import { freePort } from '../../dev/ports.ts';
import { isExample } from '../../platform/checklist.ts';
import { shipped } from '../shipped.ts';
import { aMessage, aWorld } from '../builders.ts';
import { cardOf } from '../cards/samples.ts';
import { recording } from '../teams/activities.ts';
import { eventually } from './eventually.ts';

type Heard = { path: string; body: string };
type Sent = { text: string; from: { id: string; name: string; aadObjectId: string } };

describe('dev/acting', () => {
  const heard: Heard[] = [];
  const said: Heard[] = [];
  const servers: Server[] = [];
  let front: Front | undefined;
  let serviceUrl: string;
  let host: string;

  /** A server that keeps what it is sent, and its address. */
  const keeping = async (list: Heard[]): Promise<string> => {
    const server = createServer((request, response) => {
      void text(request).then((body) => {
        list.push({ path: request.url ?? '', body });
        response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}');
      });
    });
    servers.push(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  before(async () => {
    host = await keeping(heard);
    serviceUrl = `${await keeping(said)}/_connector`;
  });
  after(() => {
    for (const server of servers) server.close();
  });
  afterEach(async () => {
    await front?.close();
    for (const list of [heard, said]) list.length = 0;
  });

  const open = async (settings: Record<string, string>) => {
    const port = await freePort();
    front = await openFront({ port, acting: actingIn({ settings, front: `http://127.0.0.1:${port}` }) });
    front.leadTo(host);
    return front;
  };
  const local = () => open({ LOCAL_MODE: 'true' });
  const post = async (activity: object): Promise<number> => {
    const response = await fetch(`${front?.url ?? ''}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ serviceUrl, ...activity }),
    });
    await response.text();
    return response.status;
  };
  const message = (words: string) => ({ ...recording('message-personal.json'), text: words, serviceUrl });
  const theirService = () => `${front?.url ?? ''}/acting/${new URL(serviceUrl).port}/_connector`;
  const passedOn = (): Sent[] => heard.map(({ body }) => JSON.parse(body) as Sent);
  const answers = (): string[] => said.map(({ body }) => (JSON.parse(body) as Sent).text);

  it('gives what is said and pressed to the other person from then on, and to oneself again', async () => {
    await local();
    assert.equal(await post(message('Act as governor')), 200);
    assert.match(
      answers().join(),
      /^You are now Tom Okafor \(played\), a governor\..* \*\*act as myself\*\* to go back\.$/u,
    );
    assert.deepEqual(heard, [], 'the service hears nothing of it');
    const press = { ...recording('execute-personal.json'), serviceUrl };
    assert.deepEqual([await post(message('nominate')), await post(press)], [201, 201], 'with the answers of the host');
    const { id, name, aadObjectId } = ROLES.governor;
    const theirs = { from: { id, name, aadObjectId }, serviceUrl: theirService() };
    assert.deepEqual(passedOn(), [
      { ...message('nominate'), ...theirs },
      { ...press, ...theirs },
    ]);
    await post(message('act as myself'));
    assert.match(answers().at(-1) ?? '', /^You are yourself again, Priya Raman\.$/u);
    await post(message('nominate'));
    assert.deepEqual(passedOn().at(-1), message('nominate'));
  });

  it('lets the service speak to the other person in the same chat, and look them up', async () => {
    await local();
    const posted = await fetch(`${theirService()}/v3/conversations/a%3Apriya/activities`, {
      method: 'POST',
      body: 'x',
    });
    assert.deepEqual(await posted.json(), { id: '1' });
    assert.deepEqual(said, [{ path: '/_connector/v3/conversations/a%3Apriya/activities', body: 'x' }]);
    const found = await fetch(`${theirService()}/v3/conversations/a%3Apriya/members/29%3Atom-okafor`);
    const { email, name } = z.object({ email: z.string(), name: z.string() }).parse(await found.json());
    assert.deepEqual([email, name], ['tom.okafor@example.org', 'Tom Okafor (played)']);
    assert.equal(said.length, 1, 'the client, to which they are not in the chat, is not asked');
  });

  it('has an adviser to act as', async () => {
    await local();
    await post(message('act as an adviser'));
    assert.match(answers().join(), /^You are now Elin Hughes \(played\), an adviser\./u);
  });

  it('answers where it was said, also in a channel', async () => {
    await local();
    const activity = { ...recording('message-channel-mention.json'), serviceUrl };
    await post({ ...activity, text: '<at>Roundtable</at> act as the second officer.' });
    assert.match(answers().join(), /^You are now Daniel Mercer \(played\), a second officer\./u);
    const { id } = z.object({ conversation: z.object({ id: z.string() }) }).parse(activity).conversation;
    assert.equal(said[0]?.path, `/_connector/v3/conversations/${encodeURIComponent(id)}/activities`);
  });

  it('says after help who one is and how to go back, and whom one could be', async () => {
    await local();
    await post(message('help'));
    const offer = await eventually('it says whom one could be', () => answers()[0]);
    assert.match(
      offer,
      /\*\*act as teacher\*\*, \*\*act as governor\*\*, \*\*act as adviser\*\* or \*\*act as second officer\*\*/u,
    );
    await post(message('act as teacher'));
    await post(message('help'));
    const reminder = await eventually('it says who one is', () => answers()[2]);
    assert.match(reminder, /^You are acting as Grace Whitlock \(played\)\. Say \*\*act as myself\*\*/u);
    assert.equal(heard.length, 2, 'the service answers as well');
  });

  it('says whom there is when asked for somebody else', async () => {
    await local();
    await post(message('act as pirate'));
    assert.match(answers().join(), /^There is nobody by that name to act as\. .*\*\*act as governor\*\*/u);
  });

  it('leaves other people, and what comes from other computers, as they are', async () => {
    await local();
    await post(message('act as governor'));
    const other = { ...message('nominate'), from: { id: '29:elin-hughes', name: 'Elin Hughes', aadObjectId: 'elin' } };
    const foreign = { ...message('act as teacher'), serviceUrl: 'https://smba.trafficmanager.net/uk/' };
    await post(other);
    await post(foreign);
    assert.deepEqual(passedOn(), [other, foreign]);
    assert.equal(said.length, 1);
  });

  it('does not exist outside local mode: the words reach the service as they were sent', async () => {
    const { settings } = localSettings({ env: { BOT_APP_ID: 'an id' }, appDir: 'none', cwd: 'none' });
    assert.equal(actingIn({ settings, front: 'http://127.0.0.1:1' }), undefined);
    await open({ LOCAL_MODE: '' });
    const activity = message('act as governor');
    await post(activity);
    await post(message('nominate'));
    assert.deepEqual(passedOn(), [activity, message('nominate')]);
    assert.deepEqual(said, []);
  });

  it('is nothing to the service itself, where the words are a question like any other', async () => {
    for (const role of [...Object.keys(ROLES), 'myself'])
      assert.match(cardOf(await aWorld().app.dispatch(aMessage(`act as ${role}`))) ?? '', /^faq\//u, role);
  });

  it('has people of the Playground, of whom one is an officer and one an adviser', () => {
    const file = readFileSync(join(import.meta.dirname, '../../dev/playground/.m365agentsplayground.yml'), 'utf8');
    const person = z.looseObject({ id: z.string(), name: z.string(), aadObjectId: z.string(), email: z.string() });
    const { users } = z.looseObject({ users: z.array(person) }).parse(parse(file));
    for (const { id, name, aadObjectId, email } of Object.values(ROLES)) {
      const user = users.find((one) => one.id === id);
      assert.deepEqual([`${user?.name ?? ''} (played)`, user?.aadObjectId, user?.email], [name, aadObjectId, email]);
    }
    assert.deepEqual(LOCAL_DEFAULTS.STAFF_OBJECT_IDS.split(','), [
      PLAYGROUND_OFFICER_OBJECT_ID,
      ROLES['second officer'].aadObjectId,
    ]);
    const advising = shipped.advisers.flatMap(({ objectId }) => objectId ?? []);
    assert.deepEqual(advising, [ROLES.adviser.aadObjectId]);
    assert.ok(
      shipped.advisers.every(({ email }) => isExample(email)),
      'the advisers that ship are examples',
    );
  });
});
