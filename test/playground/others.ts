// Other people's chats with the bot, which the Playground keeps but does not show: what they say, press and hear. Their chats can fail.
import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { PLAYGROUND_BOT_ID, PLAYGROUND_TENANT_ID } from '../../dev/playground.ts';
import { WITHIN_MS } from '../dev/eventually.ts';
import { actionsOf, choose, inputsOf, textOf, type Card, type Chosen } from './card.ts';

/** Members of the Playground's team beside the one in its window, with the ends of their Entra ids. */
export const others = {
  tom: { name: 'Tom Okafor', id: '29:tom-okafor', number: 1 },
  grace: { name: 'Grace Whitlock', id: '29:grace-whitlock', number: 2 },
  daniel: { name: 'Daniel Mercer', id: '29:daniel-mercer', number: 3 },
  amina: { name: 'Amina Yusuf', id: '29:amina-yusuf', number: 4 },
  elin: { name: 'Elin Hughes', id: '29:elin-hughes', number: 5 },
} as const;
export type OtherName = keyof typeof others;

export const objectIdOf = (name: OtherName): string => `33333333-3333-4333-8333-00000000000${others[name].number}`;

/** `refused`: they have left, or blocked the bot. `held`: what is sent there arrives, and whoever sent it never hears so. */
type Trouble = 'refused' | 'held';
type Activity = { attachments?: { content?: Card }[] };
type Heard = { id: string; card: Card };

export type Others = Awaited<ReturnType<typeof openOthers>>;

/** Opens a chat for each of them in the Playground's connector, and stands in front of it to read along. */
export async function openOthers({ playground, hostUrl }: { playground: string; hostUrl: string }) {
  const chats = new Map<string, OtherName>();
  const heard = new Map<OtherName, Heard[]>();
  const troubles = new Map<OtherName, Trouble>();

  /** Passes a request on to the Playground, and keeps the card that came with it. */
  const passOn = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    const body = await textIn(request);
    const name = chats.get(/conversations\/([^/]+)/.exec(decodeURIComponent(path))?.[1] ?? '');
    const trouble = name && troubles.get(name);
    if (trouble === 'refused') {
      answer(response, 403, '{"error":{"code":"BotNotInConversationRoster","message":"The bot is not there."}}');
      return;
    }
    const { method = 'GET' } = request;
    const passed = await fetch(`${playground}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== '' && { body }),
    });
    const text = await passed.text();
    if (name && passed.ok && method !== 'GET') keep(name, { method, path, body, text });
    // Nobody is left to hear it once the host is killed.
    if (trouble !== 'held') answer(response, passed.status, text);
  };

  const keep = (name: OtherName, sent: { method: string; path: string; body: string; text: string }): void => {
    const card = (JSON.parse(sent.body) as Activity).attachments?.[0]?.content;
    if (!card) return;
    const all = heard.get(name) ?? [];
    const before = sent.method === 'PUT' && all.find(({ id }) => sent.path.endsWith(encodeURIComponent(id)));
    if (before) before.card = card;
    else heard.set(name, [...all, { id: (JSON.parse(sent.text) as { id: string }).id, card }]);
  };

  const server = createServer((request, response) => {
    passOn(request, response).catch((error: unknown) => {
      answer(response, 500, String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_connector`;
  for (const name of Object.keys(others) as OtherName[]) {
    const begun = await fetch(`${playground}/_connector/v3/conversations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ isGroup: false, bot: { id: PLAYGROUND_BOT_ID }, members: [{ id: others[name].id }] }),
    });
    chats.set(((await begun.json()) as { id: string }).id, name);
  }

  /** Sends the bot what Teams would send of somebody's chat. */
  const send = async (name: OtherName, activity: object): Promise<unknown> => {
    const [conversation] = [...chats].find(([, whose]) => whose === name) ?? [];
    const response = await fetch(`${hostUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: String(Date.now()),
        channelId: 'msteams',
        serviceUrl,
        from: { id: others[name].id, name: others[name].name, aadObjectId: objectIdOf(name) },
        recipient: { id: PLAYGROUND_BOT_ID, name: 'Roundtable' },
        conversation: { id: conversation, conversationType: 'personal', tenantId: PLAYGROUND_TENANT_ID },
        channelData: { tenant: { id: PLAYGROUND_TENANT_ID } },
        ...activity,
      }),
    });
    const text = await response.text();
    assert.ok(response.ok, `${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };

  const newest = (name: OtherName): Heard => {
    const last = heard.get(name)?.at(-1);
    assert.ok(last, `${name} has heard nothing yet`);
    return last;
  };

  const execute = async (name: OtherName, action: object): Promise<Card> => {
    const value = { action: { type: 'Action.Execute', ...action } };
    const pressed = newest(name);
    const replyToId = pressed.id;
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', replyToId, value };
    const answered = (await send(name, invoke)) as { type: string; value: Card };
    // As Teams does: the answer takes the card's place at once, on this device; others get it a moment later.
    if (answered.type === 'application/vnd.microsoft.card.adaptive') pressed.card = answered.value;
    return answered.value;
  };

  return {
    /** All cards of somebody's chat as they are now, the oldest first. */
    cards: (name: OtherName): Card[] => (heard.get(name) ?? []).map(({ card }) => card),
    /** From now on that happens to whatever is sent to somebody. */
    trouble: (name: OtherName, trouble: Trouble | undefined) => {
      if (trouble) troubles.set(name, trouble);
      else troubles.delete(name);
    },
    /** `twice`: Teams sends it again under the same id, as it does when an answer takes long. */
    say: async (name: OtherName, text: string, { twice = false } = {}): Promise<Card> => {
      const before = heard.get(name)?.length ?? 0;
      const message = { id: String(Date.now()), type: 'message', text, textFormat: 'plain' };
      await send(name, message);
      assert.equal(heard.get(name)?.length, before + 1, `one card for what ${name} says`);
      if (twice) await send(name, message);
      return newest(name).card;
    },
    /** Presses a button of their newest card, and gives the card that took its place. */
    press: async (name: OtherName, title: string, { fill = {}, tick = {} }: Chosen = {}): Promise<Card> => {
      const { card } = newest(name);
      const action = actionsOf(card).find((one) => one.title === title);
      assert.ok(action, `no button "${title}" on: ${textOf(card)}`);
      const inputs = action.associatedInputs === 'none' ? {} : { ...inputsOf(card), ...fill, ...choose(card, tick) };
      return execute(name, { title, verb: action.verb, data: { ...action.data, ...inputs } });
    },
    /** Sends a verb that no card offered them. */
    execute: (name: OtherName, verb: string, fields: Record<string, string> = {}) =>
      execute(name, { verb, data: { verb, ...fields } }),
    /** Their newest card, once it is so; or, if it never is, as it stands. */
    until: async (name: OtherName, isSo: (card: Card) => boolean): Promise<Card> => {
      for (const deadline = Date.now() + WITHIN_MS; !isSo(newest(name).card) && Date.now() < deadline;) await sleep(20);
      return newest(name).card;
    },
    /** A fresh start: nothing was heard, and nobody is in trouble. */
    forget: () => {
      heard.clear();
      troubles.clear();
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function textIn(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function answer(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
}
