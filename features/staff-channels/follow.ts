// Staff channels: where officers follow what comes in. An officer says "follow" in a channel and it becomes one.
import { formatClockTime } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { followsOf } from './follows.ts';
import { followsInWords, type OfferedNeeds } from './offered.ts';
import { settingsOf, weekdayIn } from './settings.ts';
import type { StaffChannel, StaffChannels } from './ports.ts';

export type FollowNeeds = OfferedNeeds & {
  staffChannels: StaffChannels;
  /** All that features post when what a channel follows is another than before. Doing it twice is fine. */
  followed: (conversation: string) => Promise<void>;
};

/** Makes the channel a staff channel; only channels can be one, as a chat has no staff of its own. */
export const follow =
  (needs: FollowNeeds) =>
  async (message: Message): Promise<Reply> => {
    if (message.place !== 'channel') return refusals.channelOnly.with({});
    const { staffChannels, followed } = needs;
    const channel = channelAt(message);
    const { conversation } = channel;
    const fresh = await staffChannels.follow(channel);
    await followed(conversation);
    const found = fresh ? channel : ((await staffChannels.find(conversation)) ?? channel);
    return followingCard(found, { already: !fresh }, needs);
  };

/** The channel of a turn, as one that begins to follow. */
export const channelAt = ({ conversation, address, person, receivedAt }: Message | Form): StaffChannel => ({
  conversation,
  address,
  followedBy: { tenantId: person.tenantId, objectId: person.objectId },
  followedAt: receivedAt,
  digestedUntil: null,
  digests: 0,
  reported: [],
});

export function followingCard(
  channel: StaffChannel,
  { already }: { already: boolean },
  needs: Pick<FollowNeeds, keyof OfferedNeeds>,
): Reply {
  const { rhythm, at, tells } = settingsOf(channel);
  return cards.following.with({
    digestAt: rhythm === 'never' ? '' : formatClockTime(at),
    weekday: weekdayIn(rhythm),
    questions: tells.questions,
    follows: followsInWords(followsOf(channel), needs),
    already,
  });
}

/** What it alone was asked comes to the other channels. */
export const unfollow =
  ({ staffChannels, followed }: Pick<FollowNeeds, 'staffChannels' | 'followed'>) =>
  async ({ place, conversation }: Message): Promise<Reply> => {
    if (place !== 'channel') return refusals.channelOnly.with({});
    const was = await staffChannels.unfollow(conversation);
    if (was) await followed(conversation);
    return cards.notFollowing.with({ was });
  };
