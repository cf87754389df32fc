// Reads the council's indicators: what is measured (indicators.json), where (areas.csv) and the figures (values.csv).
import * as z from 'zod';
import type { Files } from '../../platform/reading/files.ts';
import { type ContentProblem, repeats, whatIsThere } from '../../platform/reading/problems.ts';
import {
  group,
  https,
  id,
  list,
  listOfSome,
  oneOf,
  text,
  textUpTo,
  wholeNumberBetween,
} from '../../platform/reading/values.ts';
import { readAreas } from './areas.ts';
import { readFigures } from './figures.ts';
import { type Indicator, type Indicators, type Source, statuses, units } from './indicator.ts';
import { academicYear } from './year.ts';

export const FILE = 'indicators/indicators.json';

const indicator = group({
  id,
  name: text,
  short: textUpTo(40),
  alsoSaid: list(text),
  opposites: z.exactOptional(list(text)),
  group: text,
  unit: oneOf(units),
  decimals: wholeNumberBetween(0, 4),
  better: oneOf(['higher', 'lower']),
  definition: text,
  sentence: text,
  years: listOfSome(group({ year: academicYear, status: oneOf(statuses), source: text })),
  download: z.exactOptional(
    group({
      columns: listOfSome(text),
      only: z.record(z.string(), text, { error: 'what other columns must say' }),
    }),
  ),
});

const shape = group({
  sources: list(group({ id, title: text, url: https, licence: text })),
  indicators: list(indicator),
});

/** A council that compares itself with nobody leaves the file out. */
function readIndicators(files: Files): Indicators | undefined {
  if (!files.exists(FILE)) return { indicators: [], sources: [], areas: [], figures: [] };
  const read = files.json(FILE, shape);
  if (!read) return undefined;
  const areas = readAreas(files);
  const indicators = read.indicators.map((one) => ({ ...one, years: one.years.toSorted(byYear) }));
  files.problems.push(
    ...repeats({ file: FILE, list: 'sources', field: 'id', values: read.sources.map((one) => one.id) }),
    ...repeats({ file: FILE, list: 'indicators', field: 'id', values: indicators.map((one) => one.id) }),
    ...indicators.flatMap((one) => problemsOf(one, read.sources)),
  );
  return { indicators, sources: read.sources, areas, figures: readFigures(files, { indicators, areas }) };
}

const byYear = (a: { year: string }, b: { year: string }): number => a.year.localeCompare(b.year);

const PLACES = ['year', 'place', 'value'];

function problemsOf({ id: of, sentence, years }: Indicator, sources: readonly Source[]): ContentProblem[] {
  const found = [...sentence.matchAll(/\{(\w*)\}/gu)].map(([, name = '']) => name);
  const fits = PLACES.every((name) => found.includes(name)) && found.every((name) => PLACES.includes(name));
  const known = new Set(sources.map((one) => one.id));
  const at = (field: string, is: string, should: string) => ({
    file: FILE,
    within: ['indicators', of, field],
    is,
    should,
  });
  return [
    ...(fits ? [] : [at('sentence', whatIsThere(sentence), 'should contain {year}, {place} and {value}')]),
    ...years
      .filter(({ source }) => !known.has(source))
      .map(({ source }) => at('source', whatIsThere(source), 'should be the id of one of the sources')),
    ...years
      .filter(({ year }, index) => years.findIndex((one) => one.year === year) !== index)
      .map(({ year }) => at('year', whatIsThere(year), 'should be there once only')),
  ];
}

export const content = {
  read: (files: Files) => ({ indicators: readIndicators(files) }),
};
