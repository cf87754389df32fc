// A CSV file as rows with named columns. Columns may stand in any order, and others may stand between them.
import { parse } from 'csv-parse/sync';
import type { Row } from '../platform/reading/files.ts';
import { whatIsThere } from '../platform/reading/problems.ts';
import { UNREADABLE } from './characters.ts';
import { type Folder, readSpreadsheet } from './files.ts';
import { cut, headingsIn, placeOf, shapeOf, wholeCell } from './table-shape.ts';

/** The rows that are not empty; `undefined` and problems when the file or a column is missing. Optional columns may be, and are empty then. */
export function readRows(
  folder: Folder,
  file: string,
  columns: readonly string[],
  optional: readonly string[] = [],
): Row[] | undefined {
  const table = readTable(folder, file);
  if (!table) return undefined;
  const [first = [], ...rows] = table.map((row) => row.map((cell) => cell.trim()));
  const all = headingsIn(first);
  const headings = all.names;
  const missing = columns.filter((column) => placeOf(column, headings) === -1);
  for (const column of missing) {
    const should = 'should be one of the headings in row 1';
    folder.problems.push({ file, within: [column], is: 'is missing', should });
  }
  if (missing.length > 0) return undefined;
  const places = [...columns, ...optional].map((column) => [column, placeOf(column, headings)] as const);
  return rows.flatMap((whole, index) => {
    const row = cut(whole, all);
    if (row.every((cell) => cell === '')) return [];
    const number = index + 2;
    const problem = problemOf(row, headings.length);
    if (problem) {
      folder.problems.push({ file, within: [`row ${number}`], ...problem });
      return [];
    }
    const cells = places.map(([column, at]) => [column, wholeCell(column, row[at] ?? '')] as const);
    return [{ number, cells: Object.fromEntries(cells) }];
  });
}

function problemOf(row: readonly string[], width: number): { is: string; should: string } | undefined {
  if (row.length !== width) {
    const should = `should have ${width}, like row 1; put quotes around text that contains a comma`;
    return { is: `has ${row.length} cells`, should };
  }
  const cell = row.find((one) => one.includes(UNREADABLE));
  return cell === undefined
    ? undefined
    : { is: whatIsThere(cell), should: 'should be typed anew: it has a character that cannot be read' };
}

function readTable(folder: Folder, file: string): string[][] | undefined {
  const text = readSpreadsheet(folder, file);
  if (text === undefined) return undefined;
  const { delimiter, skip } = shapeOf(text);
  try {
    return parse(text.slice(skip), { relax_column_count: true, delimiter });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    folder.problems.push({ file, is: `cannot be read (${reason})`, should: 'should be a CSV file' });
    return undefined;
  }
}
