// A CSV file as rows with named columns. Columns may stand in any order, and others may stand between them.
import { parse } from 'csv-parse/sync';
import type { Row } from '../platform/reading/files.ts';
import { type Folder, readSpreadsheet } from './files.ts';

/** The rows that are not empty; `undefined` and problems when the file or a column is missing. Optional columns may be, and are empty then. */
export function readRows(
  folder: Folder,
  file: string,
  columns: readonly string[],
  optional: readonly string[] = [],
): Row[] | undefined {
  const table = readTable(folder, file);
  if (!table) return undefined;
  const [headings = [], ...rows] = table.map((row) => row.map((cell) => cell.trim()));
  const missing = columns.filter((column) => !headings.includes(column));
  for (const column of missing) {
    const should = 'should be one of the headings in row 1';
    folder.problems.push({ file, within: [column], is: 'is missing', should });
  }
  if (missing.length > 0) return undefined;
  const places = [...columns, ...optional].map((column) => [column, headings.indexOf(column)] as const);
  return rows.flatMap((row, index) => {
    if (row.every((cell) => cell === '')) return [];
    const number = index + 2;
    if (row.length !== headings.length) {
      const should = `should have ${headings.length}, like row 1; put quotes around text that contains a comma`;
      folder.problems.push({ file, within: [`row ${number}`], is: `has ${row.length} cells`, should });
      return [];
    }
    return [{ number, cells: Object.fromEntries(places.map(([column, at]) => [column, row[at] ?? ''])) }];
  });
}

/** Where commas are for decimals, spreadsheets put semicolons between cells: the first of the headings is followed by one. */
const SEMICOLONS = /^[^,\r\n]*;/u;

function readTable(folder: Folder, file: string): string[][] | undefined {
  const text = readSpreadsheet(folder, file);
  if (text === undefined) return undefined;
  try {
    return parse(text, { relax_column_count: true, delimiter: SEMICOLONS.test(text) ? ';' : ',' });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    folder.problems.push({ file, is: `cannot be read (${reason})`, should: 'should be a CSV file' });
    return undefined;
  }
}
