// Panels: a partition for each round, with the panel as it is now, who did what to it, its outbox events and its deliveries.
import { z } from 'zod';
import { actions, type PanelAuditEntry } from '../audit.ts';
import { changeOf } from '../changed.ts';
import { answers, type Member, type Panel, type SeatChange, type Why, workings } from '../panel.ts';
import type { Panels } from '../ports.ts';
import { barriers, pools } from '../selection.ts';
import { changeShape, selectionShape } from '../shape.ts';
import { AUDIT_ROWS, auditRows } from '../../../platform/audit-row.ts';
import { outboxEntity } from '../../../platform/outbox.ts';
import { done, instant, longRowOf, type RowOf, rowOf } from '../../../platform/rows.ts';
import { storageFault } from '../../../platform/storage-fault.ts';
import { keyOf, type Change, type Keys, type Tables } from '../../../platform/table.ts';

const id = z.string();
const needs = z.strictObject({ changes: z.array(changeShape), release: z.array(id), admit: z.array(id) });

const why = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('officers') }),
  z.strictObject({ by: z.literal('barrier'), barrier: z.enum(barriers) }),
  z.strictObject({ by: z.literal('rule'), needs: z.array(needs) }),
  z.strictObject({ by: z.literal('wish'), wishes: z.array(id) }),
  z.strictObject({ by: z.literal('spread'), rules: z.array(id) }),
  z.strictObject({ by: z.literal('draw'), place: z.int() }),
]) satisfies z.ZodType<Why>;

const seatChange = z.discriminatedUnion('did', [
  z.strictObject({
    did: z.literal('declined'),
    id,
    next: z.nullable(id),
    gone: z.exactOptional(z.array(id)),
  }),
  z.strictObject({ did: z.literal('offered'), id, to: id }),
  z.strictObject({ did: z.literal('returned'), id }),
]) satisfies z.ZodType<SeatChange>;

const panel = z.strictObject({
  round: z.string(),
  version: z.int32(),
  selection: selectionShape,
  pool: z.enum(pools),
  seed: z.string(),
  sealed: z.nullable(z.string()),
  members: z.array(z.strictObject({ id, insteadOf: z.nullable(id), answer: z.enum(answers), at: instant })),
  seatChanges: z.array(seatChange),
  reserves: z.array(id),
  why: z.record(id, why),
  workedOut: z.enum(workings),
  confirmed: z.strictObject({ ...done, reason: z.string() }),
  told: z.nullable(z.strictObject(done)),
}) satisfies z.ZodType<Panel>;

/** What was kept before November 2026 does not say what happened to seats, in what order; before December, all was worked out first. */
const stored = panel.extend({
  seatChanges: z.exactOptional(z.array(seatChange)),
  workedOut: z.exactOptional(z.enum(workings)),
});

export const panelRow: RowOf<Panel> = longRowOf(
  'Panels',
  z.codec(stored, panel, {
    decode: (kept) => ({
      ...kept,
      seatChanges: kept.seatChanges ?? changesFrom(kept.members),
      workedOut: kept.workedOut ?? 'done',
    }),
    encode: (record) => record,
  }),
);

/**
 * What happened to seats as far as members tell: each seat was offered when it was declined, unless whoever is asked was asked later.
 * Somebody who has answered may have been asked at any time before.
 */
function changesFrom(members: readonly Member[]): SeatChange[] {
  const dated = members
    .filter(({ answer }) => answer === 'declined')
    .flatMap(({ id, at }): { at: string; change: SeatChange }[] => {
      const next = members.find(({ insteadOf }) => insteadOf === id);
      const later = next?.answer === 'asked' && next.at > at;
      const declined = { did: 'declined' as const, id, next: next && !later ? next.id : null };
      if (!later) return [{ at, change: declined }];
      return [
        { at, change: declined },
        { at: next.at, change: { did: 'offered', id, to: next.id } },
      ];
    });
  return dated.sort((a, b) => a.at.localeCompare(b.at)).map(({ change }) => change);
}

/** What stands in its place once it was taken back. */
const droppedRow = rowOf('Panels', z.object({ dropped: z.literal(true), version: z.int32() }));

const TABLE = 'Panels';
const auditRow = auditRows(TABLE, actions);

const keysIn = (partitionKey: string): Keys => ({ partitionKey, rowKey: 'panel' });

/** Panels over tables. */
export function panels(tables: Tables): Panels {
  const table = tables(TABLE);

  /** The row, and the panel in it; none where it was taken back. */
  const standing = async (partition: string) => {
    const row = await table.read(keysIn(partition));
    const dropped = row?.['dropped'] === true;
    const panel = row && !dropped ? panelRow.fromEntity(row) : undefined;
    return { row, panel, version: row && dropped ? droppedRow.fromEntity(row).version : (panel?.version ?? 0) };
  };

  const audited = (partition: string, audit: PanelAuditEntry): Change => ({
    insert: auditRow.toEntity(partition, audit),
  });

  return {
    find: async (round) => (await standing(keyOf(round))).panel,

    counted: async (round) => (await standing(keyOf(round))).version,

    save: async (panel, audit) => {
      const partition = keyOf(panel.round);
      const { row, version } = await standing(partition);
      if (version !== panel.version - 1) return undefined;
      const entity = panelRow.toEntity(keysIn(partition), panel);
      const event = changeOf(panel);
      const saved = await table.write([
        row ? { update: entity, etag: row.etag } : { insert: entity },
        audited(partition, audit),
        { insert: outboxEntity(event, audit.at) },
      ]);
      return saved ? event : undefined;
    },

    workedOut: async (panel) => {
      const partition = keyOf(panel.round);
      const { row, panel: now } = await standing(partition);
      if (!row || now?.version !== panel.version || now.workedOut === 'done') return;
      const saved = await table.write([{ update: panelRow.toEntity(keysIn(partition), panel), etag: row.etag }]);
      if (!saved) throw storageFault('A panel was changed while it was worked out; it is tried again.');
    },

    // A row that says so takes its place: only so it goes together with the audit entry.
    drop: async ({ round, version }, audit) => {
      const partition = keyOf(round);
      const { row, panel } = await standing(partition);
      if (!row || panel?.version !== version) return false;
      const update = droppedRow.toEntity(keysIn(partition), { dropped: true, version: version + 1 });
      return table.write([{ update, etag: row.etag }, audited(partition, audit)]);
    },

    history: async (round) => {
      const rows = await table.list({ partition: keyOf(round), row: AUDIT_ROWS });
      return rows.map(auditRow.fromEntity).sort((a, b) => (a.at < b.at ? -1 : 1));
    },

    ofEvent: async ({ partition }) => (await standing(partition)).panel,
  };
}
