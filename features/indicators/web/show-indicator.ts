// Shows anybody with a browser one indicator with every authority, in the order they choose, and gives its figures as a file.
import { missing, type PageReply, type PageRequest } from '../../../platform/web-page.ts';
import type { Compared, Comparison } from '../compare.ts';
import { factsOf, lineOf } from '../facts.ts';
import { shownOf } from '../sentences.ts';
import { told } from '../show.ts';
import type { Wording } from '../wording.ts';
import { yearIn } from '../year.ts';
import { chartOf } from './chart.ts';
import { figuresFile } from './figures-file.ts';
import { pages, type Sort, sorts, type YearFacts } from './pages.ts';

type Needs = { compared: readonly Compared[]; wording: Wording };

type Asked = { compared: Compared; it: Comparison; lead: string[] };

/** The indicator that the path names, in the year that is asked for where there is one, in its last year where not. */
function askedIn({ parameters, query }: PageRequest, { compared, wording }: Needs): Asked | undefined {
  const found = compared.find(({ indicator }) => indicator.id === parameters['id']);
  const year = yearIn(query['year'] ?? '');
  return found && { compared: found, ...told(found, { asked: undefined, year }, wording) };
}

export const showIndicatorPage =
  (needs: Needs) =>
  (request: PageRequest): PageReply => {
    const asked = askedIn(request, needs);
    if (!asked) return missing;
    const { compared, it, lead } = asked;
    const { wording } = needs;
    const sort = sorts.find((one) => one === request.query['sort']) ?? 'figure';
    const by = (order: Sort) => `${addressOf(compared, it, { sort: order })}#figures`;
    return pages.indicator.with({
      ...factsOf(it, { lead, page: '', wording }),
      chart: chartOf(it, wording),
      region: it.region.name,
      country: it.country.name,
      authorities: sorted(it, sort).map((one) => lineOf(one, wording)),
      wholes: [it.region, it.country].map((one) => lineOf(one, wording)),
      sort,
      bestFirst: it.indicator.better === 'higher' ? 'descending' : 'ascending',
      by: { figure: by('figure'), name: by('name') },
      file: addressOf(compared, it, { file: true }),
      years: yearsOf(compared, it, wording),
    });
  };

export const downloadFigures =
  (needs: Needs) =>
  (request: PageRequest): PageReply => {
    const asked = askedIn(request, needs);
    return asked ? figuresFile(asked.it, needs.wording) : missing;
  };

const sorted = ({ authorities }: Comparison, sort: Sort) =>
  sort === 'name' ? authorities.toSorted((a, b) => a.name.localeCompare(b.name)) : authorities;

/** What is so anyway, the last year and the best first, is not in the address. */
function addressOf(
  { indicator, latest }: Compared,
  { year }: Comparison,
  { sort = 'figure', file = false }: { sort?: Sort; file?: boolean } = {},
): string {
  const query = new URLSearchParams({ ...(year !== latest.year && { year }), ...(sort !== 'figure' && { sort }) });
  const path = `/compare/${indicator.id}${file ? '/figures.csv' : ''}`;
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function yearsOf(compared: Compared, shown: Comparison, wording: Wording): YearFacts[] {
  if (compared.years.length < 2) return [];
  return compared.years.toReversed().map((one) => ({
    year: one.year,
    href: addressOf(compared, one),
    shown: one === shown,
    line: lineOf(one.ours, wording),
    region: shownOf(one.region, wording),
    country: shownOf(one.country, wording),
  }));
}
