// Shows anybody with a browser one indicator with every authority, in the order they choose, and gives its figures as a file.
import { missing, type PageReply, type PageRequest } from '../../../platform/web-page.ts';
import type { Compared, Comparison, Standing } from '../compare.ts';
import { factsOf, lineOf } from '../facts.ts';
import { borderingOf, shownOf } from '../sentences.ts';
import { told } from '../show.ts';
import type { Wording } from '../wording.ts';
import { yearIn } from '../year.ts';
import { chartOf } from './chart.ts';
import { figuresFile } from './figures-file.ts';
import { type NeighboursShown, pages, type Sort, sorts, type YearFacts } from './pages.ts';

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
    const only = request.query['show'] === 'neighbours' && it.authorities.some(({ neighbour }) => neighbour);
    const some = { ...it, authorities: only ? it.authorities.filter(isOursOrNear) : it.authorities };
    const by = (order: Sort) => `${addressOf(compared, it, { sort: order, only })}#figures`;
    return pages.indicator.with({
      ...factsOf(it, { lead, page: '', wording }),
      chart: chartOf(some, wording),
      region: it.region.name,
      country: it.country.name,
      authorities: sorted(some, sort).map((one) => lineOf(one, wording)),
      wholes: [it.region, it.country].map((one) => lineOf(one, wording)),
      place: it.ours.name,
      count: it.authorities.length,
      neighbours: neighboursIn(compared, it, { only, sort, wording }),
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

const isOursOrNear = ({ level, neighbour }: Standing): boolean => level === 'ours' || neighbour;

type Shown = { only: boolean; sort: Sort; wording: Wording };

function neighboursIn(compared: Compared, it: Comparison, { only, sort, wording }: Shown): NeighboursShown | null {
  const count = it.authorities.filter(({ neighbour }) => neighbour).length;
  const to = (them: boolean) => `${addressOf(compared, it, { sort, only: them })}#chart`;
  return count === 0 ? null : { said: borderingOf(it, wording), count, only, all: to(false), them: to(true) };
}

/** What is so anyway, the last year, all authorities and the best first, is not in the address. */
function addressOf(
  { indicator, latest }: Compared,
  { year }: Comparison,
  { sort = 'figure', only = false, file = false }: { sort?: Sort; only?: boolean; file?: boolean } = {},
): string {
  const query = new URLSearchParams({
    ...(year !== latest.year && { year }),
    ...(only && { show: 'neighbours' }),
    ...(sort !== 'figure' && { sort }),
  });
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
