// The council's schools of a download become the register: the old one stays as it is until the new one is whole.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { REGISTER } from '../../features/schools/content.ts';
import { needed } from '../../features/schools/register-row.ts';
import { whatIsThere } from '../../platform/reading/problems.ts';
import { DownloadError, readDownload } from './download.ts';
import { merge, type Merged, type Taken } from './merge.ts';
import { kept, keptFrom, type KeptRow, readRow } from './row.ts';
import { writeTable } from './write-table.ts';

export type Import = {
  /** The folder with the council's content. */
  dir: string;
  file: string;
  /** DfE's code of the local authority. */
  authority: string;
  isDry: boolean;
  onProgress?: (share: number, rows: number) => void;
};

export type Imported = Omit<Merged, 'rows'> & {
  /** How many examples make room. */
  examples: number;
  /** How many rows were read, and how many of them are of other authorities. */
  read: number;
  others: number;
  skipped: { number: number; urn: string; why: string }[];
  /** Whether there is a new register. */
  isWritten: boolean;
};

const REGISTER_FILE = '"Establishment fields CSV" from Get Information about Schools';

/**
 * Reads a download, and writes the register anew unless nothing has changed or it is a dry run. The same file again changes nothing.
 * @throws {DownloadError} when the file cannot be used; the register is as it was
 */
export async function importSchools({ dir, file, authority, isDry, onProgress }: Import): Promise<Imported> {
  const path = join(dir, REGISTER);
  const { old, examples } = existsSync(path) ? await readOld(path) : { old: new Map<string, KeptRow>(), examples: 0 };

  // 1. What the download says of the council's schools.
  const taken: Taken = new Map();
  const skipped: Imported['skipped'] = [];
  let read = 0;
  let others = 0;
  const wanted = { needed: [...needed, 'LA (code)'], which: REGISTER_FILE, ...(onProgress && { onProgress }) };
  for await (const row of readDownload(file, wanted)) {
    read += 1;
    if ('cells' in row) {
      skipped.push({ number: row.number, urn: '', why: `has ${row.cells} cells, should have ${row.headings}` });
      continue;
    }
    const { number, cell } = row;
    if (!/^\d+$/u.test(cell('LA (code)'))) {
      const why = `LA (code) ${whatIsThere(cell('LA (code)'))}, should be a code of digits`;
      skipped.push({ number, urn: cell('URN'), why });
      continue;
    }
    if (Number(cell('LA (code)')) !== Number(authority)) {
      others += 1;
      continue;
    }
    const urn = cell('URN');
    const one = readRow(keptFrom(cell));
    const before = taken.get(urn);
    if ('why' in one) skipped.push({ number, urn, why: one.why.join('; ') });
    else if (before) skipped.push({ number, urn, why: `row ${before.number} has this URN, too` });
    else taken.set(urn, { number, ...one });
  }
  if (taken.size === 0) throw new DownloadError(`has no school with the LA (code) ${authority} of service.json`);

  // 2. What that changes.
  const { rows, ...merged } = merge(old, taken);
  const isWritten = !isDry && merged.changes.length + examples > 0;
  const cells = rows.map((row) => kept.map((column) => row[column]));
  if (isWritten) await writeTable(path, [[...kept], ...cells]);
  return { ...merged, examples, read, others, skipped, isWritten };
}

/** The register as it is. Rows that are marked as examples are none of the council's. */
async function readOld(path: string): Promise<{ old: Map<string, KeptRow>; examples: number }> {
  const old = new Map<string, KeptRow>();
  let examples = 0;
  try {
    for await (const row of readDownload(path, { needed, which: REGISTER_FILE })) {
      if ('cells' in row) throw new DownloadError(`has ${row.cells} cells on row ${row.number}`);
      if (row.cell('Example') === '') old.set(row.cell('URN'), keptFrom(row.cell));
      else examples += 1;
    }
  } catch (error) {
    if (!(error instanceof DownloadError)) throw error;
    throw new DownloadError(`cannot be compared with content/${REGISTER}, which ${error.message}`);
  }
  return { old, examples };
}
