// Rows of the library: a row for each file and folder, and one that says how far it was read, in one partition.
import * as z from 'zod';
import { instant, json, orNull, rowOf } from '../../../platform/rows.ts';
import { type Change, keyOf, type Tables } from '../../../platform/table.ts';
import { type LibraryFile, NOT_READ, type Reading } from './file.ts';

/** How far it was read, as it stood in the table. */
type Found = Reading & { etag: string | undefined };

export type LibraryFiles = {
  reading: () => Promise<Found>;
  all: () => Promise<LibraryFile[]>;
  some: (ids: readonly string[]) => Promise<LibraryFile[]>;
  /**
   * Keeps files together with how far was read: all, or nothing of what moves the reading on. `false`: somebody else has moved it on, and
   * that stands.
   */
  keep: (files: readonly LibraryFile[], reading: Reading, after: Found) => Promise<boolean>;
};

const PARTITION = 'library';
const STATE = { partitionKey: PARTITION, rowKey: 'reading' };
const ITEMS = { from: 'item-', before: 'item.' };
/** With the reading itself 100 at most. */
const MOST = 99;

const fileRow = rowOf(
  'Library',
  z.object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    kilobytes: z.number(),
    changedAt: z.string(),
    firstChangedAt: z.string(),
    is: z.enum(['file', 'folder', 'deleted']),
    was: json(z.array(z.string())),
    reading: z.number(),
  }),
);
const readingRow = rowOf(
  'Library',
  z.object({
    link: z.string(),
    reading: z.number(),
    isWhole: z.boolean(),
    readAt: orNull(instant),
    fault: z.string(),
  }),
);
const keysOf = (id: string) => ({ partitionKey: PARTITION, rowKey: `item-${keyOf(id)}` });

export function libraryFiles(tables: Tables): LibraryFiles {
  const table = tables('Library');
  const all = async () => (await table.list({ partition: PARTITION, row: ITEMS })).map(fileRow.fromEntity);
  return {
    reading: async () => {
      const found = await table.read(STATE);
      return found ? { ...readingRow.fromEntity(found), etag: found.etag } : { ...NOT_READ, etag: undefined };
    },
    all,
    // Azure takes few comparisons in one query, and a page has more items than those.
    some: async (ids) => {
      const wanted = new Set(ids);
      return ids.length === 0 ? [] : (await all()).filter(({ id }) => wanted.has(id));
    },
    keep: async (files, { link, reading, isWhole, readAt, fault }, { etag }) => {
      const entity = readingRow.toEntity(STATE, { link, reading, isWhole, readAt, fault });
      const puts = files.map((file): Change => ({
        put: fileRow.toEntity(keysOf(file.id), { ...file, was: [...file.was] }),
      }));
      // More than fit go first. Until the reading moves on, the same is read and written again.
      while (puts.length > MOST) {
        const [first, ...others] = puts.splice(0, MOST);
        if (first) await table.write([first, ...others]);
      }
      return table.write([etag === undefined ? { insert: entity } : { update: entity, etag }, ...puts]);
    },
  };
}
