// `npm run import:indicators`: figures of Explore Education Statistics become those by which the council compares itself. Says what changed.
import { basename } from 'node:path';
import { DownloadError } from '../loader/import/download.ts';
import { type ImportedFigures, type ImportedYear, importIndicators } from '../loader/import/indicators.ts';

const USAGE = 'Type: npm run import:indicators -- FILE.csv [--dry-run]';

async function main([file, option, ...more]: readonly string[]): Promise<void> {
  if (file === undefined || more.length > 0 || (option !== undefined && option !== '--dry-run')) throw new Error(USAGE);
  const isDry = option === '--dry-run';
  const imported = await importIndicators({ dir: process.env['CONTENT_DIR'] ?? 'content', file, isDry });
  console.log([...refusedIn(imported), ...imported.years.flatMap(linesOf), ...summaryOf(imported, isDry)].join('\n'));
  if (imported.problems.length > 0) process.exitCode = 1;
}

const refusedIn = ({ problems, otherYears, otherTimes }: ImportedFigures): string[] => [
  ...problems.map(({ number, column, why }) => `Row ${number}, ${column}: ${why}`),
  ...[...new Set(problems.map(({ indicator, year }) => `${indicator}, ${year}`))].map(
    (year) => `${year}: not imported, because of the problems above.`,
  ),
  ...[...otherYears].map(
    ([year, rows]) =>
      `${year}: refused (rows: ${rows}). indicators.json does not name this year. Add it there if its definition is the same.`,
  ),
  ...[...otherTimes].map(
    ([time, rows]) => `${time}: refused (rows: ${rows}). Figures should be of a whole academic year.`,
  ),
];

const linesOf = ({ name, year, changes, lacking }: ImportedYear): string[] => [
  ...changes.map(({ area, was, is }) =>
    was === undefined ? `${name}, ${year}: ${area} is ${is}` : `${name}, ${year}: ${area} was ${was}, is now ${is}`,
  ),
  ...(lacking.length > 0 ? [`${name}, ${year}: not in the file, so written as x: ${lacking.join(', ')}`] : []),
];

function summaryOf({ years, read, others, problems, isWritten }: ImportedFigures, isDry: boolean): string[] {
  const changes = years.flatMap((one) => one.changes);
  const added = changes.filter(({ was }) => was === undefined).length;
  const same = years.reduce((sum, one) => sum + one.same, 0);
  return [
    `Rows read: ${read}, of other areas or groups: ${others}.`,
    `Added: ${added}. Changed: ${changes.length - added}. The same: ${same}. Problems: ${problems.length}.`,
    ...(isDry
      ? ['Nothing is written: this was a dry run.']
      : isWritten
        ? ['The figures are new. Start the service again to let it use them.']
        : ['The figures are as they were.']),
  ];
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof DownloadError)
    console.error(`${basename(process.argv[2] ?? '')} ${error.message}. The figures are as they were.`);
  else console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
