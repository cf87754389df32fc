// Posts of digests: one row per channel and day that only one can insert, so that only one posts.
import { z } from 'zod';
import type { Day } from '../../platform/calendar.ts';
import { address, day, instant, json, longRowOf, type RowOf, rowOf } from '../../platform/rows.ts';
import { type Change, keyOf, type Keys, type Row, retryOnConflict, type Tables } from '../../platform/table.ts';
import { channelKeys, channelRow, type StaffChannel } from '../staff-channels/index.ts';
import { issueOf, keptIssue, type KeptIssue } from './issue.ts';
import type { DigestCorrection, DigestMark, DigestPost, Digests } from './ports.ts';

export const postRow: RowOf<DigestPost> = rowOf(
  'StaffChannels',
  z.object({
    day,
    number: z.int32(),
    claimedAt: instant,
    state: z.enum(['claimed', 'posted', 'unknown']),
    at: json(z.object({ address, activity: z.string() })).optional(),
  }),
);

const issueRow: RowOf<KeptIssue> = longRowOf('StaffChannels', z.object({ snapshot: z.string(), hash: z.string() }));

const postKeys = (conversation: string, day: Day): Keys => ({
  partitionKey: keyOf(conversation),
  rowKey: `digest.${day}`,
});

const issueKeys = (conversation: string, day: Day): Keys => ({
  partitionKey: keyOf(conversation),
  rowKey: `issue.${day}`,
});

const correctionRow: RowOf<DigestCorrection> = rowOf('StaffChannels', z.object({ at: instant, section: z.string() }));

/** A confirmation that comes late must not move the channel back. */
const movedOn = (channel: StaffChannel, { number }: DigestPost, mark?: DigestMark): StaffChannel => ({
  ...channel,
  ...(mark && !(channel.digestedUntil !== null && channel.digestedUntil > mark.until)
    ? { digestedUntil: mark.until, reported: mark.reported }
    : {}),
  digests: Math.max(channel.digests, number),
});

const to = (row: Row | undefined, entity: ReturnType<typeof postRow.toEntity>): Change =>
  row ? { update: entity, etag: row.etag } : { insert: entity };

/** Digests' posts over tables. */
export function digests(tables: Tables): Digests {
  const table = tables('StaffChannels');

  const readPost = async (conversation: string, day: Day) => {
    const row = await table.read(postKeys(conversation, day));
    return row && { row, post: postRow.fromEntity(row) };
  };

  const since = async (conversation: string, day: Day): Promise<DigestPost[]> => {
    const { partitionKey, rowKey } = postKeys(conversation, day);
    const rows = await table.list({ partition: partitionKey, row: { from: rowKey, before: 'digest/' } });
    return rows.map(postRow.fromEntity);
  };

  const corrections = async (conversation: string, day: Day): Promise<DigestCorrection[]> => {
    const row = { from: `corrected.${day}.`, before: `corrected.${day}/` };
    const rows = await table.list({ partition: keyOf(conversation), row });
    return rows.map(correctionRow.fromEntity).sort((one, other) => (one.at < other.at ? -1 : 1));
  };

  return {
    // What a digest says that was claimed before and given back was never posted.
    claim: (conversation, post, issue) =>
      retryOnConflict('Claiming a digest', async () => {
        const entity = postRow.toEntity(postKeys(conversation, post.day), post);
        const said: Change[] = issue
          ? [{ put: issueRow.toEntity(issueKeys(conversation, post.day), keptIssue(issue)) }]
          : [];
        if (await table.write([{ insert: entity }, ...said])) return { claimed: true, post };
        const first = await readPost(conversation, post.day);
        return first ? { claimed: false, post: first.post } : 'again';
      }),

    // Both in one transaction: a post that is marked has moved its channel on, so doing it again has nothing left to do.
    confirm: (conversation, post, mark) =>
      retryOnConflict('Confirming a digest', async () => {
        const [kept, channel] = await Promise.all([
          readPost(conversation, post.day),
          table.read(channelKeys(conversation)),
        ]);
        if (kept?.post.state === 'posted') return;
        const posted: DigestPost = { ...(kept?.post ?? post), state: 'posted', ...(post.at && { at: post.at }) };
        const marked = to(kept?.row, postRow.toEntity(postKeys(conversation, post.day), posted));
        if (!channel) return (await table.write([marked])) ? undefined : 'again';
        const moved = channelRow.toEntity(channel, movedOn(channelRow.fromEntity(channel), posted, mark));
        return (await table.write([marked, to(channel, moved)])) ? undefined : 'again';
      }),

    // One that is known to be posted stays.
    release: (conversation, day) =>
      retryOnConflict('Releasing a digest', async () => {
        const kept = await readPost(conversation, day);
        if (!kept || kept.post.state === 'posted') return;
        return (await table.remove(postKeys(conversation, day), kept.row.etag)) ? undefined : 'again';
      }),

    // Only this claim: since it was read it may have been confirmed, or released and claimed by another.
    markUnknown: (conversation, post) =>
      retryOnConflict('Marking a digest', async () => {
        const [kept, channel] = await Promise.all([
          readPost(conversation, post.day),
          table.read(channelKeys(conversation)),
        ]);
        if (kept?.post.state !== 'claimed' || kept.post.claimedAt !== post.claimedAt) return;
        const unknown = postRow.toEntity(postKeys(conversation, post.day), { ...kept.post, state: 'unknown' });
        const numbered = channel
          ? [to(channel, channelRow.toEntity(channel, movedOn(channelRow.fromEntity(channel), kept.post)))]
          : [];
        return (await table.write([to(kept.row, unknown), ...numbered])) ? undefined : 'again';
      }),

    unconfirmedSince: async (conversation, day) =>
      (await since(conversation, day)).filter(({ state }) => state !== 'posted'),

    since,

    correct: async (conversation, day, { id, ...correction }) => {
      const { section } = correction;
      const keys = { partitionKey: keyOf(conversation), rowKey: `corrected.${day}.${keyOf(section, id)}` };
      await table.write([{ insert: correctionRow.toEntity(keys, correction) }]);
      return corrections(conversation, day);
    },

    corrections,

    issue: async (conversation, day) => {
      const row = await table.read(issueKeys(conversation, day));
      return row && issueOf(issueRow.fromEntity(row));
    },
  };
}
