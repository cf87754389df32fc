// The rows of codings, in the partition of themes: one for each thought and officer.
import { z } from 'zod';
import { outboxEntity, type OutboxEvent } from '../../../platform/outbox.ts';
import { recipientOf } from '../../../platform/person.ts';
import { instant, json, person, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, retryOnConflict, type Tables } from '../../../platform/table.ts';
import type { Coding } from '../coding/coding.ts';
import type { Codings } from '../ports.ts';
import { audit, PARTITION, TABLE } from './themes.ts';

const ids = json(z.array(z.string()));

export const codingRow: RowOf<Coding & { changes: number }> = rowOf(
  TABLE,
  z.object({
    thought: z.string(),
    officer: person,
    name: z.string(),
    at: instant,
    first: ids,
    themes: ids,
    suggested: ids,
    changes: z.int32(),
  }),
);

const keysOf = ({ thought, officer }: Pick<Coding, 'thought' | 'officer'>): Keys => ({
  partitionKey: PARTITION,
  rowKey: `coding.${thought}.${recipientOf(officer)}`,
});

/** Codings over tables. */
export function codings(tables: Tables): Codings {
  const table = tables(TABLE);
  const under = async (prefix: string): Promise<Coding[]> => {
    const rows = await table.list({ partition: PARTITION, row: { from: `${prefix}.`, before: `${prefix}/` } });
    return rows.map((row) => {
      const { changes: _, ...coding } = codingRow.fromEntity(row);
      return coding;
    });
  };
  return {
    all: () => under('coding'),
    of: (thought) => under(`coding.${thought}`),
    code: (coding) =>
      retryOnConflict('Coding a thought', async () => {
        const { thought, officer, name, at } = coding;
        const keys = keysOf(coding);
        const row = await table.read(keys);
        const before = row && codingRow.fromEntity(row);
        const changes = (before?.changes ?? 0) + 1;
        const first = before?.first ?? coding.themes;
        const suggested = before?.suggested ?? coding.suggested;
        const entity = codingRow.toEntity(keys, { ...coding, first, suggested, changes });
        const change = keyOf(thought, recipientOf(officer), String(changes));
        const event: OutboxEvent = {
          id: `${thought}-${change.replaceAll('-', '_')}`,
          partition: PARTITION,
          kind: 'thought.coded',
        };
        const entry = {
          id: `${thought}.${change}`,
          at,
          by: officer,
          name,
          did: 'theme.coded' as const,
          version: changes,
        };
        const saved = await table.write([
          row ? { update: entity, etag: row.etag } : { insert: entity },
          { insert: audit.toEntity(PARTITION, { ...entry, reason: coding.themes.join(' ') }) },
          { insert: outboxEntity(event, at) },
        ]);
        return saved ? undefined : 'again';
      }),
  };
}
