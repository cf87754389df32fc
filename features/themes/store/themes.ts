// The rows of themes, all in one partition: each theme, each of its versions, who did what, what follows from it, and who was told its answer.
import { z } from 'zod';
import { AUDIT_ROWS, auditRows } from '../../../platform/audit-row.ts';
import { outboxEntity, type OutboxEvent } from '../../../platform/outbox.ts';
import { numbered } from '../../../platform/notifications/store.ts';
import { day, instant, json, orNull, type RowOf, rowOf } from '../../../platform/rows.ts';
import { type Change, keyOf, type Keys, type Tables } from '../../../platform/table.ts';
import { actions } from '../audit.ts';
import type { Done, Themes } from '../ports.ts';
import type { Answer, Theme } from '../theme.ts';

export const TABLE = 'Themes';
export const PARTITION = keyOf('themes');

const text = z.string();

const answer = z.object({
  ...{ asked: text, said: text, changes: z.boolean(), did: text },
  ...{ at: instant, edition: z.int(), editedAt: z.nullable(instant) },
});

export const themeRow: RowOf<Theme> = rowOf(
  TABLE,
  z.object({
    id: text,
    title: text,
    version: z.int32(),
    into: orNull(text),
    promisedBy: orNull(day),
    answer: json(z.nullable(answer)) satisfies z.ZodType<Answer | null>,
    at: instant,
  }),
);
export const audit = auditRows(TABLE, actions);

const inPartition = (rowKey: string): Keys => ({ partitionKey: PARTITION, rowKey });
const themeKeys = (id: string): Keys => inPartition(`theme.${id}`);
const versionKeys = (id: string, version: number): Keys => inPartition(`version.${id}.${numbered(version)}`);

/** What follows from a version of a theme. Its id says which. */
const eventOf = ({ id, version }: Theme): OutboxEvent => ({
  id: `${id}-${version}`,
  partition: PARTITION,
  kind: 'theme.changed',
});

/** What an event is about: a theme, or a thought that was coded. */
export const aboutIn = ({ id }: Pick<OutboxEvent, 'id'>): string => id.slice(0, id.lastIndexOf('-'));

/** Themes over tables. */
export function themes(tables: Tables): Themes {
  const table = tables(TABLE);

  const save = (theme: Theme, { by, name, did }: Done, record: Change): Promise<boolean> => {
    const { id, version, at } = theme;
    const entry = { id: `${id}.${version}`, at, by, name, did, version, reason: theme.title };
    return table.write([
      record,
      { insert: themeRow.toEntity(versionKeys(id, version), theme) },
      { insert: audit.toEntity(PARTITION, entry) },
      { insert: outboxEntity(eventOf(theme), at) },
    ]);
  };

  return {
    all: async () => {
      const rows = await table.list({ partition: PARTITION, row: { from: 'theme.', before: 'theme/' } });
      return rows.map(themeRow.fromEntity);
    },
    find: async (id) => {
      const row = await table.read(themeKeys(id));
      return row && themeRow.fromEntity(row);
    },
    begin: (theme, done) => save(theme, done, { insert: themeRow.toEntity(themeKeys(theme.id), theme) }),
    // Its versions are inserted, so of two changes to the same version one is refused.
    change: (to, done) => save(to, done, { put: themeRow.toEntity(themeKeys(to.id), to) }),
    version: async (id, version) => {
      const row = await table.read(versionKeys(id, version));
      return row && themeRow.fromEntity(row);
    },
    history: async (id) => {
      const rows = await table.list({ partition: PARTITION, row: AUDIT_ROWS });
      return rows
        .map(audit.fromEntity)
        .filter((entry) => entry.id.startsWith(`${id}.`))
        .reverse();
    },
  };
}
