// Reads a download of DfE's register as it comes, row by row: what it holds in memory does not grow with the file.
import { parse, CsvError } from 'csv-parse';
import { createReadStream, type ReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { encodingOf, fromBytes, isGarbled, withoutUnseen } from '../characters.ts';
import { cut, type Headings, headingsIn, placeOf, shapeOf, wholeCell } from '../table-shape.ts';

/** The file as a whole cannot be used. The message says why, and what to do. */
export class DownloadError extends Error {
  override name = 'DownloadError';
}

/** `number` as a spreadsheet counts rows: the headings are row 1. A row of another length has its cells in wrong columns. */
export type DownloadRow = { number: number } & (
  | { cell: (column: string) => string; has: (column: string) => boolean; names: readonly string[] }
  | { cells: number; headings: number }
);

type Wanted = {
  needed: readonly string[];
  /** What to download where a column is missing: `"Establishment fields CSV" from Get Information about Schools`. */
  which: string;
  /** Told now and then how much of the file has been read, from 0 to 1. */
  onProgress?: (share: number, rows: number) => void;
};

/** In characters. A quote that is never closed would make one row of the rest of the file. */
const LONGEST_ROW = 200_000;
const PROGRESS_EVERY = 2_500;

/**
 * All rows but the headings and empty ones; columns are found by name, in any letter case. UTF-8, UTF-16 and Windows-1252 are read.
 * @throws {DownloadError} when there is no such file, a heading is missing, it is no CSV file, or it is cut short
 */
export async function* readDownload(path: string, { needed, which, onProgress }: Wanted): AsyncGenerator<DownloadRow> {
  const { encoding, begin } = await lookAt(path);
  refuseOther(begin);
  const { delimiter, skip } = shapeOf(begin);
  const input = createReadStream(path);
  const size = statSync(path).size;
  const parser = parse({ delimiter, relax_column_count: true, max_record_size: LONGEST_ROW });
  const text = Readable.from(textIn(input, { encoding, skip }));
  text.on('error', (error) => parser.destroy(error));
  const textOf = (cell = '') =>
    withoutUnseen(encoding === 'bytes' ? fromBytes(cell) : cell)
      .replace(/\s+/gu, ' ')
      .trim();

  let number = 0;
  let columns: Headings | undefined;
  let short: number | undefined;
  try {
    for await (const all of text.pipe(parser) as AsyncIterable<string[]>) {
      number += 1;
      if (number % PROGRESS_EVERY === 0) onProgress?.(input.bytesRead / size, number);
      if (!columns) {
        columns = headingsOf(all.map(textOf), { needed, which });
        continue;
      }
      const headings = columns.names;
      const row = cut(all, columns);
      if (row.every((cell) => textOf(cell) === '')) continue;
      short = row.length < headings.length ? number : undefined;
      const cell = (column: string) => wholeCell(column, textOf(row[placeOf(column, headings)]));
      const has = (column: string) => placeOf(column, headings) !== -1;
      if (row.length === headings.length) yield { number, cell, has, names: headings };
      else yield { number, cells: row.length, headings: headings.length };
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

function refuseOther(begin: string): void {
  if (begin.startsWith('PK')) throw new DownloadError('is a ZIP file: unpack it, and import the CSV file inside');
  if (/^\s*<(?:!doctype|html)/iu.test(begin))
    throw new DownloadError(
      'is a web page and no CSV file: download it again, and look at it in a browser if it stays so',
    );
  if (isGarbled(begin))
    throw new DownloadError('is in an encoding that cannot be read: save it as "CSV UTF-8" and import that file');
}

/** @throws {DownloadError} when one is missing */
function headingsOf(row: readonly string[], { needed, which }: Pick<Wanted, 'needed' | 'which'>): Headings {
  const headings = headingsIn(row);
  const missing = needed.filter((column) => placeOf(column, headings.names) === -1);
  if (missing.length > 0)
    throw new DownloadError(`has no column ${missing.map((column) => `"${column}"`).join(', ')}: download ${which}`);
  return headings;
}

type Encoding = ReturnType<typeof encodingOf>;

/** Without a byte order mark and a line that says what stands between cells. Bytes are read as Latin-1, for `fromBytes`. */
async function* textIn(
  input: ReadStream,
  { encoding, skip }: { encoding: Encoding; skip: number },
): AsyncGenerator<string> {
  const decode = decoderOf(encoding);
  let left = skip;
  let isFirst = true;
  for await (const bytes of input as AsyncIterable<Buffer>) {
    const text = isFirst ? withoutMark(decode(bytes)) : decode(bytes);
    isFirst = false;
    yield text.slice(left);
    left = Math.max(0, left - text.length);
  }
}

function decoderOf(encoding: Encoding): (bytes: Buffer) => string {
  if (encoding === 'bytes') return (bytes) => bytes.toString('latin1');
  const decoder = new TextDecoder(encoding);
  return (bytes) => decoder.decode(bytes, { stream: true });
}

const withoutMark = (text: string): string => text.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/u, '');

/** How the file is encoded, and its first characters. */
async function lookAt(path: string): Promise<{ encoding: Encoding; begin: string }> {
  try {
    const file = await open(path);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(10_000), 0, 10_000, 0);
      const bytes = buffer.subarray(0, bytesRead);
      const encoding = encodingOf(bytes);
      return { encoding, begin: withoutMark(decoderOf(encoding)(bytes)) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new DownloadError(`cannot be opened (${error instanceof Error ? error.message : String(error)})`);
  }
}
