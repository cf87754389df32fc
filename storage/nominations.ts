// Nominations: one partition per person and round, with the record, its audit entries and what is owed for it side by side.
import { z } from 'zod';
import type { PersonId } from '../core/conversation.ts';
import type { Nomination, NominationSchool } from '../core/nomination/nomination.ts';
import type { Nominations } from '../core/ports.ts';
import { auditEntity } from './audit.ts';
import { submittedEvent, outboxEntity } from './outbox.ts';
import { instant, json, person, type RowOf, rowOf } from './row.ts';
import { keyOf, type Keys, settle, type Tables } from './table.ts';

export const school = json(
  z.object({
    urn: z.string(),
    name: z.string(),
    phase: z.string(),
    type: z.string(),
    typeGroup: z.string(),
    district: z.string(),
    area: z.string(),
    trust: z.string(),
  }) satisfies z.ZodType<NominationSchool>,
);

const list = json(z.array(z.string()));

export const nominationRow: RowOf<Nomination> = rowOf(
  'Nominations',
  z.object({
    reference: z.string(),
    round: z.string(),
    person,
    formKey: z.string(),
    receivedAt: instant,
    late: z.boolean(),
    version: z.int32(),
    name: z.string(),
    email: z.string(),
    role: z.string(),
    school,
    governorCategory: z.string(),
    systemLeader: list,
    contribution: z.string(),
    availability: list,
    interests: z.string(),
    endorser: json(z.object({ name: z.string(), email: z.string() })),
  }),
);

const partitionOf = (round: string, { tenantId, objectId }: PersonId): string => keyOf(round, tenantId, objectId);

const nominationKeys = (partitionKey: string): Keys => ({ partitionKey, rowKey: 'nomination' });

/** Nominations over tables. */
export function nominations(tables: Tables): Nominations {
  const table = tables('Nominations');

  async function nominationIn(partition: string): Promise<Nomination | undefined> {
    const row = await table.read(nominationKeys(partition));
    return row && nominationRow.fromEntity(row);
  }

  return {
    find: (round, person) => nominationIn(partitionOf(round, person)),

    submit: (nomination, audit) =>
      settle('Submitting a nomination', async () => {
        const partition = partitionOf(nomination.round, nomination.person);
        const event = submittedEvent(partition, nomination);
        const saved = await table.write([
          { insert: nominationRow.toEntity(nominationKeys(partition), nomination) },
          { insert: auditEntity('Nominations', partition, audit) },
          { insert: outboxEntity(event, nomination.receivedAt) },
        ]);
        if (saved) return { nomination, event };
        const first = await nominationIn(partition);
        // Nothing there: it was removed since, so there is room for this one.
        return first ? { nomination: first, event: undefined } : 'again';
      }),

    ofEvent: ({ partition }) => nominationIn(partition),
  };
}
