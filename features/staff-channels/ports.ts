// Ports of staff channels: which they are, and how far their digests reported.
import type { Instant } from '../../platform/calendar.ts';
import type { ChannelAddress, PersonId } from '../../platform/turn.ts';
import type { Follows } from './follows.ts';
import type { ChannelSettings } from './settings.ts';

export type StaffChannel = {
  conversation: string;
  address: ChannelAddress;
  followedBy: PersonId;
  followedAt: Instant;
  /** The moment up to which the last confirmed digest reported; `null` before the first. */
  digestedUntil: Instant | null;
  /** References that digest reported and that were listed so shortly before it that the next one might see them as new. */
  reported: string[];
  /** The number of the last digest. */
  digests: number;
  /** What officers have chosen; see `settingsOf`. */
  settings?: ChannelSettings | undefined;
  /** Which questions are posted there; see `followsOf`. */
  follows?: Follows | undefined;
};

export type StaffChannels = {
  /** `false` when it was one already (its address is renewed all the same). */
  follow: (channel: StaffChannel) => Promise<boolean>;
  /** `false` when it was none. */
  unfollow: (conversation: string) => Promise<boolean>;
  /** Keeps what officers have chosen; `false` where the channel does not follow. */
  choose: (conversation: string, settings: ChannelSettings) => Promise<boolean>;
  /** Keeps what it follows; `false` where the channel does not follow. */
  limit: (conversation: string, follows: Follows) => Promise<boolean>;
  find: (conversation: string) => Promise<StaffChannel | undefined>;
  /** Those that follow or once did, with one request for a thousand: `find` knows whether one follows. */
  conversations: () => Promise<string[]>;
  /** The same, and whether any of them may follow less than everything. */
  listed: () => Promise<{ conversations: string[]; limited: boolean }>;
  /** Those that follow. Reads each: for what is no turn. */
  list: () => Promise<StaffChannel[]>;
  /** Those of them that hear of each new nomination at once: one request as long as none ever wanted to. */
  toldOfNominations: () => Promise<StaffChannel[]>;
  /** Whether one follows at all. */
  any: () => Promise<boolean>;
};
