// Staff channels: where officers follow what comes in. An officer says "follow" in a channel of their team and it becomes one.
import { officers } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { follow, unfollow, type FollowNeeds } from './follow.ts';
import { noChannelFollows } from './not-ready.ts';
import { staffChannels as store } from './store.ts';
import { wording, type Wording } from './wording.ts';

export const staffChannels = feature(
  {
    name: 'staff-channels',
    cards,
    wording,
    words: { follow: officers, unfollow: officers },
    tables: {
      StaffChannels: {
        holds:
          'channels that follow, how far their digests reported, a row for each digest, and a list of the channels',
        personal: ['followedBy'],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ staffChannels: store(tables) }),
  },
  (needs: FollowNeeds & { wording: Wording }) => ({
    words: { follow: follow(needs), unfollow: unfollow(needs) },
    notReady: [noChannelFollows(needs)],
  }),
);

// What other features may know of it.
export type { StaffChannel, StaffChannels } from './ports.ts';
export { type ChannelSettings, type Rhythm, rhythms, settingsOf, weekdayIn, weekdayOf } from './settings.ts';
// Posts of digests lie beside their channel's row, and move it on in the same transaction.
export { channelKeys, channelRow } from './store.ts';
