// What differs between programs that save tables: what stands between cells, headings, cells without a heading, codes such as 888.0.

/** A first line for Excel alone, which says what stands between cells. */
const SEPARATOR_LINE = /^\s*"?sep=(?<separator>[,;\t|])"?\r?(?:\n|$)/iu;

/** The text from the headings on, and what stands between cells: as a first line says, or what comes first in the headings. */
export function shapeOf(begin: string): { delimiter: string; skip: number } {
  const said = SEPARATOR_LINE.exec(begin);
  if (said) return { delimiter: said.groups?.['separator'] ?? ',', skip: said[0].length };
  return { delimiter: /^[^\r\n,;\t]*(?<separator>[,;\t])/u.exec(begin)?.groups?.['separator'] ?? ',', skip: 0 };
}

/** The headings without unnamed ones at the end, and how many columns there are with them. */
export type Headings = { names: readonly string[]; width: number };

export const headingsIn = (row: readonly string[]): Headings => ({
  names: row.slice(0, row.findLastIndex((heading) => heading !== '') + 1),
  width: row.length,
});

/** A row without what stands in unnamed columns at the end. One of another length stays so: its cells may be in wrong columns. */
export const cut = (row: readonly string[], { names, width }: Headings): readonly string[] =>
  row.length === width ? row.slice(0, names.length) : row;

/** Where a column stands, in whatever letter case its heading is; -1 if it is missing. */
export function placeOf(column: string, headings: readonly string[]): number {
  const exact = headings.indexOf(column);
  const plain = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ');
  return exact === -1 ? headings.findIndex((heading) => plain(heading) === plain(column)) : exact;
}

const NUMBERS = /^(?:urn|establishmentnumber|numberofpupils|statutory(?:low|high)age|.*\(code\))$/iu;

/** A cell without the ".0" that programs put behind a code which they took for a number. */
export const wholeCell = (column: string, cell: string): string =>
  NUMBERS.test(column) ? cell.replace(/^(?<digits>\s*\d+)[.,]0+(?=\s*$)/u, '$<digits>') : cell;
