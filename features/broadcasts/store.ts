// Messages to many: a partition for each, with the record, its audit, outbox events, parts and deliveries; and lists of them, newest first.
import { z } from 'zod';
import { AUDIT_ROWS, auditRows } from '../../platform/audit-row.ts';
import { outboxEntity, versionEvent } from '../../platform/outbox.ts';
import { recipientOf } from '../../platform/person.ts';
import { instant, json, orNull, type RowOf, rowOf } from '../../platform/rows.ts';
import { type Change, keyOf, type Keys, type Row, type Tables } from '../../platform/table.ts';
import type { PersonId } from '../../platform/turn.ts';
import { groupKinds } from '../schools/index.ts';
import { actions } from './audit.ts';
import { authorRoles, type Broadcast, states } from './broadcast.ts';
import type { Broadcasts, ListedBroadcast } from './ports.ts';

const text = z.string();
const author = json(z.object({ tenantId: text, objectId: text, name: text, role: z.enum(authorRoles) }));
const texts = z.array(text);

export const broadcastRow: RowOf<Broadcast> = rowOf(
  'Broadcasts',
  z.object({
    id: text,
    version: z.int32(),
    state: z.enum(states),
    author,
    news: json(z.object({ title: text, text, document: text, link: text })),
    audience: json(
      z.object({
        places: z.array(z.object({ kind: z.enum(groupKinds), of: text })),
        phases: texts,
        types: texts,
        roles: texts,
        nominated: z.enum(['', 'yes', 'no']),
        // Older versions knew none.
        topics: texts.default([]),
        listed: text,
      }),
    ),
    sendAt: orNull(instant),
    createdAt: instant,
    changedAt: instant,
    planned: z.int32(),
    edition: z.int32(),
    editedAt: orNull(instant),
    resent: z.int32(),
    // Older versions kept none.
    resumed: z.int32().default(0),
  }),
);
const audit = auditRows('Broadcasts', actions);
const partRow: RowOf<{ part: string; planned: number }> = rowOf(
  'Broadcasts',
  z.object({ part: text, planned: z.int32() }),
);
const seenRow: RowOf<{ network: string; at: string }> = rowOf('Broadcasts', z.object({ network: text, at: instant }));
const idRow: RowOf<{ id: string }> = rowOf('Broadcasts', z.object({ id: text }));
const listedRow: RowOf<ListedBroadcast> = rowOf(
  'Broadcasts',
  z.object({ id: text, title: text, state: z.enum(states), author, changedAt: instant }),
);

const recordKeys = (id: string): Keys => ({ partitionKey: id, rowKey: 'broadcast' });

/** Newest first by the order of the keys. */
const LATEST = 9_999_999_999_999;
const listKeys = (of: PersonId | 'all', { id, createdAt }: Broadcast): Keys => ({
  partitionKey: listOf(of),
  rowKey: `${LATEST - Date.parse(createdAt)}.${id}`,
});
export const listOf = (of: PersonId | 'all'): string =>
  of === 'all' ? keyOf('all') : keyOf('by', of.tenantId, of.objectId);

const askedKeys = (id: string): Keys => ({ partitionKey: keyOf('asked'), rowKey: id });

/** What follows from a version. */
export const eventOf = ({ id, version }: Broadcast) =>
  versionEvent('broadcast.changed', { partition: id, key: id, version });

