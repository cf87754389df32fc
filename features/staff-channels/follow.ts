// Staff channels: where officers follow what comes in. An officer says "follow" in a channel and it becomes one.
import { formatClockTime } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Message } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { type ChannelSettings, settingsOf, weekdayIn } from './settings.ts';
import type { StaffChannel, StaffChannels } from './ports.ts';

export type FollowNeeds = {
  staffChannels: StaffChannels;
  /** All that features post when a channel begins to follow. Doing it twice is fine. */
  followed: (conversation: string) => Promise<void>;
};

/** Makes the channel a staff channel; only channels can be one, as a chat has no staff of its own. */
export const follow =
  ({ staffChannels, followed }: FollowNeeds) =>
  async ({ place, conversation, address, person, receivedAt }: Message): Promise<Reply> => {
    if (place !== 'channel') return refusals.channelOnly.with({});
    const channel: StaffChannel = {
      conversation,
      address,
      followedBy: { tenantId: person.tenantId, objectId: person.objectId },
      followedAt: receivedAt,
      digestedUntil: null,
      digests: 0,
      reported: [],
    };
    const fresh = await staffChannels.follow(channel);
    await followed(conversation);
    const found = fresh ? channel : ((await staffChannels.find(conversation)) ?? channel);
    return followingCard(settingsOf(found), !fresh);
  };

const followingCard = ({ rhythm, at, tells }: ChannelSettings, already: boolean): Reply =>
  cards.following.with({
    digestAt: rhythm === 'never' ? '' : formatClockTime(at),
    weekday: weekdayIn(rhythm),
    questions: tells.questions,
    already,
  });

export const unfollow =
  ({ staffChannels }: Pick<FollowNeeds, 'staffChannels'>) =>
  async ({ place, conversation }: Message): Promise<Reply> => {
    if (place !== 'channel') return refusals.channelOnly.with({});
    return cards.notFollowing.with({ was: await staffChannels.unfollow(conversation) });
  };
