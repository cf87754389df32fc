// Reads a download of DfE's register as it comes, row by row: what it holds in memory does not grow with the file.
import { parse, CsvError } from 'csv-parse';
import { createReadStream, statSync } from 'node:fs';
import { fromLatin1 } from '../windows-1252.ts';

/** The file as a whole cannot be used. The message says why, and what to do. */
export class DownloadError extends Error {
  override name = 'DownloadError';
}

/** `number` as a spreadsheet counts rows: the headings are row 1. A row of another length has its cells in wrong columns. */
export type DownloadRow = { number: number } & (
  { cell: (column: string) => string } | { cells: number; headings: number }
);

type Wanted = {
  needed: readonly string[];
  /** Told now and then how much of the file has been read, from 0 to 1. */
  onProgress?: (share: number, rows: number) => void;
};

/** In characters. A quote that is never closed would make one row of the rest of the file. */
const LONGEST_ROW = 200_000;
const PROGRESS_EVERY = 2_500;

/**
 * All rows but the headings and empty ones; columns are found by name. UTF-8 is recognised, anything else is Windows-1252.
 * @throws {DownloadError} when there is no such file, a heading is missing, it is no CSV file, or it is cut short
 */
export async function* readDownload(path: string, { needed, onProgress }: Wanted): AsyncGenerator<DownloadRow> {
  const { utf8, begin } = await lookAt(path);
  if (begin.startsWith('PK')) throw new DownloadError('is a ZIP file: unpack it, and import the CSV file inside');
  if (/^\s*<(?:!doctype|html)/iu.test(begin))
    throw new DownloadError(
      'is a web page and no CSV file: download it again, and look at it in a browser if it stays so',
    );
  const input = createReadStream(path);
  const size = statSync(path).size;
  const parser = parse({
    bom: true,
    encoding: utf8 ? 'utf8' : 'latin1',
    delimiter: /^[^,\r\n]*;/u.test(begin) ? ';' : ',',
    relax_column_count: true,
    max_record_size: LONGEST_ROW,
  });
  input.on('error', (error) => parser.destroy(error));
  const textOf = (cell = '') => (utf8 ? cell : fromLatin1(cell)).replace(/\s+/gu, ' ').trim();

  let number = 0;
  let columns: Map<string, number> | undefined;
  let short: number | undefined;
  try {
    for await (const row of input.pipe(parser) as AsyncIterable<string[]>) {
      number += 1;
      if (number % PROGRESS_EVERY === 0) onProgress?.(input.bytesRead / size, number);
      if (!columns) {
        columns = placesOf(row.map(textOf), needed);
        continue;
      }
      const places = columns;
      if (row.every((cell) => cell === '')) continue;
      short = row.length < places.size ? number : undefined;
      if (row.length === places.size) yield { number, cell: (column) => textOf(row[places.get(column) ?? -1]) };
      else yield { number, cells: row.length, headings: places.size };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DownloadError(
      `cannot be read after row ${number}, so it may be cut short: download it again (${error.code})`,
    );
  } finally {
    input.destroy();
  }
  if (!columns) throw new DownloadError('is empty: download it again');
  if (short === number) throw new DownloadError(`ends in the middle of row ${number}: download it again`);
}

/** Where each column stands. */
function placesOf(headings: readonly string[], needed: readonly string[]): Map<string, number> {
  const missing = needed.filter((column) => !headings.includes(column));
  if (missing.length > 0)
    throw new DownloadError(
      `has no column ${missing.map((column) => `"${column}"`).join(', ')}: download "Establishment fields CSV" from Get Information about Schools`,
    );
  return new Map(headings.map((heading, at) => [heading, at]));
}

/** Whether the whole file is UTF-8, and its first characters. */
async function lookAt(path: string): Promise<{ utf8: boolean; begin: string }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let begin: string | undefined;
  let utf8 = true;
  try {
    for await (const bytes of createReadStream(path) as AsyncIterable<Buffer>) {
      begin ??= bytes.toString('latin1', 0, 10_000);
      try {
        decoder.decode(bytes, { stream: true });
      } catch {
        utf8 = false;
        break;
      }
    }
  } catch (error) {
    throw new DownloadError(`cannot be opened (${error instanceof Error ? error.message : String(error)})`);
  }
  return { utf8, begin: begin ?? '' };
}
