// Nominations: one partition per person and round, with the record, its audit entries, outbox events and deliveries side by side.
import { z } from 'zod';
import { actions, type NominationAuditEntry } from '../audit.ts';
import type { PersonId } from '../../../platform/turn.ts';
import {
  endorsementStates,
  entrySources,
  lateDecisions,
  nominationStates,
  type Endorsement,
  type Nomination,
  type NominationSchool,
} from '../nomination.ts';
import { lot, withLot } from '../lot.ts';
import type { Nominations } from '../ports.ts';
import { AUDIT_ROWS, auditRows } from '../../../platform/audit-row.ts';
import { outboxEntity, versionEvent } from '../../../platform/outbox.ts';
import { address, instant, json, orNull, person, type RowOf, rowOf } from '../../../platform/rows.ts';
import { type Change, keyOf, type Keys, retryOnConflict, type Row, type Tables } from '../../../platform/table.ts';

const auditRow = auditRows('Nominations', actions);

export const school = z.object({
  urn: z.string(),
  name: z.string(),
  phase: z.string(),
  type: z.string(),
  typeGroup: z.string(),
  district: z.string(),
  area: z.string(),
  trust: z.string(),
}) satisfies z.ZodType<NominationSchool>;

export const list = z.array(z.string());
export const endorser = z.object({ name: z.string(), email: z.string() });
export const state = z.enum(nominationStates);
export const answered = z.object({
  state: z.enum(endorsementStates),
  at: instant,
  by: z.object({ tenantId: z.string(), objectId: z.string() }),
});
const endorsement = json(
  answered.extend({
    request: z.int32(),
    answers: z.int32(),
    reason: z.string(),
  }) satisfies z.ZodType<Endorsement>,
);

export const entered = z.nullable(z.object({ from: z.enum(entrySources), version: z.int32() })) satisfies z.ZodType<
  Nomination['entered']
>;

export const lateDecision = z.enum(lateDecisions);

export const nominationRow: RowOf<Nomination> = withLot(
  rowOf(
    'Nominations',
    z.object({
      reference: z.string(),
      lot,
      round: z.string(),
      person,
      address: orNull(address),
      entered: json(entered),
      formKey: z.string(),
      formsBefore: json(z.array(z.string())).default([]),
      receivedAt: instant,
      late: z.boolean(),
      version: z.int32(),
      said: z.int32(),
      name: z.string(),
      email: z.string(),
      role: z.string(),
      school: json(school),
      governorCategory: z.string(),
      systemLeader: json(list),
      contribution: z.string(),
      availability: json(list),
      interests: z.string(),
      endorser: json(endorser),
      changedAt: instant,
      state,
      endorsement,
      lateDecision: orNull(lateDecision),
      joined: z.string().default(''),
    }),
  ),
);

export const partitionOf = (round: string, { tenantId, objectId }: PersonId): string =>
  keyOf(round, tenantId, objectId);

const RECORD = 'nomination';
const nominationKeys = (partitionKey: string): Keys => ({ partitionKey, rowKey: RECORD });

const VERSIONS = { from: 'version.', before: 'version/' };
const versionKeys = (partitionKey: string, version: number): Keys => ({
  partitionKey,
  rowKey: `version.${String(version).padStart(5, '0')}`,
});

/** Nominations over tables. */
export function nominations(tables: Tables): Nominations {
  const table = tables('Nominations');

  /** Of what was read here: so that a change need not read it again to know that nobody else has changed it. */
  const etags = new WeakMap<Nomination, string>();

  function recordIn(row: Row): Nomination {
    const nomination = nominationRow.fromEntity(row);
    etags.set(nomination, row.etag);
    return nomination;
  }

  async function nominationIn(partition: string): Promise<Nomination | undefined> {
    const row = await table.read(nominationKeys(partition));
    return row && recordIn(row);
  }

  /** What is written beside each version: the version itself, for good; who made it; and its outbox event. */
  function beside(partition: string, nomination: Nomination, audit: NominationAuditEntry) {
    const { reference: key, version } = nomination;
    const event = versionEvent('nomination.changed', { partition, key, version });
    const changes: Change[] = [
      { insert: nominationRow.toEntity(versionKeys(partition, nomination.version), nomination) },
      { insert: auditRow.toEntity(partition, audit) },
      { insert: outboxEntity(event, audit.at) },
    ];
    return { event, changes };
  }

  return {
    find: (round, person) => nominationIn(partitionOf(round, person)),

    inFull: async (round, person) => {
      const rows = await table.list({ partition: partitionOf(round, person) });
      const of = <T>(
        { fromEntity }: Pick<RowOf<T>, 'fromEntity'>,
        { from, before }: { from: string; before: string },
      ) => rows.filter(({ rowKey }) => from <= rowKey && rowKey < before).map(fromEntity);
      const row = rows.find(({ rowKey }) => rowKey === RECORD);
      return (
        row && {
          nomination: recordIn(row),
          versions: of(nominationRow, VERSIONS),
          history: of(auditRow, AUDIT_ROWS),
        }
      );
    },

    submit: (nomination, audit) =>
      retryOnConflict('Submitting a nomination', async () => {
        const partition = partitionOf(nomination.round, nomination.person);
        const { event, changes } = beside(partition, nomination, audit);
        const saved = await table.write([
          { insert: nominationRow.toEntity(nominationKeys(partition), nomination) },
          ...changes,
        ]);
        if (saved) return { nomination, event };
        const first = await nominationIn(partition);
        // Nothing there: it was removed since, so there is room for this one.
        return first ? { nomination: first, event: undefined } : 'again';
      }),

    change: async (nomination, audit, from) => {
      const partition = partitionOf(nomination.round, nomination.person);
      const before = from && etags.has(from) ? from : await nominationIn(partition);
      const etag = before && etags.get(before);
      if (etag === undefined || before?.version !== nomination.version - 1) return undefined;
      const { event, changes } = beside(partition, nomination, audit);
      const record = nominationRow.toEntity(nominationKeys(partition), nomination);
      return (await table.write([{ update: record, etag }, ...changes])) ? event : undefined;
    },

    note: async ({ round, person, version }, audit) => {
      await table.write([{ insert: auditRow.toEntity(partitionOf(round, person), { ...audit, version }) }]);
    },

    versions: async (round, person) => {
      const rows = await table.list({ partition: partitionOf(round, person), row: VERSIONS });
      return rows.map(nominationRow.fromEntity);
    },

    history: async (round, person) => {
      const rows = await table.list({ partition: partitionOf(round, person), row: AUDIT_ROWS });
      return rows.map(auditRow.fromEntity);
    },

    ofEvent: ({ partition }) => nominationIn(partition),
  };
}
