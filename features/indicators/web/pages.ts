// The pages on which anybody sees how we compare, and what each is told.
import type { BarChart } from '../../../platform/bar-chart.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { ComparisonFacts, Line, NeighboursFacts } from '../facts.ts';
import type { Source } from '../indicator.ts';

export type ListedIndicator = { id: string; name: string; sentence: string };

/** Of which year figures are, and how final. */
export type About = { year: string; status: string };

/** Where we stand on an indicator. `about`: where that is not the same of all. */
export type StandingFacts = { id: string; name: string; value: string; place: string; about: About | null };

export const orders = ['group', 'place'] as const;
/** That of the council's groups, or our lowest places first. */
export type Order = (typeof orders)[number];

/** `standings`: of all indicators, in this order. `about`: what is the same of all. `groups`: by phase, such as key stage 4. All lists are empty where the council compares itself with nobody. */
export type CompareFacts = {
  title: string;
  standings: StandingFacts[];
  order: Order;
  about: About | null;
  neighbours: Omit<NeighboursFacts, 'page'> | null;
  groups: { name: string; indicators: ListedIndicator[] }[];
  sources: (Pick<Source, 'title' | 'url' | 'licence'> & { years: string })[];
};

export const sorts = ['figure', 'name'] as const;
export type Sort = (typeof sorts)[number];

/** One of several years. `shown`: it is the one on the page. */
export type YearFacts = { year: string; href: string; shown: boolean; line: Line; region: string; country: string };

/** `said`: how they did; empty where we have no figure. `only`: they alone are shown, with us. `all` and `them`: addresses of the page with either. */
export type NeighboursShown = { said: string; count: number; only: boolean; all: string; them: string };

export type IndicatorFacts = Omit<ComparisonFacts, 'lines' | 'bars' | 'page'> & {
  chart: BarChart;
  /** Names of the region and the country. */
  region: string;
  country: string;
  authorities: Line[];
  wholes: Line[];
  /** What we are called, and how many authorities there are. */
  place: string;
  count: number;
  /** Those that border on us; `null` where none does. */
  neighbours: NeighboursShown | null;
  sort: Sort;
  /** Which way the figures go when the best is first. */
  bestFirst: 'ascending' | 'descending';
  /** Addresses of the same page in another order, and of the file. */
  by: Record<Sort, string>;
  file: string;
  /** Newest first; empty where there is one only. */
  years: YearFacts[];
};

export const pages = {
  compare: webPage<CompareFacts>('indicators/compare'),
  indicator: webPage<IndicatorFacts>('indicators/indicator'),
};
