// Reads a download in a process of its own, as the import does or with csv-parse alone, and prints one line of JSON: time and peak memory.
import { parse } from 'csv-parse';
import { createReadStream, readFileSync } from 'node:fs';
import { importSchools } from '../../loader/import/import.ts';

export type ImportTime = { ms: number; mb: number };

const [what = '', file = '', dir = ''] = process.argv.slice(2);
const began = performance.now();
if (what === 'import') await importSchools({ dir, file, authority: '888', isDry: false });
else {
  const rows = createReadStream(file).pipe(parse({ encoding: 'latin1' })) as AsyncIterable<string[]>;
  let cells = 0;
  for await (const row of rows) cells += row.length;
  if (cells === 0) throw new Error(`There is nothing in ${file}`);
}
/**
 * The largest memory of this process. Linux counts the parent's, from before this program was started, into `maxRSS`; so it is asked for
 * this program's own.
 */
function peakKb(): number {
  const own =
    process.platform === 'linux' ? /VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

const took: ImportTime = { ms: performance.now() - began, mb: peakKb() / 1024 };
console.log(JSON.stringify(took));
