// Tells officers' checklist that no channel follows, so that nobody hears what comes in.
import type { Check } from '../../platform/checklist.ts';
import type { StaffChannels } from './ports.ts';
import type { Wording } from './wording.ts';

/** A channel becomes one where the word is said, so only there it has a button. */
export const noChannelFollows =
  ({ staffChannels, wording }: { staffChannels: Pick<StaffChannels, 'any'>; wording: Wording }): Check =>
  async ({ place }) => {
    if (await staffChannels.any()) return [];
    return [{ text: wording['notReady.channel'], ...(place === 'channel' && { says: 'follow' }) }];
  };
