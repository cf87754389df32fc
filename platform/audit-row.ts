// Audit entries: who did what to a record, in the record's own partition and transaction.
import { z } from 'zod';
import { deeds, type AuditEntry } from './audit.ts';
import { instant, person, type RowOf, rowOf } from './rows.ts';
import type { Entity } from './table.ts';

/** Columns about people in the rows of entries. */
export const AUDIT_COLUMNS = ['by', 'name', 'reason'] as const;

/** The rows of a partition that are entries, as a range: '/' is the character after '.'. */
export const AUDIT_ROWS = { from: 'audit.', before: 'audit/' };

/** Made once: a schema takes longer to make than an entry to write. */
const entry = z.object({
  id: z.string(),
  at: instant,
  by: person,
  did: z.enum(deeds),
  version: z.int32(),
  name: z.string().optional(),
  reason: z.string().optional(),
});

export const auditRow = (table: string): RowOf<AuditEntry> => rowOf(table, entry);

/** The row of an entry, which sorts by the version that the record had after it. */
export const auditEntity = (table: string, partitionKey: string, audit: AuditEntry): Entity =>
  auditRow(table).toEntity(
    { partitionKey, rowKey: `audit.${String(audit.version).padStart(5, '0')}.${audit.id}` },
    audit,
  );
