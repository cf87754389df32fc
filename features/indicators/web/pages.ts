// The pages on which anybody sees how we compare, and what each is told.
import type { BarChart } from '../../../platform/bar-chart.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { ComparisonFacts, Line, NeighboursFacts } from '../facts.ts';
import type { Source } from '../indicator.ts';

export type ListedIndicator = { id: string; name: string; sentence: string };

/** `groups`: by phase, such as key stage 4. All lists are empty where the council compares itself with nobody. */
export type CompareFacts = {
  title: string;
  neighbours: Omit<NeighboursFacts, 'page'> | null;
  groups: { name: string; indicators: ListedIndicator[] }[];
  sources: (Pick<Source, 'title' | 'url' | 'licence'> & { years: string })[];
};

export const sorts = ['figure', 'name'] as const;
export type Sort = (typeof sorts)[number];

/** One of several years. `shown`: it is the one on the page. */
export type YearFacts = { year: string; href: string; shown: boolean; line: Line; region: string; country: string };

export type IndicatorFacts = Omit<ComparisonFacts, 'lines' | 'bars' | 'page'> & {
  chart: BarChart;
  /** Names of the region and the country. */
  region: string;
  country: string;
  authorities: Line[];
  wholes: Line[];
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
