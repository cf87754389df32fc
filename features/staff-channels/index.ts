// Staff channels: where officers follow what comes in. An officer says "follow" in a channel of their team and it becomes one.
//
// It follows everything, or what officers name: topics of the FAQ and groups of schools (`follows.ts`). A question is posted where its topic, or the
// school of somebody who asks it, is followed; what nobody follows by name, where everything is followed. Its digest lists the same questions; the rest
// of it is the same in all channels.
import { officers } from '../../platform/access.ts';
import { feature } from '../../platform/feature.ts';
import { cards } from './cards.ts';
import { follow, type FollowNeeds, unfollow } from './follow.ts';
import { chooseFollowed, followAfterFault, followChosen, followNamed } from './follow-named.ts';
import { channelsReached } from './reached.ts';
import { noChannelFollows } from './not-ready.ts';
import { namedIn } from './offered.ts';
import { staffChannels as store } from './store.ts';
import { wording } from './wording.ts';

export const staffChannels = feature(
  {
    name: 'staff-channels',
    cards,
    wording,
    words: { follow: officers, unfollow: officers },
    patterns: {
      'what a channel follows': { ...officers, othersAsk: true, fits: (text) => namedIn(text) !== undefined },
    },
    buttons: { 'channel.choose': officers, 'channel.follow': { ...officers, givesBack: true } },
    tables: {
      StaffChannels: {
        holds:
          'channels that follow, how far their digests reported, a row for each digest, and a list of the channels',
        personal: ['followedBy'],
        kept: 'for good',
      },
    },
    examines: channelsReached,
    stores: (tables) => ({ staffChannels: store(tables) }),
  },
  (needs: FollowNeeds) => ({
    words: { follow: follow(needs), unfollow: unfollow(needs) },
    patterns: { 'what a channel follows': followNamed(needs) },
    buttons: {
      'channel.choose': chooseFollowed(needs),
      'channel.follow': { press: followChosen(needs), givesBack: followAfterFault(needs) },
    },
    notReady: [noChannelFollows(needs)],
  }),
);

// What other features may know of it.
export { channelsFor, followsOf } from './follows.ts';
export type { StaffChannel, StaffChannels } from './ports.ts';
export { type ChannelSettings, type Rhythm, rhythms, settingsOf, weekdayIn, weekdayOf } from './settings.ts';
// Posts of digests lie beside their channel's row, and move it on in the same transaction.
export { channelKeys, channelRow } from './store.ts';
