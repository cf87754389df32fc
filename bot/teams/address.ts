// ChannelAddress: a conversation reference as a JSON string, which we can keep and speak to again later.
import type { ConversationReference } from 'botbuilder';
import * as z from 'zod';
import type { ChannelAddress } from '../../platform/turn.ts';
import type { TeamsActivity } from './activity.ts';

const id = z.string().min(1);
const referenceSchema = z.strictObject({
  serviceUrl: id,
  channelId: z.literal('msteams'),
  bot: z.strictObject({ id, name: z.string() }),
  conversation: z.strictObject({ id, conversationType: z.string(), tenantId: id }),
  /** Whose chat it is, by Teams' own id and by Entra's. In a chat with one person only. */
  user: z.strictObject({ id, objectId: id }).optional(),
});

export type Reference = z.infer<typeof referenceSchema>;

/**
 * The conversation an activity belongs to. In a channel that is the channel itself and not the thread: Teams writes
 * a thread as "19:...@thread.tacv2;messageid=...", and a post to that would be a reply.
 */
export const conversationOf = ({ conversation, channelData }: TeamsActivity): string =>
  (conversation.conversationType === 'channel' ? channelData?.channel?.id : undefined) ??
  conversation.id.replace(/;messageid=.*$/, '');

type Place = { conversationType: string; tenantId: string };

const reference = (activity: TeamsActivity, { conversationType, tenantId }: Place): Reference => ({
  serviceUrl: activity.serviceUrl,
  channelId: activity.channelId,
  bot: { id: activity.recipient.id, name: activity.recipient.name ?? '' },
  conversation: { id: conversationOf(activity), conversationType, tenantId },
  ...(conversationType === 'personal' &&
    activity.from.aadObjectId && { user: { id: activity.from.id, objectId: activity.from.aadObjectId.toLowerCase() } }),
});

/** The address of an activity's conversation. `tenantId` is the one that was checked at the gate. */
export const addressOf = (activity: TeamsActivity, place: Place): ChannelAddress =>
  JSON.stringify(reference(activity, place)) as ChannelAddress;

/** Reads an address back; `undefined` when it is none. Whether its host may be contacted must be asked again. */
export const readAddress = (address: ChannelAddress): Reference | undefined => {
  try {
    return referenceSchema.safeParse(JSON.parse(address)).data;
  } catch {
    return undefined; // not JSON
  }
};

/** The reference as botbuilder wants it, with the fields it demands and Teams does not need. */
export const asSpoken = ({ serviceUrl, channelId, bot, conversation }: Reference): ConversationReference => ({
  serviceUrl,
  channelId,
  bot,
  conversation: { ...conversation, name: '', isGroup: conversation.conversationType !== 'personal' },
});
