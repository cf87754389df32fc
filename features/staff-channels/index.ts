// Staff channels: where officers follow what comes in. An officer says "follow" in a channel of their team and it becomes one.
import { officers } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { follow, unfollow } from './follow.ts';
import type { StaffChannels } from './ports.ts';
import { staffChannels as store } from './store.ts';

export const staffChannels = feature(
  {
    name: 'staff-channels',
    cards,
    words: { follow: officers, unfollow: officers },
    tables: {
      StaffChannels: {
        holds: 'channels that follow, how far their digests reported, and a row for each digest',
        personal: ['followedBy'],
        kept: 'for good',
      },
    },
    stores: (tables) => ({ staffChannels: store(tables) }),
  },
  (needs: { staffChannels: StaffChannels }) => ({ words: { follow: follow(needs), unfollow: unfollow(needs) } }),
);

// What other features may know of it.
export type { StaffChannel, StaffChannels } from './ports.ts';
export { channelKeys, channelRow } from './store.ts';
