// The figures as a file, for whoever works on with them: of one indicator and year, or all.
import { csvOf } from '../../../platform/csv.ts';
import type { PageReply } from '../../../platform/web-page.ts';
import type { Compared, Comparison } from '../compare.ts';
import { shownOf } from '../sentences.ts';
import type { Wording } from '../wording.ts';

const HEADINGS = [
  'Code',
  'Area',
  'Level',
  'Rank',
  'Figure',
  'Unit',
  'Note',
  'Indicator',
  'Year',
  'Status',
  'Source',
  'Borders on us',
];

export function figuresFile(comparison: Comparison, wording: Wording): PageReply {
  const { indicator, year } = comparison;
  return fileOf(`${indicator.id}-${year.replace('/', '-')}.csv`, rowsOf(comparison, wording));
}

/** Every year of every indicator, one after the other. */
export const allFigures = ({ compared, wording }: { compared: readonly Compared[]; wording: Wording }): PageReply =>
  fileOf(
    'how-we-compare.csv',
    compared.flatMap(({ years }) => years.flatMap((year) => rowsOf(year, wording))),
  );

const fileOf = (name: string, rows: ReturnType<typeof rowsOf>): PageReply => ({
  kind: 'file',
  type: 'text/csv',
  name,
  text: csvOf([HEADINGS, ...rows]),
});

/** Best first, then those without a figure, then region and country. Where none is published the figure is empty, and the note says why. */
function rowsOf(comparison: Comparison, wording: Wording) {
  const { indicator, year, status, source, authorities, region, country } = comparison;
  const about = [indicator.name, year, wording[`compare.status.${status}`], source.title];
  return [...authorities, region, country].map((one) => [
    one.code,
    one.name,
    one.level === 'ours' ? 'authority' : one.level,
    one.rank ?? '',
    one.value ?? '',
    indicator.unit,
    one.value === undefined ? shownOf(one, wording) : '',
    ...about,
    one.neighbour ? 'yes' : '',
  ]);
}
