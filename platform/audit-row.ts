// Turns audit entries into rows: who did what to a record, in the record's own partition and transaction.
import { z } from 'zod';
import type { AuditEntry } from './audit.ts';
import { instant, person, rowOf } from './rows.ts';
import type { Entity, Row } from './table.ts';

/** Columns about people in the rows of entries. */
export const AUDIT_COLUMNS = ['by', 'name', 'reason'] as const;

/** The rows of a partition that are entries, as a range: '/' is the character after '.'. */
export const AUDIT_ROWS = { from: 'audit.', before: 'audit/' };

/** The audit rows of a table. Both throw where an entry is not of these actions. */
export type AuditRows<Action extends string> = {
  /** The row of an entry, which sorts by the version that the record had after it. */
  toEntity: (partitionKey: string, audit: AuditEntry<Action>) => Entity;
  fromEntity: (row: Row) => AuditEntry<Action>;
};

/** Made once for a table: a schema takes longer to make than an entry to write. */
export function auditRows<const Action extends string>(table: string, actions: readonly Action[]): AuditRows<Action> {
  const entry = z.object({
    id: z.string(),
    at: instant,
    by: person,
    did: z.enum(actions),
    version: z.int32(),
    name: z.string().optional(),
    reason: z.string().optional(),
  });
  const row = rowOf<AuditEntry<Action>>(table, entry);
  return {
    toEntity: (partitionKey, audit) =>
      row.toEntity({ partitionKey, rowKey: `audit.${String(audit.version).padStart(5, '0')}.${audit.id}` }, audit),
    fromEntity: row.fromEntity,
  };
}
