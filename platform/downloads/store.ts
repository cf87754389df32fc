// Files that wait to be fetched: a partition of its own beside the nominations, with who had them made. Tokens are kept hashed.
import { z } from 'zod';
import { AUDIT_ROWS, auditRows } from '../audit-row.ts';
import { instant, json, type RowOf, rowOf } from '../rows.ts';
import { storageFault } from '../storage-fault.ts';
import { keyOf, type Keys, type Tables } from '../table.ts';
import type { Download, DownloadKind, DownloadKinds, Downloads, Holds } from './download.ts';

// Where links that officers still have lie.
export const TABLE = 'Nominations';
export const PARTITION = keyOf('downloads');
const PREFIX = 'download.';
const ROWS = { from: PREFIX, before: 'download/' };
const keysOf = (token: string): Keys => ({ partitionKey: PARTITION, rowKey: `${PREFIX}${keyOf(token)}` });

/** Of any kind: whether what it holds is of the kind's shape is asked only where it is needed. */
export const downloadRow: RowOf<Omit<Download, 'token'>> = rowOf(
  TABLE,
  z.object({ holds: json(z.looseObject({ kind: z.string() })), expiresAt: instant }),
);

/** Downloads over tables, for the kinds that features have declared. */
export function downloads(tables: Tables, kinds: DownloadKinds): Downloads {
  const table = tables(TABLE);
  const auditRow = auditRows(
    TABLE,
    Object.values(kinds).map(({ audit }) => audit),
  );
  return {
    offer: async ({ token, holds, expiresAt }, audit) => {
      const kind = kinds[holds.kind];
      if (!kind) throw storageFault(`Downloads: ${holds.kind} is no kind that this version knows.`);
      const download = { holds: checked(kind, holds), expiresAt };
      // What expired unfetched goes first: nothing else would ever look at it. Of what this version cannot read only the time counts.
      for (const row of await table.list({ partition: PARTITION, row: ROWS }))
        if (String(row['expiresAt']) < audit.at) await table.remove(row, row.etag);
      await table.write([
        { insert: downloadRow.toEntity(keysOf(token), download) },
        { insert: auditRow.toEntity(PARTITION, { ...audit, did: kind.audit }) },
      ]);
    },
    take: async (token, now) => {
      const keys = keysOf(token);
      const row = await table.read(keys);
      if (!row) return undefined;
      const { holds, expiresAt } = downloadRow.fromEntity(row);
      const kind = kinds[holds.kind];
      const file = kind && now < expiresAt ? checked(kind, holds) : undefined;
      // Of two who ask at once, one removes it.
      return (await table.remove(keys, row.etag)) ? file : undefined;
    },
    history: async () => {
      const rows = await table.list({ partition: PARTITION, row: AUDIT_ROWS });
      const entries = rows.map(auditRow.fromEntity);
      return entries.sort((a, b) => (a.at < b.at ? -1 : 1));
    },
  };
}

/** What a file holds, of its kind's shape; names fields that are wrong, and not what they say. */
function checked({ schema }: DownloadKind, { kind, ...about }: Holds): Holds {
  const read = schema.safeParse(about);
  if (read.success) return { kind, ...read.data };
  const fields = read.error.issues.map(({ path, code }) => `${path.join('.') || 'all'} (${code})`).join(', ');
  throw storageFault(`Table ${TABLE}: not a download of the kind ${kind}: ${fields}.`);
}
