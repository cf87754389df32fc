// Counts schools by phase, type and area: those from which somebody has nominated themself or asked something, and those from which nobody has.
import type { BarChart } from '../../../platform/bar-chart.ts';
import type { School } from '../../schools/index.ts';

/** How many schools; of them, those from which somebody nominated themself, or asked, or did neither. */
export type HeardRow = { label: string; schools: number; nominated: number; asked: number; neither: number };

export const KINDS = ['phase', 'type', 'area'] as const;
type Kind = (typeof KINDS)[number];

/** `rows`: the least heard first. `chart`: of how many in 100 of each anybody was heard, beside all schools. */
export type HeardBy = { by: Kind; rows: HeardRow[]; chart: BarChart };

/** URNs of schools from which somebody nominated themself, and from which somebody asked. */
type Heard = { nominated: ReadonlySet<string>; asked: ReadonlySet<string> };

/** `none`: what the register's phase “Not applicable” is called. `all`: what all schools are called. */
type Names = { none: string; all: string };

export function heardBy(schools: readonly School[], heard: Heard, names: Names): { all: HeardRow; by: HeardBy[] } {
  const all = rowOf(names.all, schools, heard);
  const by = KINDS.map((kind) => {
    const groups = [...new Set(schools.map((school) => school[kind]))].filter(Boolean);
    const rows = groups.map((name) => {
      const some = schools.filter((school) => school[kind] === name);
      return rowOf(name === 'Not applicable' ? names.none : name, some, heard);
    });
    rows.sort((a, b) => heardIn100(a) - heardIn100(b) || b.schools - a.schools);
    return { by: kind, rows, chart: chartOf(rows, all) };
  });
  return { all, by };
}

function rowOf(label: string, schools: readonly School[], { nominated, asked }: Heard): HeardRow {
  const count = (is: (urn: string) => boolean): number => schools.filter(({ urn }) => is(urn)).length;
  return {
    label,
    schools: schools.length,
    nominated: count((urn) => nominated.has(urn)),
    asked: count((urn) => asked.has(urn)),
    neither: count((urn) => !nominated.has(urn) && !asked.has(urn)),
  };
}

const heardIn100 = ({ schools, neither }: HeardRow): number =>
  schools === 0 ? 0 : Math.round((100 * (schools - neither)) / schools);

function chartOf(rows: readonly HeardRow[], all: HeardRow): BarChart {
  const bar = (row: HeardRow, is: 'other' | 'whole') => {
    const value = heardIn100(row);
    return { label: row.label, value, shown: `${value}%`, is };
  };
  return { bars: [...rows.map((row) => bar(row, 'other')), bar(all, 'whole')], line: heardIn100(all) };
}
