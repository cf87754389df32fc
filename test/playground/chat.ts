// A person's side of a conversation in the Playground: says things, presses what is on cards, reads what comes back.
import { strict as assert } from 'node:assert';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import WebSocket from 'ws';
import {
  PLAYGROUND_GROUP_CHAT_ID,
  PLAYGROUND_PERSONAL_CHAT_ID,
  PLAYGROUND_STAFF_CHANNEL_ID,
  PLAYGROUND_TEAM_ID,
} from '../../dev/playground.ts';
import { WITHIN_MS } from '../dev/eventually.ts';
import { actionsOf, choose, inputsOf, textOf, type Card, type Chosen } from './card.ts';

export const places = {
  personal: PLAYGROUND_PERSONAL_CHAT_ID,
  group: PLAYGROUND_GROUP_CHAT_ID,
  'staff channel': PLAYGROUND_STAFF_CHANNEL_ID,
  'general channel': PLAYGROUND_TEAM_ID,
} as const;
export type PlaceName = keyof typeof places;

/** Members of the Playground's team; `you` is the one in its window. */
export const people = { you: '29:priya-raman', tom: '29:tom-okafor', grace: '29:grace-whitlock' } as const;
export type PersonName = keyof typeof people;

type Shown = { conversation: string; messageId: string; card: Card };
type Heard = {
  action: string;
  actionConversationId: string;
  message?: { messageId?: string; attachments?: { content?: Card }[] };
};

export type Chat = Awaited<ReturnType<typeof openChat>>;

export async function openChat(playground: string) {
  const shown: Shown[] = [];
  const socket = new WebSocket(`${playground.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
  socket.on('message', (data: Buffer) => {
    const { action, actionConversationId: conversation, message } = JSON.parse(data.toString()) as Heard;
    const card = message?.attachments?.[0]?.content;
    if (!card || message.messageId === undefined) return;
    const before =
      action === 'updateMessage' ? shown.find(({ messageId }) => messageId === message.messageId) : undefined;
    if (before) before.card = card;
    else shown.push({ conversation, messageId: message.messageId, card });
  });
  await once(socket, 'open');

  const call = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${playground}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    assert.ok(response.ok, `${path}: ${response.status} ${text.slice(0, 300)}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };

  /** Waits until `count` more cards than before have come; a turn is over when they have. */
  const more = async (before: number, count: number): Promise<Shown[]> => {
    for (const deadline = Date.now() + WITHIN_MS; shown.length < before + count && Date.now() < deadline;)
      await sleep(20);
    assert.ok(
      shown.length >= before + count,
      `expected ${count} more cards, got ${shown.length - before}: ${shown
        .slice(before)
        .map(({ card }) => textOf(card))
        .join(' | ')}`,
    );
    return shown.slice(before);
  };

  const next = async (before: number): Promise<Card> => {
    const [first] = await more(before, 1);
    assert.ok(first);
    return first.card;
  };

  const newest = (place: PlaceName): Shown => {
    const found = shown.findLast(({ conversation }) => conversation.startsWith(places[place]));
    assert.ok(found, `nothing was shown in the ${place} yet`);
    return found;
  };

  /** What somebody does with the message extension in the group chat, and what Teams hears of it. */
  const extension = async (name: string, value: object): Promise<Record<string, unknown>> =>
    (await call('/_conversation/v1/invoke', {
      conversation: { id: places.group },
      from: { id: people.you },
      name: `composeExtension/${name}`,
      value,
    })) as Record<string, unknown>;
  let dialog: Card = {};
  const openDialog = async (name: string, value: object): Promise<Card> => {
    const { task } = (await extension(name, value)) as { task: { value: { card: { content: Card } } } };
    dialog = task.value.card.content;
    return dialog;
  };

  return {
    shown,
    more,
    newest: (place: PlaceName) => newest(place).card,
    /** The newest card in a place, once it is so; or, if it never is, as it stands. */
    until: async (place: PlaceName, isSo: (card: Card) => boolean): Promise<Card> => {
      const so = () =>
        shown.some(({ conversation }) => conversation.startsWith(places[place])) && isSo(newest(place).card);
      for (const deadline = Date.now() + WITHIN_MS; !so() && Date.now() < deadline;) await sleep(20);
      return newest(place).card;
    },
    /** Installs the bot, which announces it in two ways. */
    install: (place: PlaceName) => call(`/_debug/conversation/${encodeURIComponent(places[place])}/installation`, {}),
    /** Says something and answers with the card that came back. In groups and channels the bot is mentioned. */
    say: async (text: string, place: PlaceName = 'personal'): Promise<Card> => {
      const before = shown.length;
      const mention = { mentioned: { id: '28:22222222-2222-4222-8222-222222222222' }, text: '<at>Roundtable</at>' };
      const said = place === 'personal' ? { text } : { text: `<at>Roundtable</at> ${text}`, mentions: [mention] };
      await call(`/_conversation/v1/conversations/${encodeURIComponent(places[place])}/messages`, {
        from: { id: people.you },
        textFormat: 'plain',
        ...said,
      });
      return await next(before);
    },
    /** Presses a button of the newest card, as Teams would: with the values of its inputs. Answers with the card that came of it. */
    press: async (
      title: string,
      { place = 'personal', as = 'you', fill = {}, tick = {} }: Chosen & { place?: PlaceName; as?: PersonName } = {},
    ): Promise<Card> => {
      const on = newest(place);
      const action = actionsOf(on.card).find((one) => one.title === title);
      assert.ok(action, `no button "${title}" on: ${textOf(on.card)}`);
      const inputs =
        action.associatedInputs === 'none' ? {} : { ...inputsOf(on.card), ...fill, ...choose(on.card, tick) };
      // What the bot posts in a channel by itself begins a thread of its own.
      const begins = place.endsWith('channel') && !on.conversation.includes(';messageid=');
      const conversation = begins ? `${on.conversation};messageid=${on.messageId}` : on.conversation;
      const common = { conversation: { id: conversation }, from: { id: people[as] }, replyToId: on.messageId };
      const before = shown.length;
      if (action.type === 'Action.Submit') {
        await call('/_conversation/v1/submit', { ...common, value: { ...action.data, ...inputs } });
        return await next(before);
      }
      const value = { action: { type: action.type, title, verb: action.verb, data: { ...action.data, ...inputs } } };
      const answer = (await call('/_conversation/v1/invoke', { ...common, name: 'adaptiveCard/action', value })) as {
        value: Card;
      };
      on.card = answer.value;
      return answer.value;
    },
    /** Searches the answers while writing to others, and gives what the list shows. */
    find: (text: string): Promise<Card> =>
      extension('query', { commandId: 'searchFaq', parameters: [{ name: 'query', value: text }] }),
    /** Asks about a message, given as HTML, and gives the card in the dialog. */
    askAbout: (content: string): Promise<Card> =>
      openDialog('fetchTask', {
        commandId: 'askAbout',
        commandContext: 'message',
        messagePayload: { body: { contentType: 'html', content } },
      }),
    /** Presses a button in the dialog. */
    select: (title: string): Promise<Card> => {
      const action = actionsOf(dialog).find((one) => one.title === title);
      assert.equal(action?.type, 'Action.Submit', `no button "${title}" that a dialog knows on: ${textOf(dialog)}`);
      return openDialog('submitAction', { commandId: 'askAbout', data: action.data });
    },
    close: () => {
      socket.close();
    },
  };
}
