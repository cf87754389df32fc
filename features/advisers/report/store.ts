// The rows of locality reports: a partition for each adviser, with a row for each area and period.
import { z } from 'zod';
import { recipientOf } from '../../../platform/person.ts';
import { instant, json, person, type RowOf, rowOf } from '../../../platform/rows.ts';
import { keyOf, type Keys, type Tables } from '../../../platform/table.ts';
import type { LocalityReport, LocalityReports, ReportKey } from './report.ts';

const text = z.string();

export const reportRow: RowOf<LocalityReport> = rowOf(
  'LocalityReports',
  z.object({
    person,
    group: text,
    period: text,
    name: text,
    texts: json(z.object({ priority: text, outcomes: text, activity: text, planned: text, impact: text })),
    version: z.int32(),
    savedAt: instant,
  }),
);

const keysOf = ({ person: of, group, period }: ReportKey): Keys => ({
  partitionKey: recipientOf(of),
  rowKey: keyOf(group, period),
});

/** Locality reports over tables. */
export function localityReports(tables: Tables): LocalityReports {
  const table = tables('LocalityReports');
  return {
    find: async (key) => {
      const row = await table.read(keysOf(key));
      return row && reportRow.fromEntity(row);
    },
    save: async (report) => {
      const keys = keysOf(report);
      const entity = reportRow.toEntity(keys, report);
      if (report.version === 1) return table.write([{ insert: entity }]);
      const row = await table.read(keys);
      if (!row || reportRow.fromEntity(row).version !== report.version - 1) return false;
      return table.write([{ update: entity, etag: row.etag }]);
    },
  };
}
