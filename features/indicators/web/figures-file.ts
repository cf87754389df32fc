// The figures of one indicator and year as a file, for whoever works on with them.
import { csvOf } from '../../../platform/csv.ts';
import type { PageReply } from '../../../platform/web-page.ts';
import type { Comparison } from '../compare.ts';
import { shownOf } from '../sentences.ts';
import type { Wording } from '../wording.ts';

const HEADINGS = ['Code', 'Area', 'Level', 'Rank', 'Figure', 'Unit', 'Note', 'Indicator', 'Year', 'Status', 'Source'];

/** Best first, then those without a figure, then region and country. Where none is published the figure is empty, and the note says why. */
export function figuresFile(comparison: Comparison, wording: Wording): PageReply {
  const { indicator, year, status, source, authorities, region, country } = comparison;
  const about = [indicator.name, year, wording[`compare.status.${status}`], source.title];
  const rows = [...authorities, region, country].map((one) => [
    one.code,
    one.name,
    one.level === 'ours' ? 'authority' : one.level,
    one.rank ?? '',
    one.value ?? '',
    indicator.unit,
    one.value === undefined ? shownOf(one, wording) : '',
    ...about,
  ]);
  const name = `${indicator.id}-${year.replace('/', '-')}.csv`;
  return { kind: 'file', type: 'text/csv', name, text: csvOf([HEADINGS, ...rows]) };
}
