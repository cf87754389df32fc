// Files that wait to be fetched: a partition of its own beside the nominations, with who had them made. Tokens are kept hashed.
import { z } from 'zod';
import type { Download, Downloads, Holds } from '../features/nominations/officers/ports.ts';
import { AUDIT_ROWS, auditEntity, auditRow } from './audit-row.ts';
import { instant, json, type RowOf, rowOf } from './rows.ts';
import { keyOf, type Keys, type Tables } from './table.ts';

const text = z.string();
const filter = z.object({ phase: text, type: text, area: text, role: text, state: text, search: text });
const holds: z.ZodType<Holds, Holds> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('list'), round: text, filter }),
  z.object({ kind: z.literal('summary'), round: text, reference: text }),
  z.object({ kind: z.literal('letters'), round: text }),
  z.object({ kind: z.literal('panel'), round: text }),
]);

export const downloadRow: RowOf<Omit<Download, 'token'>> = rowOf(
  'Nominations',
  z.object({ holds: json(holds), expiresAt: instant }),
);

const PARTITION = keyOf('downloads');
const PREFIX = 'download.';
const ROWS = { from: PREFIX, before: 'download/' };
const keysOf = (token: string): Keys => ({ partitionKey: PARTITION, rowKey: `${PREFIX}${keyOf(token)}` });

/** Downloads over tables. */
export function downloads(tables: Tables): Downloads {
  const table = tables('Nominations');
  return {
    offer: async ({ token, ...download }, audit) => {
      // What expired unfetched goes first: nothing else would ever look at it.
      for (const row of await table.list({ partition: PARTITION, row: ROWS }))
        if (downloadRow.fromEntity(row).expiresAt < audit.at) await table.remove(row, row.etag);
      await table.write([
        { insert: downloadRow.toEntity(keysOf(token), download) },
        { insert: auditEntity('Nominations', PARTITION, audit) },
      ]);
    },
    take: async (token, now) => {
      const keys = keysOf(token);
      const row = await table.read(keys);
      // Of two who ask at once, one removes it.
      if (!row || !(await table.remove(keys, row.etag))) return undefined;
      const download = downloadRow.fromEntity(row);
      return now < download.expiresAt ? download.holds : undefined;
    },
    history: async () => {
      const rows = await table.list({ partition: PARTITION, row: AUDIT_ROWS });
      const entries = rows.map(auditRow('Nominations').fromEntity);
      return entries.sort((a, b) => (a.at < b.at ? -1 : 1));
    },
  };
}
