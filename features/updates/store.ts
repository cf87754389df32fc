// Updates: all in one partition, so that a number is claimed in the transaction that publishes what has it.
import { z } from 'zod';
import { auditRows } from '../../platform/audit-row.ts';
import { outboxEntity, versionEvent } from '../../platform/outbox.ts';
import { instant, json, type RowOf, rowOf } from '../../platform/rows.ts';
import type { Change, Keys, Row, Tables } from '../../platform/table.ts';
import { actions } from './audit.ts';
import type { Listed, Updates } from './ports.ts';
import { type Draft, states, type Update, type Words } from './update.ts';

export const PARTITION = 'updates';
const TABLE = 'Updates';

const text = z.string();
const writer = json(z.object({ tenantId: text, objectId: text, name: text }));
/** Each section is a column of its own: lists read the purpose alone. */
const sections = { purpose: text, news: text, mythbusting: text, dates: text };
type Flat<T extends { words: Words }> = Omit<T, 'words'> & Words;

const draftColumns: RowOf<Flat<Draft>> = rowOf(
  TABLE,
  z.object({
    of: z.int32(),
    version: z.int32(),
    state: z.enum(states),
    author: writer,
    since: instant,
    until: instant,
    ...sections,
    change: text,
    changedAt: instant,
    published: z.int32(),
  }),
);
const updateColumns: RowOf<Flat<Update>> = rowOf(
  TABLE,
  z.object({
    number: z.int32(),
    edition: z.int32(),
    since: instant,
    until: instant,
    ...sections,
    change: text,
    author: writer,
    approver: writer,
    publishedAt: instant,
  }),
);
const listedRow: RowOf<Omit<Listed, 'firstAt'>> = rowOf(
  TABLE,
  z.object({ number: z.int32(), edition: z.int32(), change: text, publishedAt: instant, purpose: text }),
);
const audit = auditRows(TABLE, actions);

/** Records hold their sections together. */
const withWords = <T extends { words: Words }>(columns: RowOf<Flat<T>>, whole: (flat: Flat<T>) => T): RowOf<T> => ({
  toEntity: (keys, { words, ...rest }) => columns.toEntity(keys, { ...rest, ...words }),
  fromEntity: (row) => whole(columns.fromEntity(row)),
});
export const draftRow: RowOf<Draft> = withWords(draftColumns, ({ purpose, news, mythbusting, dates, ...rest }) => ({
  ...rest,
  words: { purpose, news, mythbusting, dates },
}));
export const updateRow: RowOf<Update> = withWords(updateColumns, ({ purpose, news, mythbusting, dates, ...rest }) => ({
  ...rest,
  words: { purpose, news, mythbusting, dates },
}));

/** The newest first by the order of the keys. */
const counted = (n: number): string => String(99_999 - n).padStart(5, '0');
const draftKeys = (of: number): Keys => ({ partitionKey: PARTITION, rowKey: `draft.${of}` });
const updateKeys = ({ number, edition }: Update): Keys => ({
  partitionKey: PARTITION,
  rowKey: `update.${counted(number)}.${counted(edition)}`,
});

/** What follows where a draft is given to officers. */
const eventOf = ({ of, version }: Draft) =>
  versionEvent('update.asked', { partition: PARTITION, key: String(of), version });

/** Updates over tables. */
export function updates(tables: Tables): Updates {
  const table = tables(TABLE);
  const etags = new WeakMap<Draft, string>();

  const draftIn = (row: Row): Draft => {
    const draft = draftRow.fromEntity(row);
    etags.set(draft, row.etag);
    return draft;
  };
  const draft = async (of: number): Promise<Draft | undefined> => {
    const row = await table.read(draftKeys(of));
    return row && draftIn(row);
  };
  const kept = (to: Draft, from: Draft | undefined): Change => {
    const entity = draftRow.toEntity(draftKeys(to.of), to);
    return from ? { update: entity, etag: etags.get(from) ?? '' } : { insert: entity };
  };

  return {
    draft,

    ofEvent: async (event) => {
      const rows = await table.list({ partition: PARTITION, row: { from: 'draft.', before: 'draft/' } });
      return rows.map(draftIn).find((one) => eventOf(one).id === event.id);
    },

    save: (to, from, entry) =>
      table.write([
        kept(to, from),
        { insert: audit.toEntity(PARTITION, { ...entry, version: to.version }) },
        ...(to.state === 'asked' ? [{ insert: outboxEntity(eventOf(to), to.changedAt) }] : []),
      ]),

    publish: (update, from, entry) => {
      const version = from.version + 1;
      const { publishedAt: changedAt } = update;
      const after: Draft = { ...from, state: 'published', version, changedAt, published: from.published + 1 };
      return table.write([
        kept(after, from),
        { insert: updateRow.toEntity(updateKeys(update), update) },
        { insert: audit.toEntity(PARTITION, { ...entry, version }) },
      ]);
    },

    find: async (number) => {
      const from = `update.${counted(number)}`;
      const rows = await table.list({ partition: PARTITION, row: { from: `${from}.`, before: `${from}/` } });
      return rows.map(updateRow.fromEntity);
    },

    list: async () => {
      const rows = await table.list({
        partition: PARTITION,
        row: { from: 'update.', before: 'update/' },
        columns: ['number', 'edition', 'change', 'publishedAt', 'purpose'],
      });
      const editions = rows.map(listedRow.fromEntity);
      return editions
        .filter(({ number }, n) => editions[n - 1]?.number !== number)
        .map((last) => {
          const first = editions.findLast(({ number }) => number === last.number) ?? last;
          return { ...last, firstAt: first.publishedAt };
        });
    },
  };
}
