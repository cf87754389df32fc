// Figures of a download become the council's: an indicator's year is taken whole or not at all, and all others stay as they are.
import { join } from 'node:path';
import { content } from '../../features/indicators/content.ts';
import { COLUMNS, keyOf, VALUES } from '../../features/indicators/figures.ts';
import type { Area, Figure, Indicators } from '../../features/indicators/indicator.ts';
import { ContentError } from '../../platform/reading/problems.ts';
import { filesIn } from '../council.ts';
import { DownloadError } from './download.ts';
import { readTidy, type Tidy } from './tidy.ts';
import { writeTable } from './write-table.ts';

/** The figures of an indicator in a year, before and after. */
export type ImportedYear = {
  name: string;
  year: string;
  changes: { area: string; was: string | undefined; is: string }[];
  same: number;
  /** Names of areas that the file does not have: nothing is published of them there. */
  lacking: string[];
};

export type ImportedFigures = Omit<Tidy, 'figures'> & { years: ImportedYear[]; isWritten: boolean };

export type FigureImport = { dir: string; file: string; isDry: boolean };

/**
 * Reads a tidy CSV file and writes values.csv anew, unless nothing has changed or it is a dry run.
 * @throws {DownloadError} when the file cannot be used
 * @throws {ContentError} when the indicators or areas that it is for cannot be read
 */
export async function importIndicators({ dir, file, isDry }: FigureImport): Promise<ImportedFigures> {
  const known = readKnown(dir);
  const { figures, ...tidy } = await readTidy(file, known);

  // 1. A year with a problem stays as it was, and so does one without us, the region or the country.
  const bad = new Set(tidy.problems.map(({ indicator, year }) => `${indicator} ${year}`));
  const old = new Map(known.figures.map((figure) => [keyOf(figure), figure]));
  const taken = yearsIn([...figures.values()], known).filter(
    ({ indicator, year }) => !bad.has(`${indicator.id} ${year}`),
  );
  const years = taken.map((one) => ({ ...one, figures: wholeYear(one, { figures, areas: known.areas }) }));

  // 2. What that changes.
  for (const one of years) for (const figure of one.figures) old.set(keyOf(figure), figure);
  const before = new Map(known.figures.map((figure) => [keyOf(figure), figure.value]));
  const imported = years.map(({ indicator, year, figures: all }) => {
    const changes = all.filter((figure) => before.get(keyOf(figure)) !== figure.value);
    return {
      name: indicator.short,
      year,
      changes: changes.map((figure) => ({
        area: nameOf(figure.area, known.areas),
        was: before.get(keyOf(figure)),
        is: figure.value,
      })),
      same: all.length - changes.length,
      lacking: all.filter((figure) => !figures.has(keyOf(figure))).map(({ area }) => nameOf(area, known.areas)),
    };
  });
  const isWritten = !isDry && imported.some(({ changes }) => changes.length > 0);
  if (isWritten) await writeTable(join(dir, VALUES), [COLUMNS, ...inOrder([...old.values()], known).map(cellsOf)]);
  return { ...tidy, years: imported, isWritten };
}

/** What figures are for. That a year has none yet is no problem: an import brings them. */
function readKnown(dir: string): Indicators {
  const files = filesIn(dir);
  const { indicators } = content.read(files);
  const problems = files.problems.filter(({ file, within }) => file !== VALUES || within?.[0]?.startsWith('row '));
  if (!indicators || problems.length > 0) throw new ContentError(problems);
  return indicators;
}

type TakenYear = { indicator: Indicators['indicators'][number]; year: string };

const yearsIn = (figures: readonly Figure[], { indicators }: Indicators): TakenYear[] =>
  indicators.flatMap((indicator) =>
    indicator.years.flatMap(({ year }) =>
      figures.some((one) => one.indicator === indicator.id && one.year === year) ? [{ indicator, year }] : [],
    ),
  );

/** @throws {DownloadError} when ours, the region's or the country's is not there: no sentence could be said */
function wholeYear(
  { indicator, year }: TakenYear,
  { figures, areas }: { figures: Tidy['figures']; areas: readonly Area[] },
): Figure[] {
  return areas.map(({ code, name, level }) => {
    const key = { indicator: indicator.id, year, area: code };
    const found = figures.get(keyOf(key));
    if (!found && level !== 'authority')
      throw new DownloadError(`has no row for ${name} (${code}) in ${year}: download the data with that area too`);
    return { ...key, value: found?.value ?? 'x' };
  });
}

const nameOf = (code: string, areas: readonly Area[]): string => areas.find((area) => area.code === code)?.name ?? code;

const cellsOf = (figure: Figure): string[] => COLUMNS.map((column) => figure[column]);

function inOrder(figures: readonly Figure[], { indicators, areas }: Indicators): Figure[] {
  const order = indicators.map(({ id }) => id);
  const codes = areas.map(({ code }) => code);
  return figures.toSorted(
    (a, b) =>
      order.indexOf(a.indicator) - order.indexOf(b.indicator) ||
      a.year.localeCompare(b.year) ||
      codes.indexOf(a.area) - codes.indexOf(b.area),
  );
}
