// Summaries of nominations: what a digest may know, one partition per round, and nothing that officers should not see posted.
import { z } from 'zod';
import type { NominationSummary } from '../nomination.ts';
import { lot, withLot } from '../lot.ts';
import type { NominationSummaries } from '../ports.ts';
import { listed } from './listed.ts';
import { answered, endorser, entered, lateDecision, list, school, state } from './nominations.ts';
import { instant, json, orNull, person, type RowOf, rowOf } from '../../../platform/rows.ts';
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
      lateDecision: orNull(lateDecision),
      entered: json(entered),
      email: z.string(),
      endorser: json(endorser),
      endorsement: json(answered),
      name: z.string(),
      role: z.string(),
      school: json(school),
      governorCategory: z.string(),
      systemLeader: json(list),
      listedAt: instant,
    }),
  ),
);

const keysOf = ({ round, reference }: Pick<NominationSummary, 'round' | 'reference'>): Keys => ({
  partitionKey: keyOf(round),
  rowKey: reference,
});

/** Summaries over tables: a row for each, and all of a round in few (`listed.ts`). */
export function summaries(tables: Tables): NominationSummaries {
  const table = tables('NominationSummaries');
  const all = async (round: string): Promise<NominationSummary[]> => {
    const rows = await table.list({ partition: keyOf(round) });
    return rows.map(summaryRow.fromEntity);
  };
  const { put, list: listOf, waitingFor } = listed(tables, all);

  async function keep(summary: NominationSummary): Promise<void> {
    await retryOnConflict('Keeping a summary', async () => {
      const keys = keysOf(summary);
      const insert = (): Promise<boolean> => table.write([{ insert: summaryRow.toEntity(keys, summary) }]);
      // The first version mostly comes to no row, and all others to one.
      if (summary.version === 1 && (await insert())) return;
      const row = await table.read(keys);
      if (!row) return (await insert()) ? undefined : 'again';
      const { listedAt, version } = summaryRow.fromEntity(row);
      // Two handle events at the same time: the later version stays.
      if (version > summary.version) return;
      const entity = summaryRow.toEntity(keys, { ...summary, listedAt });
      return (await table.write([{ update: entity, etag: row.etag }])) ? undefined : 'again';
    });
  }

  return {
    put: async (summary) => {
      await keep(summary);
      await put(summary);
    },
    find: async (round, reference) => {
      const row = await table.read(keysOf({ round, reference }));
      return row && summaryRow.fromEntity(row);
    },
    list: listOf,
    waitingFor,
    mend: async (round) => {
      const seen = new Map((await listOf(round)).map((one) => [one.reference, one.version]));
      const missed = (await all(round)).filter(({ reference, version }) => (seen.get(reference) ?? 0) < version);
      for (const one of missed) await put(one);
      return missed.length;
    },
  };
}
