// The Playground shows our people, sends what our samples say it sends, and says when it could not have its port.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { parse } from 'yaml';
import { z } from 'zod';
import * as playground from '../../dev/playground.ts';
import { freePort } from '../../dev/ports.ts';
import { eventually } from './eventually.ts';

const people = z.object({
  tenantId: z.string(),
  bot: z.object({ id: z.string() }),
  currentUser: z.object({ aadObjectId: z.string() }),
  personalChat: z.object({ id: z.string() }),
  groupChat: z.object({ id: z.string() }),
  team: z.object({ id: z.string(), aadGroupId: z.string(), channels: z.array(z.object({ id: z.string() })) }),
});

/** The paths to all values, in order: what two activities of one kind have in common. */
function shape(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value)
    .flatMap(([key, inner]) => shape(inner, `${at}/${key}`))
    .sort();
}

const read = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');

describe('dev/playground', () => {
  const received: unknown[] = [];
  const bot = createServer((request, response) => {
    void (
      request.method === 'POST' ? json(request).then((activity) => received.push(activity)) : Promise.resolve()
    ).then(() => response.end());
  });
  let started: playground.Playground;
  const stops: (() => Promise<void>)[] = [];

  before(async () => {
    const port = await freePort();
    await new Promise<void>((done) =>
      bot.listen(port, '127.0.0.1', () => {
        done();
      }),
    );
    started = await playground.startPlayground({ botEndpoint: `http://127.0.0.1:${port}/api/messages`, port: 0 });
    stops.push(started.stop);
  });
  after(async () => {
    for (const stop of stops) await stop();
    bot.close();
  });

  it('names in its constants what the file of people says', () => {
    const config: unknown = parse(read('../../dev/playground/.m365agentsplayground.yml'));
    assert.deepEqual(people.parse(config), {
      tenantId: playground.PLAYGROUND_TENANT_ID,
      bot: { id: playground.PLAYGROUND_BOT_ID },
      currentUser: { aadObjectId: playground.PLAYGROUND_OFFICER_OBJECT_ID },
      personalChat: { id: playground.PLAYGROUND_PERSONAL_CHAT_ID },
      groupChat: { id: playground.PLAYGROUND_GROUP_CHAT_ID },
      team: {
        id: playground.PLAYGROUND_TEAM_ID,
        aadGroupId: playground.PLAYGROUND_TEAM_GROUP_ID,
        channels: [{ id: playground.PLAYGROUND_STAFF_CHANNEL_ID }],
      },
    });
  });

  it('sends an activity of the shape our saved sample has', async () => {
    const response = await fetch(
      `${started.url}/_conversation/v1/conversations/${encodeURIComponent(playground.PLAYGROUND_PERSONAL_CHAT_ID)}/messages`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          from: { id: '29:priya-raman' },
          text: 'who can join the steering group?',
          textFormat: 'plain',
        }),
      },
    );
    assert.equal(response.status, 200);
    const activity = await eventually('the bot has the message', () => received[0]);
    assert.deepEqual(shape(activity), shape(JSON.parse(read('../activities/message-personal.json'))));
  });

  it('is reported, and not left running, when it could not have its port', async () => {
    const port = Number(new URL(started.url).port);
    await assert.rejects(
      playground.startPlayground({ botEndpoint: 'http://127.0.0.1:9/', port }),
      /is taken .* set PLAYGROUND_PORT to another/u,
    );
  });

  it('refuses a folder without a file of people', async () => {
    await assert.rejects(
      playground.startPlayground({ botEndpoint: 'http://127.0.0.1:9/', port: 0, configDir: import.meta.dirname }),
      /does not exist/u,
    );
  });
});
