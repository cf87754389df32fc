// Keeps what entries of the FAQ say and said: one partition, so that a publication is one transaction and publications are numbered.
import { outboxEntity, type OutboxEvent } from '../../../platform/outbox.ts';
import { z } from 'zod';
import type { Revisions } from '../ports.ts';
import { changes, type Draft, type Revision } from '../revision.ts';
import type { EntryText } from '../entry.ts';
import { auditRows } from '../../../platform/audit-row.ts';
import { actions, type FaqAuditEntry } from '../audit.ts';
import { day, instant, json, orNull, type RowOf, rowOf } from '../../../platform/rows.ts';
import { type Change, type Entity, type Keys, type Row, type Tables } from '../../../platform/table.ts';

const TABLE = 'Faq';
const auditRow = auditRows(TABLE, actions);
const FAQ = 'faq';

const text: z.ZodType<EntryText> = z.object({
  title: z.string(),
  alsoAskedAs: z.array(z.string()),
  topic: z.string(),
  status: z.enum(['answered', 'unanswered']),
  answer: z.string(),
  source: z.array(z.string()),
  reviewed: day,
  reviewBy: day,
  ownerRole: z.string(),
  related: z.array(z.string()),
  cites: z.exactOptional(z.array(z.string())),
  action: z.exactOptional(z.enum(['nominate', 'documents', 'compare'])),
});
const quoted = json(z.record(z.string(), z.string()));
const named = json(z.nullable(z.object({ tenantId: z.string(), objectId: z.string(), name: z.string() })));

/** Revisions from before answers could quote facts have no such column. */
const facts = z.codec(z.optional(z.string()), z.record(z.string(), z.string()), {
  decode: (text) => (text === undefined ? {} : quoted.decode(text)),
  encode: (known) => (Object.keys(known).length === 0 ? undefined : quoted.encode(known)),
});

const proposal = {
  entry: z.string(),
  text: json(text),
  change: z.enum(changes),
  why: z.string(),
  from: orNull(z.string()),
  until: orNull(z.string()),
  author: named,
  question: orNull(z.string()),
};

export const revisionRow: RowOf<Revision> = rowOf(
  TABLE,
  z.object({
    ...proposal,
    number: z.int32(),
    publisher: named,
    publishedAt: instant,
    override: orNull(z.string()),
    facts,
  }),
);

export const draftRow: RowOf<Draft> = rowOf(
  TABLE,
  z.object({
    ...proposal,
    state: z.enum(['open', 'published', 'dropped']),
    at: instant,
    basis: orNull(z.string()),
    version: z.int32(),
  }),
);

const publicationsRow: RowOf<{ number: number }> = rowOf(TABLE, z.object({ number: z.int32() }));

const keys = (rowKey: string): Keys => ({ partitionKey: FAQ, rowKey });
const PUBLICATIONS = keys('edition');
const draftKeys = (entry: string): Keys => keys(`draft.${entry}`);
const revisionKeys = (entry: string, number: number): Keys =>
  keys(`revision.${entry}.${String(number).padStart(5, '0')}`);
/** All that stands from one number of publications to the next: revisions, and behind them settings that officers changed. */
const STANDING = { partition: FAQ, row: { from: 'revision.', before: 'settings/' } };
const isRevision = ({ rowKey }: Keys): boolean => rowKey < 'revision/';
const rowsOf = (prefix: string) => ({ partition: FAQ, row: { from: `${prefix}.`, before: `${prefix}/` } });

/** The outbox event of a published revision: the event's id is the revision's. */
const publishedEvent = ({ entry, number }: Pick<Revision, 'entry' | 'number'>): OutboxEvent => ({
  id: `${entry}.${number}`,
  partition: FAQ,
  kind: 'faq.published',
});

/** Revisions and drafts over tables. */
export function revisions(tables: Tables): Revisions {
  const table = tables(TABLE);

  const readPublications = async (): Promise<{ row: Row | undefined; number: number }> => {
    const row = await table.read(PUBLICATIONS);
    return { row, number: row ? publicationsRow.fromEntity(row).number : 0 };
  };

  /** The write of a draft over the one before it; `undefined` when another change came first. */
  const draftChange = async (draft: Draft): Promise<Change | undefined> => {
    const row = await table.read(draftKeys(draft.entry));
    if ((row ? draftRow.fromEntity(row).version : 0) !== draft.version - 1) return undefined;
    const entity = draftRow.toEntity(draftKeys(draft.entry), draft);
    return row ? { update: entity, etag: row.etag } : { insert: entity };
  };

  const audited = (audit: FaqAuditEntry): { insert: Entity } => ({
    insert: auditRow.toEntity(FAQ, audit),
  });

  return {
    publications: async () => (await readPublications()).number,
    all: async () => (await table.list(rowsOf('revision'))).map(revisionRow.fromEntity),
    standing: async () => {
      const rows = await table.list(STANDING);
      return {
        revisions: rows.filter(isRevision).map(revisionRow.fromEntity),
        settings: rows.filter((row) => !isRevision(row)),
      };
    },
    of: async (entry) => (await table.list(rowsOf(`revision.${entry}`))).map(revisionRow.fromEntity),

    publish: async ({ after, revisions: fresh, draft, beside = [] }) => {
      const { row, number } = await readPublications();
      if (number !== after) return undefined;
      const next = publicationsRow.toEntity(PUBLICATIONS, { number: after + 1 });
      const draftWrite = draft && (await draftChange(draft.draft));
      if (draft && !draftWrite) return undefined;
      const events = fresh.filter(({ number: of }) => of > 1 || draft).map(publishedEvent);
      const at = fresh[0]?.publishedAt ?? '';
      const saved = await table.write([
        row ? { update: next, etag: row.etag } : { insert: next },
        ...fresh.map((one) => ({ insert: revisionRow.toEntity(revisionKeys(one.entry, one.number), one) })),
        ...(draft && draftWrite ? [draftWrite, audited(draft.audit)] : []),
        ...events.map((event) => ({ insert: outboxEntity(event, at) })),
        ...beside,
      ]);
      return saved ? events : undefined;
    },

    ofEvent: async ({ id }) => {
      const dot = id.lastIndexOf('.');
      const row = await table.read(revisionKeys(id.slice(0, dot), Number(id.slice(dot + 1))));
      return row && revisionRow.fromEntity(row);
    },

    drafts: async () =>
      (await table.list(rowsOf('draft'))).map(draftRow.fromEntity).filter(({ state }) => state === 'open'),
    draft: async (entry) => {
      const row = await table.read(draftKeys(entry));
      return row && draftRow.fromEntity(row);
    },
    save: async (draft, audit) => {
      const change = await draftChange(draft);
      return change !== undefined && table.write([change, audited(audit)]);
    },
  };
}
