// Draws: a partition for each round, with its last draw, who did what to all of them, and what staff channels are told.
import { z } from 'zod';
import type { Draw, Draws } from '../ports.ts';
import { pools } from '../selection.ts';
import { sealedShape } from '../shape.ts';
import { AUDIT_ROWS, auditRows } from '../../../platform/audit-row.ts';
import { actions } from '../audit.ts';
import { outboxEntity, versionEvent } from '../../../platform/outbox.ts';
import { done, longRowOf, type RowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../../platform/table.ts';

const auditRow = auditRows('Draws', actions);

const text = z.string();

export const drawRow: RowOf<Draw> = longRowOf(
  'Draws',
  z.strictObject({
    round: text,
    version: z.int32(),
    selection: sealedShape,
    pool: z.enum(pools),
    hash: text,
    sealed: z.strictObject(done),
    parts: z.array(z.strictObject({ ...done, words: text })),
    dropped: z.nullable(z.strictObject({ ...done, reason: text })),
  }) satisfies z.ZodType<Draw>,
);

const keysIn = (partitionKey: string): Keys => ({ partitionKey, rowKey: 'draw' });

/** Draws over tables. */
export function draws(tables: Tables): Draws {
  const table = tables('Draws');

  const lastIn = async (partition: string): Promise<Draw | undefined> => {
    const row = await table.read(keysIn(partition));
    return row && drawRow.fromEntity(row);
  };

  return {
    find: async (round) => {
      const draw = await lastIn(keyOf(round));
      return draw?.dropped === null ? draw : undefined;
    },

    last: (round) => lastIn(keyOf(round)),

    save: async (draw, audit) => {
      const partition = keyOf(draw.round);
      const keys = keysIn(partition);
      const row = await table.read(keys);
      if ((row ? drawRow.fromEntity(row).version : 0) !== draw.version - 1) return undefined;
      const entity = drawRow.toEntity(keys, draw);
      const event = versionEvent('draw.changed', { partition, key: draw.round, version: draw.version });
      const saved = await table.write([
        row ? { update: entity, etag: row.etag } : { insert: entity },
        { insert: auditRow.toEntity(partition, audit) },
        { insert: outboxEntity(event, audit.at) },
      ]);
      return saved ? event : undefined;
    },

    ofEvent: ({ partition }) => lastIn(partition),

    history: async (round) => {
      const rows = await table.list({ partition: keyOf(round), row: AUDIT_ROWS });
      return rows.map(auditRow.fromEntity);
    },
  };
}
