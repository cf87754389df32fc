// What Teams posts to the bot: a question in a private chat, and a nomination form being sent.
import { randomUUID } from 'node:crypto';
import { nanoid } from 'nanoid';
import { PLAYGROUND_BOT_ID, PLAYGROUND_TENANT_ID } from '../dev/playground.ts';
import { typed } from './nomination.ts';

const inPrivate = (serviceUrl: string, person: string) => ({
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl,
  timestamp: new Date().toISOString(),
  locale: 'en-GB',
  from: { id: `29:${person}`, name: 'Ada Example', aadObjectId: person },
  recipient: { id: PLAYGROUND_BOT_ID, name: 'Roundtable' },
  conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: PLAYGROUND_TENANT_ID },
  channelData: { tenant: { id: PLAYGROUND_TENANT_ID } },
});

/** Somebody types a question: somebody new, unless `person` says who it is. */
export const question = (serviceUrl: string, text: string, person: string = randomUUID()): object => ({
  ...inPrivate(serviceUrl, person),
  type: 'message',
  textFormat: 'plain',
  text,
});

/** Somebody who was never here before presses "send" on a filled form, whose key is new too. */
export const nominationSent = (serviceUrl: string, urn: string): object => ({
  ...inPrivate(serviceUrl, randomUUID()),
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: '1',
  value: {
    action: {
      type: 'Action.Execute',
      verb: 'nomination.submit',
      data: { key: nanoid(22), ...typed(urn) },
    },
  },
});
