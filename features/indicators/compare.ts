// Compares us with the other authorities, the region and the country: facts that cards and pages show alike.
//
// What is not published is never 0 and never ranked. The region's and the country's figures are the publisher's own, never a mean of ours.
// Figures are compared as they are published: what is printed alike is a tie.
import {
  type Area,
  type Figure,
  type Indicator,
  type Indicators,
  isSymbol,
  type Source,
  type Status,
  type Symbol,
  type Year,
} from './indicator.ts';

/** The figure of one area, and its place among those of its level. */
export type Standing = Pick<Area, 'code' | 'name' | 'level' | 'neighbour'> & {
  /** `undefined` where none is published; `symbol` says why. */
  value?: number;
  symbol?: Symbol;
  /** "64%", "−0.11"; empty where none is published. */
  shown: string;
  /** Of authorities with a figure: 1 for the best. `joint`: others have it, too. */
  rank?: number;
  joint: boolean;
};

export type Comparison = {
  indicator: Indicator;
  year: string;
  status: Status;
  source: Source;
  ours: Standing;
  region: Standing;
  country: Standing;
  /** Ours and all others, best first; those without a figure last, by name. */
  authorities: readonly Standing[];
  /** How many of them have a figure. */
  withFigure: number;
};

/** All comparisons of an indicator, oldest year first; the last is the one that people are shown. */
export type Compared = { indicator: Indicator; latest: Comparison; years: readonly Comparison[] };

/** Every indicator with its comparisons, in the council's order. */
export const compareAll = (all: Indicators): Compared[] => {
  const figures = new Map(all.figures.map((figure) => [keyOf(figure), figure.value]));
  return all.indicators.flatMap((indicator) => {
    const years = indicator.years.flatMap((year) => compare(indicator, year, { ...all, figures }) ?? []);
    const latest = years.at(-1);
    return latest ? [{ indicator, latest, years }] : [];
  });
};

const keyOf = ({ indicator, year, area }: Omit<Figure, 'value'>): string => `${indicator} ${year} ${area}`;

type Known = Pick<Indicators, 'areas' | 'sources'> & { figures: ReadonlyMap<string, string> };

function compare(indicator: Indicator, year: Year, { areas, sources, figures }: Known): Comparison | undefined {
  const standings = areas.map((area) =>
    standing(area, figures.get(keyOf({ indicator: indicator.id, year: year.year, area: area.code })), indicator),
  );
  const the = (level: Area['level']) => standings.find((one) => one.level === level);
  const authorities = ranked(
    standings.filter(({ level }) => level === 'ours' || level === 'authority'),
    indicator,
  );
  const ours = authorities.find(({ level }) => level === 'ours');
  const [region, country] = [the('region'), the('country')];
  const source = sources.find(({ id }) => id === year.source);
  if (!ours || !region || !country || !source) return undefined;
  const withFigure = authorities.filter(({ value }) => value !== undefined).length;
  return { indicator, year: year.year, status: year.status, source, ours, region, country, authorities, withFigure };
}

function standing(area: Area, published: string | undefined, indicator: Indicator): Standing {
  const about = { ...area, joint: false };
  if (published === undefined || isSymbol(published)) return { ...about, symbol: published ?? 'x', shown: '' };
  const value = Number(published);
  return { ...about, value, shown: format(value, indicator) };
}

/** A minus sign is no hyphen: lines would break behind that, and Markdown would read it. */
export const format = (value: number, { decimals, unit }: Pick<Indicator, 'decimals' | 'unit'>): string =>
  `${value.toFixed(decimals).replace('-', '\u2212')}${unit === '%' ? '%' : ''}`;

/** Ranks as in sport: of two that are 1st, the next is 3rd. */
function ranked(some: readonly Standing[], { better }: Indicator): Standing[] {
  const values = some.flatMap(({ value }) => value ?? []);
  const isBetter = (a: number, b: number) => (better === 'higher' ? a > b : a < b);
  return some
    .map((one) => {
      const { value } = one;
      if (value === undefined) return one;
      const rank = 1 + values.filter((other) => isBetter(other, value)).length;
      return { ...one, rank, joint: values.filter((other) => other === value).length > 1 };
    })
    .toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.name.localeCompare(b.name));
}
