// Channels that get digests. A channel's row and its digests' posts share a partition, so that both change in one transaction.
import { inParallel } from '../../platform/in-parallel.ts';
import type { StaffChannel, StaffChannels } from './ports.ts';
import { z } from 'zod';
import { address, instant, json, orNull, person, type RowOf, rowOf } from '../../platform/rows.ts';
import { followsEverything, followsSchema } from './follows.ts';
import { settingsOf, settingsSchema } from './settings.ts';
import { keyOf, type Keys, retryOnConflict, type Tables } from '../../platform/table.ts';

const ROW = 'channel';

type Told = Pick<StaffChannel, 'conversation' | 'settings'>;

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
    settings: json(settingsSchema).optional(),
    follows: json(followsSchema).optional(),
  }),
);

/** Where a channel's row is. */
export const channelKeys = (conversation: string): Keys => ({ partitionKey: keyOf(conversation), rowKey: ROW });

// The list of all that ever followed, in a partition of its own, so that nobody looks through the digests' posts for them. A channel is
// listed before it follows and stays there, as two partitions are never written together: whoever reads the list asks `find`.
const LIST = 'channels';
const listedRow = rowOf('StaffChannels', z.object({ conversation: z.string() }));

/** There once the list has the channels too that older versions kept without one. */
const COMPLETE: Keys = { partitionKey: LIST, rowKey: 'complete' };
/** There once a channel follows less than everything: until then nobody need look at what each follows. */
const LIMITED: Keys = { partitionKey: LIST, rowKey: 'limited' };
const isMark = ({ rowKey }: Keys): boolean => rowKey === COMPLETE.rowKey || rowKey === LIMITED.rowKey;

// Those that ever wanted to hear of each nomination at once, in a partition of their own: a row for each, written before it is chosen, so that
// no crash leaves one out. While an older version runs beside this one, what is chosen there counts once it is chosen again.
const TOLD = 'told-nominations';
const TOLD_COMPLETE: Keys = { partitionKey: TOLD, rowKey: 'complete' };

/** Staff channels over tables. Unfollowing leaves the digests' posts, so that following again does not post a day twice. */
export function staffChannels(tables: Tables): StaffChannels {
  const table = tables('StaffChannels');

  const enlist = async (conversation: string): Promise<void> => {
    const keys = { partitionKey: LIST, rowKey: keyOf(conversation) };
    await table.write([{ put: listedRow.toEntity(keys, { conversation }) }]);
  };

  const find = async (conversation: string): Promise<StaffChannel | undefined> => {
    const row = await table.read(channelKeys(conversation));
    return row && channelRow.fromEntity(row);
  };

  const listed: StaffChannels['listed'] = async () => {
    const rows = await table.list({ partition: LIST });
    const has = (mark: Keys): boolean => rows.some(({ rowKey }) => rowKey === mark.rowKey);
    const all = rows.filter((row) => !isMark(row)).map(listedRow.fromEntity);
    if (!has(COMPLETE)) all.push(...(await completed()));
    return { conversations: [...new Set(all.map(({ conversation }) => conversation))], limited: has(LIMITED) };
  };
  const conversations = async (): Promise<string[]> => (await listed()).conversations;

  /** First, so that no crash leaves a channel that follows less without it. */
  const markLimited = async ({ follows }: Pick<StaffChannel, 'follows'>): Promise<void> => {
    if (follows && !followsEverything(follows)) await table.write([{ put: LIMITED }]);
  };

  /** First, as above. */
  const markTold = async ({ conversation, settings }: Told): Promise<void> => {
    if (!settings?.tells.nominations) return;
    const keys = { partitionKey: TOLD, rowKey: keyOf(conversation) };
    await table.write([{ put: listedRow.toEntity(keys, { conversation }) }]);
  };

  /** Lists what older versions kept: once, and again where that stopped half way. */
  const completed = async (): Promise<StaffChannel[]> => {
    const all = (await table.list({ row: ROW })).map(channelRow.fromEntity);
    for (const { conversation } of all) await enlist(conversation);
    await table.write([{ put: COMPLETE }]);
    return all;
  };

  const found = async (some: readonly string[]): Promise<StaffChannel[]> => {
    const channels: StaffChannel[] = [];
    await inParallel(some, async (conversation) => {
      const channel = await find(conversation);
      if (channel) channels.push(channel);
    });
    return channels;
  };
  const list = async (): Promise<StaffChannel[]> => found(await conversations());

  const change = (
    conversation: string,
    changed: Pick<StaffChannel, 'settings'> | Pick<StaffChannel, 'follows'>,
  ): Promise<boolean> =>
    retryOnConflict('Choosing for a channel', async () => {
      const row = await table.read(channelKeys(conversation));
      if (!row) return false;
      const chosen = { ...channelRow.fromEntity(row), ...changed };
      return (await table.write([{ update: channelRow.toEntity(row, chosen), etag: row.etag }])) || 'again';
    });

  return {
    follow: (channel) => {
      const keys = channelKeys(channel.conversation);
      return retryOnConflict('Following', async () => {
        const marking = [enlist(channel.conversation), markLimited(channel), markTold(channel)];
        const [row] = await Promise.all([table.read(keys), ...marking]);
        if (!row) return (await table.write([{ insert: channelRow.toEntity(keys, channel) }])) || 'again';
        const renewed = { ...channelRow.fromEntity(row), address: channel.address };
        const written = await table.write([{ update: channelRow.toEntity(keys, renewed), etag: row.etag }]);
        return written ? false : 'again';
      });
    },
    unfollow: (conversation) => table.remove(channelKeys(conversation), '*'),
    choose: async (conversation, settings) => {
      await markTold({ conversation, settings });
      return change(conversation, { settings });
    },
    limit: async (conversation, follows) => {
      await markLimited({ follows });
      return change(conversation, { follows });
    },
    find,
    conversations,
    listed,
    list,
    toldOfNominations: async () => {
      const rows = await table.list({ partition: TOLD });
      const marked = rows.filter(({ rowKey }) => rowKey !== TOLD_COMPLETE.rowKey);
      const isComplete = marked.length < rows.length;
      const some = isComplete ? await found(marked.map((row) => listedRow.fromEntity(row).conversation)) : await list();
      if (!isComplete) {
        for (const channel of some) await markTold(channel);
        await table.write([{ put: TOLD_COMPLETE }]);
      }
      return some.filter((channel) => settingsOf(channel).tells.nominations);
    },
    any: async () => {
      for (const conversation of await conversations()) if (await find(conversation)) return true;
      return false;
    },
  };
}
