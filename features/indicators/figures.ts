// Reads the figures. What is of another year or indicator, there twice or not there at all is refused: a rank would count it.
import type { Files, Row } from '../../platform/reading/files.ts';
import { type ContentProblem, whatIsThere } from '../../platform/reading/problems.ts';
import { type Area, type Figure, type Indicator, isSymbol, symbols } from './indicator.ts';

export const VALUES = 'indicators/values.csv';

export const COLUMNS = ['indicator', 'year', 'area', 'value'] as const;

type Known = { indicators: readonly Indicator[]; areas: readonly Area[] };

/** Those that can be read; what is wrong is added to the problems. */
export function readFigures(files: Files, known: Known): Figure[] {
  const rows = files.rows(VALUES, COLUMNS);
  if (!rows) return [];
  const read = rows.map(({ number, cells }) => ({ number, figure: figureIn(cells) }));
  files.problems.push(
    ...read.flatMap(({ number, figure }) =>
      problemsOf(figure, known).map(({ column, ...problem }) => ({
        file: VALUES,
        within: [`row ${number}`, column],
        ...problem,
      })),
    ),
    ...twice(read),
    ...missing(new Set(read.map(({ figure }) => keyOf(figure))), known),
  );
  return read.map(({ figure }) => figure);
}

const figureIn = (cells: Row['cells']): Figure => ({
  indicator: cells['indicator'] ?? '',
  year: cells['year'] ?? '',
  area: cells['area'] ?? '',
  value: (cells['value'] ?? '').toLowerCase(),
});

export const keyOf = ({ indicator, year, area }: Pick<Figure, 'indicator' | 'year' | 'area'>): string =>
  `${indicator} ${year} ${area}`;

type CellProblem = { column: (typeof COLUMNS)[number]; is: string; should: string };

function problemsOf({ indicator, year, area, value }: Figure, { indicators, areas }: Known): CellProblem[] {
  const at = (column: CellProblem['column'], there: string, should: string) => [
    { column, is: whatIsThere(there), should: `should be ${should}` },
  ];
  const of = indicators.find((one) => one.id === indicator);
  if (!of) return at('indicator', indicator, 'the id of one of the indicators in indicators.json');
  const years = of.years.map((one) => one.year);
  const wrong = valueProblem(value, of);
  return [
    ...(years.includes(year)
      ? []
      : at(
          'year',
          year,
          `a year of ${of.id} in indicators.json (${years.join(', ')}); add it there if its definition is the same`,
        )),
    ...(areas.some(({ code }) => code === area) ? [] : at('area', area, 'the code of one of the areas in areas.csv')),
    ...(wrong === undefined ? [] : at('value', value, wrong)),
  ];
}

/** What a value should be and is not: a number as it is published, or why there is none. */
export function valueProblem(
  value: string,
  { unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>,
): string | undefined {
  if (isSymbol(value)) return undefined;
  const [, places = ''] = /^-?\d{1,6}(?:\.(\d+))?$/u.exec(value) ?? [value, 'none'];
  if (places === 'none') return `a number such as 46.7, or one of ${symbols.join(', ')} where none is published`;
  if (places.length > decimals) return `a number with at most ${decimals} decimal places, as it is published`;
  const isShare = Number(value) >= 0 && Number(value) <= 100;
  return unit === '%' && !isShare ? 'from 0 to 100, as it is a percentage' : undefined;
}

function twice(read: readonly { number: number; figure: Figure }[]): ContentProblem[] {
  const first = new Map<string, number>();
  return read.flatMap(({ number, figure }) => {
    const before = first.get(keyOf(figure));
    first.set(keyOf(figure), before ?? number);
    const should = `should be on one row only, and is on row ${before ?? number} too`;
    return before === undefined ? [] : [{ file: VALUES, within: [`row ${number}`], is: `is ${keyOf(figure)}`, should }];
  });
}

/** An area that is left out would make the rank of all others better. */
const missing = (there: ReadonlySet<string>, { indicators, areas }: Known): ContentProblem[] =>
  indicators.flatMap(({ id: indicator, years }) =>
    years.flatMap(({ year }) => {
      const lacking = areas.filter(({ code }) => !there.has(keyOf({ indicator, year, area: code })));
      const names = lacking.map(({ name, code }) => `${name} (${code})`).join(', ');
      const should = `should have a row for each area: ${names}. Where none is published, write one of ${symbols.join(', ')}`;
      return lacking.length === 0 ? [] : [{ file: VALUES, within: [indicator, year], is: 'is not whole', should }];
    }),
  );
