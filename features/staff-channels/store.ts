// Channels that get digests. A channel's row and its digests' posts share a partition, so that both change in one transaction.
import type { StaffChannel, StaffChannels } from './ports.ts';
import { z } from 'zod';
import { address, instant, json, orNull, person, type RowOf, rowOf } from '../../platform/rows.ts';
import { keyOf, type Keys, retryOnConflict, type Tables } from '../../platform/table.ts';

const ROW = 'channel';

export const channelRow: RowOf<StaffChannel> = rowOf(
  'StaffChannels',
  z.object({
    conversation: z.string(),
    address,
    followedBy: person,
    followedAt: instant,
    digestedUntil: orNull(instant),
    digests: z.int32(),
    reported: json(z.array(z.string())),
  }),
);

/** Where a channel's row is. */
export const channelKeys = (conversation: string): Keys => ({ partitionKey: keyOf(conversation), rowKey: ROW });

/** Staff channels over tables. Unfollowing leaves the digests' posts, so that following again does not post a day twice. */
export function staffChannels(tables: Tables): StaffChannels {
  const table = tables('StaffChannels');
  return {
    follow: (channel) =>
      retryOnConflict('Following', async () => {
        const keys = channelKeys(channel.conversation);
        const row = await table.read(keys);
        if (!row) return (await table.write([{ insert: channelRow.toEntity(keys, channel) }])) || 'again';
        const renewed = { ...channelRow.fromEntity(row), address: channel.address };
        const written = await table.write([{ update: channelRow.toEntity(keys, renewed), etag: row.etag }]);
        return written ? false : 'again';
      }),
    unfollow: (conversation) => table.remove(channelKeys(conversation), '*'),
    find: async (conversation) => {
      const row = await table.read(channelKeys(conversation));
      return row && channelRow.fromEntity(row);
    },
    list: async () => (await table.list({ row: ROW })).map(channelRow.fromEntity),
  };
}
