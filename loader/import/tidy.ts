// Reads figures from a tidy CSV file of Explore Education Statistics, and says of what it does not take why not.
// Columns, levels and times are those of DfE's "Open data standards", which all such files keep; they are found by name, in any order:
// https://dfe-analytical-services.github.io/analysts-guide/statistics-production/ud.html
import { valueProblem } from '../../features/indicators/figures.ts';
import { type Figure, type Indicator, type Indicators, isSymbol } from '../../features/indicators/indicator.ts';
import { yearOfPeriod } from '../../features/indicators/year.ts';
import { whatIsThere } from '../../platform/reading/problems.ts';
import { DownloadError, type DownloadRow, readDownload } from './download.ts';

export type Problem = { number: number; column: string; why: string };

export type Tidy = {
  read: number;
  /** Rows of other areas, and rows that `only` leaves out. */
  others: number;
  /** Rows of other years, of the indicators that the file has. */
  otherYears: Map<string, number>;
  /** Rows of other times than academic years, by what they say: "Autumn term". */
  otherTimes: Map<string, number>;
  figures: Map<string, Figure & { number: number }>;
  /** Of an indicator and year with a problem nothing is taken. */
  problems: (Problem & Pick<Figure, 'indicator' | 'year'>)[];
};

const NEEDED = ['time_period', 'time_identifier', 'geographic_level', 'country_code', 'region_code', 'new_la_code'];
const CODES: Readonly<Record<string, string>> = {
  'local authority': 'new_la_code',
  regional: 'region_code',
  national: 'country_code',
};

type Cells = Extract<DownloadRow, { has: unknown }>;

/** An indicator, and the heading of its column in this file. */
type Column = { indicator: Indicator; heading: string };

/** @throws {DownloadError} when the file cannot be used, or has no column of any indicator */
export async function readTidy(path: string, { indicators, areas }: Indicators): Promise<Tidy> {
  const tidy: Tidy = {
    read: 0,
    others: 0,
    otherYears: new Map(),
    otherTimes: new Map(),
    figures: new Map(),
    problems: [],
  };
  const known = new Set(areas.map(({ code }) => code));
  let columns: Column[] | undefined;
  const rows = new Map<string, Cells>();
  for await (const row of readDownload(path, {
    needed: NEEDED,
    which: 'a data set of Explore education statistics as CSV',
  })) {
    tidy.read += 1;
    if ('cells' in row)
      throw new DownloadError(`has ${row.cells} cells in row ${row.number}, and should have ${row.headings}`);
    columns ??= columnsIn(row, indicators);
    const area = row.cell(CODES[row.cell('geographic_level').toLowerCase()] ?? '');
    const time = row.cell('time_identifier');
    if (!known.has(area)) tidy.others += 1;
    else if (time.toLowerCase() !== 'academic year') count(tidy.otherTimes, time);
    else for (const column of columns) take(row, { area, column, tidy, rows });
  }
  if (!columns) throw new DownloadError('has no rows: download it again');
  return tidy;
}

const count = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** @throws {DownloadError} when there is none, or one that says which rows are meant is missing */
function columnsIn({ has, names }: Cells, indicators: readonly Indicator[]): Column[] {
  const columns = indicators.flatMap((indicator) => {
    const heading = indicator.download?.columns.find(has);
    return heading === undefined ? [] : [{ indicator, heading }];
  });
  if (columns.length === 0)
    throw new DownloadError(
      `has no column of an indicator. It has: ${names.filter((name) => !NEEDED.includes(name)).join(', ')}. Name its column under "download" in indicators.json`,
    );
  for (const { indicator } of columns)
    for (const column of Object.keys(indicator.download?.only ?? {}))
      if (!has(column))
        throw new DownloadError(`has no column "${column}", which "only" of ${indicator.id} in indicators.json names`);
  return columns;
}

type Taking = { area: string; column: Column; tidy: Tidy; rows: Map<string, Cells> };

function take(row: Cells, { area, column: { indicator, heading }, tidy, rows }: Taking): void {
  const only = Object.entries(indicator.download?.only ?? {});
  if (only.some(([column, says]) => row.cell(column).toLowerCase() !== says.toLowerCase())) {
    tidy.others += 1;
    return;
  }
  const period = row.cell('time_period');
  const year = yearOfPeriod(period);
  if (year === undefined || !indicator.years.some((one) => one.year === year)) {
    count(tidy.otherYears, `${indicator.short}, ${year ?? period}`);
    return;
  }
  const key = `${indicator.id} ${year} ${area}`;
  const before = rows.get(key);
  const value = asPublished(row.cell(heading), indicator);
  const wrong = before ? twice(before, row) : valueProblem(value, indicator);
  const at = { number: row.number, indicator: indicator.id, year };
  if (wrong !== undefined)
    tidy.problems.push({
      ...at,
      column: heading,
      why: before ? wrong : `${whatIsThere(row.cell(heading))}, should be ${wrong}`,
    });
  rows.set(key, before ?? row);
  tidy.figures.set(key, { ...at, area, value });
}

/** Two rows for one figure count something different, and nobody has said which is meant. */
function twice(before: Cells, row: Cells): string {
  const different = row.names.find((name) => before.cell(name) !== row.cell(name) && !/^\d/u.test(row.cell(name)));
  const how =
    different === undefined
      ? ''
      : `. They differ in ${different} ("${before.cell(different)}", "${row.cell(different)}")`;
  return `is of the same area and year as row ${before.number}${how}: say in "only" of indicators.json which is meant`;
}

/** How older files write "low". */
const LOW_BEFORE = 'k';

/** Spreadsheet programs add noughts behind the point, or take them away. */
function asPublished(cell: string, { decimals }: Indicator): string {
  const text = cell.toLowerCase() === LOW_BEFORE ? 'low' : cell.toLowerCase();
  if (isSymbol(text) || !/^-?\d+(?:\.\d+)?$/u.test(text)) return text;
  const plain = String(Number(text));
  const places = plain.split('.')[1]?.length ?? 0;
  return places > decimals ? plain : Number(text).toFixed(decimals);
}