/** Broadcasts over tables. */
export function broadcasts(tables: Tables): Broadcasts {
  const table = tables('Broadcasts');
  const etags = new WeakMap<Broadcast, string>();

  const recordIn = (row: Row): Broadcast => {
    const broadcast = broadcastRow.fromEntity(row);
    etags.set(broadcast, row.etag);
    return broadcast;
  };
  const find = async (id: string): Promise<Broadcast | undefined> => {
    const row = await table.read(recordKeys(id));
    return row && recordIn(row);
  };
  const under = (id: string, prefix: string): Promise<Row[]> =>
    table.list({ partition: id, row: { from: `${prefix}.`, before: `${prefix}/` } });

  const list = async (broadcast: Broadcast): Promise<void> => {
    const { id, news, state, author, changedAt } = broadcast;
    const entry = { id, title: news.title, state, author, changedAt };
    await Promise.all(
      [author, 'all' as const].map((of) => table.write([{ put: listedRow.toEntity(listKeys(of, broadcast), entry) }])),
    );
  };
  /** As it was listed; what older versions listed says only its id. */
  const listedIn = async (row: Row): Promise<ListedBroadcast | undefined> => {
    if (row['state'] !== undefined) return listedRow.fromEntity(row);
    const found = await find(idRow.fromEntity(row).id);
    return found && { ...found, title: found.news.title };
  };

  return {
    find,
    list,
    ofEvent: ({ partition }) => find(partition),

    // Listed first: what is listed and not there is passed over.
    begin: async (broadcast) => {
      await list(broadcast);
      return table.write([{ insert: broadcastRow.toEntity(recordKeys(broadcast.id), broadcast) }]);
    },

    change: async (to, from, entry) => {
      const record: Change = { update: broadcastRow.toEntity(recordKeys(to.id), to), etag: etags.get(from) ?? '' };
      const isBeingWritten = to.state === 'draft' && from.state === 'draft';
      const follows: Change[] = isBeingWritten ? [] : [{ insert: outboxEntity(eventOf(to), to.changedAt) }];
      const audited: Change[] = entry ? [{ insert: audit.toEntity(to.id, { ...entry, version: to.version }) }] : [];
      if (!(await table.write([record, ...follows, ...audited]))) return false;
      await list(to);
      return true;
    },

    note: async ({ id, version }, entry) => {
      await table.write([{ insert: audit.toEntity(id, { ...entry, version }) }]);
    },

    discard: async (draft) => {
      if (!(await table.remove(recordKeys(draft.id), etags.get(draft) ?? ''))) return false;
      await Promise.all([draft.author, 'all' as const].map((of) => table.remove(listKeys(of, draft), '*')));
      return true;
    },

    listed: async (of, most) => {
      const rows = await table.list({ partition: listOf(of), most });
      return (await Promise.all(rows.map(listedIn))).filter((one) => one !== undefined);
    },

    newest: async (of, most) => {
      const rows = await table.list({ partition: listOf(of), most });
      const found = await Promise.all(rows.map((row) => find(idRow.fromEntity(row).id)));
      return found.filter((one) => one !== undefined);
    },

    asked: async () => {
      const rows = await table.list({ partition: keyOf('asked') });
      const found = await Promise.all(
        rows.map(async (row) => {
          const broadcast = await find(idRow.fromEntity(row).id);
          if (broadcast?.state === 'asked') return broadcast;
          // Decided since. One that was listed anew by now stays.
          await table.remove(row, row.etag);
          return undefined;
        }),
      );
      return found.filter((one) => one !== undefined);
    },
    listAsked: async (id) => {
      await table.write([{ put: idRow.toEntity(askedKeys(id), { id }) }]);
    },

    history: async (id) => (await table.list({ partition: id, row: AUDIT_ROWS })).map(audit.fromEntity),

    parts: async (id) => {
      const parts = (await under(id, 'part')).map(partRow.fromEntity);
      return new Map(parts.map(({ part, planned }) => [part, planned]));
    },
    keepPart: async (id, part, planned) => {
      const keys = { partitionKey: id, rowKey: `part.${part}` };
      await table.write([{ put: partRow.toEntity(keys, { part, planned }) }]);
    },

    seen: async (id, person, { network, at }) => {
      const keys = { partitionKey: id, rowKey: `seen.${recipientOf(person)}` };
      await table.write([{ insert: seenRow.toEntity(keys, { network, at }) }]);
    },
    seenBy: async (id) => {
      const counts = new Map<string, number>();
      for (const { network } of (await under(id, 'seen')).map(seenRow.fromEntity))
        counts.set(network, (counts.get(network) ?? 0) + 1);
      return counts;
    },
  };
}
