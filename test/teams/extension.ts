// What Teams sends of the message extension, and a whole service over memory ports that answers a local client.
import assert from 'node:assert/strict';
import { createApp } from '../../app.ts';
import type { Router } from '../../bot/router.ts';
import { createBot } from '../../bot/teams/bot.ts';
import type { TeamsSettings } from '../../bot/teams/settings.ts';
import { NOW, somePorts } from '../builders.ts';
import type { Card } from '../playground/card.ts';
import { local, recording } from './activities.ts';

export type Json = Record<string, unknown>;
export type Attachment = { contentType: string; content: Card; preview: { contentType: string; content: Json } };
type Answer = {
  composeExtension?: { type: string; attachmentLayout?: string; attachments?: Attachment[]; text?: string };
  task?: { type: string; value: { title: string; height: string; width: string; card: Omit<Attachment, 'preview'> } };
};

export const CARD = 'application/vnd.microsoft.card.adaptive';
export const search = recording('extension-search-chat-of-two.json');
export const ask = recording('extension-ask-group.json');
export const submit = recording('extension-submit-channel.json');

export const changed = (activity: Json, change: Json): Json => ({
  ...activity,
  value: { ...(activity['value'] as Json), ...change },
});
export const searching = (text: unknown, queryOptions: unknown = { skip: 0, count: 25 }) =>
  changed(search, { parameters: [{ name: 'query', value: text }], queryOptions });
export const asking = (content: string, contentType = 'html') =>
  changed(ask, { messagePayload: { body: { contentType, content } } });
export const pressing = (data: Json) => changed(submit, { data });

/** `over` puts other functions in the place of the router's. */
export function aBot(over: Partial<Router> = {}, settings: TeamsSettings = local) {
  const world = somePorts();
  const reports: string[] = [];
  const answer = createBot({
    settings,
    ...createApp(world.ports),
    ...over,
    report: (what) => void reports.push(what),
    keep: () => undefined,
    newReference: () => 'TAS-7K3M-9QXD',
    now: () => NOW,
  });
  const send = (activity: Json) => answer({ body: JSON.stringify(activity), headers: {} });
  const said = async (activity: Json): Promise<Answer> => {
    const { status, body = '' } = await send(activity);
    assert.equal(status, 200);
    return JSON.parse(body) as Answer;
  };
  const found = async (activity: Json): Promise<Attachment[]> => {
    const { composeExtension } = await said(activity);
    assert.equal(composeExtension?.type, 'result', composeExtension?.text);
    return composeExtension.attachments ?? [];
  };
  const shown = async (activity: Json): Promise<Card> => {
    const { task } = await said(activity);
    assert.equal(task?.value.card.contentType, CARD);
    return task.value.card.content;
  };
  return { ...world, reports, send, said, found, shown };
}
export const nothingKept = async ({ ports, posts, reports }: ReturnType<typeof aBot>) => {
  assert.deepEqual(await ports.questions.open(), []);
  assert.equal((await ports.answerEvents.since('2020-01-01T00:00:00.000Z')).length, 0);
  assert.deepEqual([posts, reports], [[], []]);
};
