// `npm run import:schools`: a download of DfE's register becomes the council's register of schools. Says what changed, row by row.
import { basename } from 'node:path';
import { authorityIn } from '../loader/import/authority.ts';
import { DownloadError } from '../loader/import/download.ts';
import { importSchools, type Imported } from '../loader/import/import.ts';
import type { Change } from '../loader/import/merge.ts';
import { findGaps } from '../loader/gaps.ts';

const USAGE = 'Type: npm run import:schools -- FILE.csv [--dry-run]';

async function main([file, option, ...more]: readonly string[]): Promise<void> {
  if (file === undefined || more.length > 0 || (option !== undefined && option !== '--dry-run')) throw new Error(USAGE);
  const dir = process.env['CONTENT_DIR'] ?? 'content';
  const authority = authorityIn(dir);
  const imported = await importSchools({ dir, file, authority, isDry: option === '--dry-run', onProgress });
  console.log([...linesOf(imported), summaryOf(imported, { authority, isDry: option === '--dry-run' })].join('\n'));
  const gaps = imported.isWritten ? findGaps(dir).length : 0;
  if (gaps > 0) console.log(`The tables about schools have gaps: ${gaps}. "npm run content" lists them.`);
  if (imported.isWritten) console.log('Start the service again to let it use the new register.');
}

function onProgress(share: number, rows: number): void {
  const line = `${rows.toLocaleString('en-GB')} rows, ${Math.round(share * 100)}%`;
  process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`);
}

const linesOf = ({ changes, skipped, leftOut }: Imported): string[] => [
  ...changes.map(lineOf),
  ...leftOut.map(({ number, urn, what }) => `Row ${number}: taken without ${what} (URN ${urn})`),
  ...skipped.map(({ number, urn, why }) => `Row ${number}: skipped${urn && ` (URN ${urn})`}: ${why}`),
];

function lineOf(change: Change): string {
  const school = `${[change.name, change.town].filter(Boolean).join(', ')} (URN ${change.urn})`;
  switch (change.did) {
    case 'added':
      return `Row ${change.number}: added ${school}${change.closedOn && `, which closed on ${change.closedOn}`}`;
    case 'closed':
      return `Row ${change.number}: closed ${school}${change.closedOn && ` on ${change.closedOn}`}`;
    case 'changed':
      return `Row ${change.number}: changed ${school}: ${change.what.join('; ')}`;
    case 'gone':
      return `Not in the file: closed ${school}`;
  }
}

function summaryOf(imported: Imported, { authority, isDry }: { authority: string; isDry: boolean }): string {
  const { changes, skipped, same, others, read, examples, isWritten } = imported;
  const count = (...kinds: Change['did'][]) => changes.filter(({ did }) => kinds.includes(did)).length;
  return [
    `Rows read: ${read}, of other authorities than ${authority}: ${others}.`,
    `Added: ${count('added')}. Changed: ${count('changed')}. Closed: ${count('closed', 'gone')}. The same: ${same}. Skipped: ${skipped.length}.`,
    ...(examples > 0 ? [`Examples that make room: ${examples}.`] : []),
    isDry
      ? 'Nothing is written: this was a dry run.'
      : isWritten
        ? 'The register is new.'
        : 'The register is as it was.',
  ].join('\n');
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof DownloadError)
    console.error(`${basename(process.argv[2] ?? '')} ${error.message}. The register is as it was.`);
  else console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
