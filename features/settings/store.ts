// Rows of settings: they lie in the partition of the FAQ, so that a change of them and the answers that quote it are one transaction, and each
// instance that looks for new publications has them with the same read.
import { z } from 'zod';
import type { AuditEntry } from '../../platform/audit.ts';
import { auditRows } from '../../platform/audit-row.ts';
import { outboxEntity, type OutboxEvent } from '../../platform/outbox.ts';
import { instant, json, type RowOf, rowOf } from '../../platform/rows.ts';
import type { Change, Keys, Row } from '../../platform/table.ts';
import { groups } from './setting.ts';
import type { Value } from './value.ts';
import type { Proposal, SettingsVersion } from './version.ts';

export const TABLE = 'Faq';
export const PARTITION = 'faq';

export const actions = ['settings.proposed', 'settings.approved', 'settings.discarded'] as const;
export type SettingsAudit = AuditEntry<(typeof actions)[number]>;
const auditRow = auditRows(TABLE, actions);

const range = z.object({ min: z.number(), max: z.exactOptional(z.number()) });
const closure = z.object({ from: z.string(), to: z.string(), name: z.string() });
const value: z.ZodType<Value> = z.union([z.null(), z.string(), z.number(), z.array(closure), range]);
const named = json(z.object({ tenantId: z.string(), objectId: z.string(), name: z.string() }));

const proposing = {
  group: z.enum(groups),
  changes: json(z.array(z.object({ id: z.string(), was: value, now: value }))),
  why: z.string(),
  author: named,
  at: instant,
  undoes: z.codec(z.optional(z.int32()), z.nullable(z.int32()), {
    decode: (number) => number ?? null,
    encode: (number) => number ?? undefined,
  }),
};

export const proposalRow: RowOf<Proposal> = rowOf(
  TABLE,
  z.object({ ...proposing, state: z.enum(['open', 'approved', 'discarded']), version: z.int32() }),
);

export const versionRow: RowOf<SettingsVersion> = rowOf(
  TABLE,
  z.object({
    ...proposing,
    number: z.int32(),
    publisher: named,
    publishedAt: instant,
    round: z.string(),
    values: json(z.record(z.string(), value)),
  }),
);

// "-" comes before ".", and both are read with the revisions of the FAQ.
const PROPOSAL = 'settings-proposal.';
const VERSION = 'settings.';
const keys = (rowKey: string): Keys => ({ partitionKey: PARTITION, rowKey });

/** What rows hold, in their order. */
export const settingsIn = (rows: readonly Row[]): { proposals: Proposal[]; versions: SettingsVersion[] } => ({
  proposals: rows.filter(({ rowKey }) => rowKey.startsWith(PROPOSAL)).map(proposalRow.fromEntity),
  versions: rows.filter(({ rowKey }) => rowKey.startsWith(VERSION)).map(versionRow.fromEntity),
});

/** Whoever writes these holds the number of publications, so nobody writes over what they have not read. */
export const proposalChanges = (proposal: Proposal, audit: SettingsAudit): Change[] => [
  { put: proposalRow.toEntity(keys(`${PROPOSAL}${proposal.group}`), proposal) },
  { insert: auditRow.toEntity(PARTITION, audit) },
];

/** With the event of what follows. */
export const versionChanges = (version: SettingsVersion): Change[] => [
  { insert: versionRow.toEntity(keys(`${VERSION}${String(version.number).padStart(5, '0')}`), version) },
  { insert: outboxEntity(approvedEvent(version), version.publishedAt) },
];

const approvedEvent = ({ number }: Pick<SettingsVersion, 'number'>): OutboxEvent => ({
  id: `settings.${number}`,
  partition: PARTITION,
  kind: 'settings.approved',
});

/** The number of the version that an event is of. */
export const numberIn = ({ id }: OutboxEvent): number => Number(id.slice(id.lastIndexOf('.') + 1));
