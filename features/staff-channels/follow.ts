// Staff channels: where officers follow what comes in. An officer says "follow" in a channel and it becomes one.
import { formatClockTime } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Message } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import { DIGEST_AT } from './settings.ts';
import type { StaffChannels } from './ports.ts';

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
    const fresh = await staffChannels.follow({
      conversation,
      address,
      followedBy: { tenantId: person.tenantId, objectId: person.objectId },
      followedAt: receivedAt,
      digestedUntil: null,
      digests: 0,
      reported: [],
    });
    await followed(conversation);
    return cards.following.with({ digestAt: formatClockTime(DIGEST_AT), already: !fresh });
  };

export const unfollow =
  ({ staffChannels }: Pick<FollowNeeds, 'staffChannels'>) =>
  async ({ place, conversation }: Message): Promise<Reply> => {
    if (place !== 'channel') return refusals.channelOnly.with({});
    return cards.notFollowing.with({ was: await staffChannels.unfollow(conversation) });
  };
