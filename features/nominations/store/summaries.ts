// Summaries of nominations: what a digest may know, one partition per round, and nothing that officers should not see posted.
import { z } from 'zod';
import type { NominationSummary } from '../nomination.ts';
import { lot, withLot } from '../lot.ts';
import type { NominationSummaries } from '../ports.ts';
import { answered, endorser, entered, lateDecision, list, school, state } from './nominations.ts';
import { instant, json, person, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, retryOnConflict, type Tables } from '../../../platform/table.ts';

export const summaryRow: RowOf<NominationSummary> = withLot(
  rowOf(
    'NominationSummaries',
    z.object({
      reference: z.string(),
      lot,
      round: z.string(),
      receivedAt: instant,
      late: z.boolean(),
      person,
      version: z.int32(),
      state,
      lateDecision,
      entered,
      email: z.string(),
      endorser,
      endorsement: json(answered),
      name: z.string(),
      role: z.string(),
      school,
      governorCategory: z.string(),
      systemLeader: list,
      listedAt: instant,
    }),
  ),
);

const keysOf = ({ round, reference }: Pick<NominationSummary, 'round' | 'reference'>): Keys => ({
  partitionKey: keyOf(round),
  rowKey: reference,
});

const inOrder = (a: NominationSummary, b: NominationSummary): number =>
  a.receivedAt < b.receivedAt || (a.receivedAt === b.receivedAt && a.reference < b.reference) ? -1 : 1;

/** Summaries over tables. `list` gives them in the order in which they were received. */
export function summaries(tables: Tables): NominationSummaries {
  const table = tables('NominationSummaries');
  return {
    put: async (summary) => {
      await retryOnConflict('Keeping a summary', async () => {
        const keys = keysOf(summary);
        if (await table.write([{ insert: summaryRow.toEntity(keys, summary) }])) return;
        const row = await table.read(keys);
        if (!row) return 'again';
        const { listedAt, version } = summaryRow.fromEntity(row);
        // Two handle events at the same time: the later version stays.
        if (version > summary.version) return;
        const entity = summaryRow.toEntity(keys, { ...summary, listedAt });
        return (await table.write([{ update: entity, etag: row.etag }])) ? undefined : 'again';
      });
    },
    find: async (round, reference) => {
      const row = await table.read(keysOf({ round, reference }));
      return row && summaryRow.fromEntity(row);
    },
    list: async (round) => {
      const rows = await table.list({ partition: keyOf(round) });
      return rows.map(summaryRow.fromEntity).sort(inOrder);
    },
  };
}
