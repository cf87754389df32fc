// What cards are told of comparisons.
import type { Comparison, Standing } from './compare.ts';
import {
  inRegion,
  labelOf,
  lowerIsBetter,
  placeOf,
  rankOf,
  shownOf,
  sentenceOf,
  against,
  notPublished,
} from './sentences.ts';
import type { Wording } from './wording.ts';
import { filled } from '../../platform/format.ts';

/** `place`: "joint 6th", or empty. */
export type Line = { place: string; name: string; value: string; ours: boolean };
export type Bar = { x: string; y: number; color: string };

export type ComparisonFacts = {
  name: string;
  definition: string;
  /** What is said first: yes or no, or that another year was meant. */
  lead: string[];
  sentence: string;
  /** Best first, then those without a figure, then region and country. */
  lines: Line[];
  /** The same as a chart; none where a chart cannot show it. */
  bars: Bar[];
  year: string;
  status: string;
  source: string;
  licence: string;
  sourceUrl: string;
  page: string;
};

export type ListedFacts = { id: string; name: string; text: string };
export type ListFacts = { title: string; lead: string[]; items: ListedFacts[]; page: string };

export type NeighboursFacts = {
  title: string;
  region: string;
  names: string[];
  border: string;
  bordering: string[];
  statistical: string;
  page: string;
};

/** Colours alone say nothing: our label and the region's say which is which. */
const COLORS = {
  ours: 'categoricalMarigold',
  authority: 'neutral',
  region: 'categoricalBlue',
  country: 'categoricalBlue',
};

const everyArea = ({ authorities, region, country }: Comparison): Standing[] => [...authorities, region, country];

/** A chart of Teams has no room to the left of 0, and a gap would look like 0. */
function barsOf(comparison: Comparison, wording: Wording): Bar[] {
  const all = everyArea(comparison);
  if (all.some(({ value = 0 }) => value < 0)) return [];
  return all.flatMap((one) =>
    one.value === undefined ? [] : [{ x: labelOf(one, wording), y: one.value, color: COLORS[one.level] }],
  );
}

export const lineOf = (one: Standing, wording: Wording): Line => ({
  place: placeOf(one, wording),
  name: labelOf(one, wording),
  value: shownOf(one, wording),
  ours: one.level === 'ours',
});

/** `page`: the address of the page that shows the same. */
export function factsOf(
  comparison: Comparison,
  { lead, page, wording }: { lead: string[]; page: string; wording: Wording },
): ComparisonFacts {
  const { indicator, year, status, source } = comparison;
  return {
    name: indicator.name,
    definition: indicator.definition,
    lead,
    sentence: sentenceOf(comparison, wording),
    lines: everyArea(comparison).map((one) => lineOf(one, wording)),
    bars: barsOf(comparison, wording),
    year,
    status: wording[`compare.status.${status}`],
    source: source.title,
    licence: source.licence,
    sourceUrl: source.url,
    page,
  };
}

/** "46.7 in 2018/19: joint 6th of 23 in the North West, above the region (45.5) and the same as England (46.7)." */
export function shortOf(comparison: Comparison, wording: Wording): string {
  const { ours, year, region, country } = comparison;
  if (ours.value === undefined) return notPublished(ours, year, wording);
  const said = filled(wording['compare.short'], {
    value: ours.shown,
    year,
    rank: rankOf(comparison, wording),
    comparisons: filled(wording['compare.and'], {
      first: against(ours, region, wording),
      second: against(ours, country, wording),
    }),
  });
  return [said, ...lowerIsBetter(comparison, wording)].join(' ');
}

/** Whom we are compared with, and which of them border on us. */
export function neighboursOf(
  { authorities, ours, region }: Comparison,
  page: string,
  wording: Wording,
): NeighboursFacts {
  const others = authorities.filter(({ level }) => level !== 'ours').toSorted((a, b) => a.name.localeCompare(b.name));
  const bordering = others.filter(({ neighbour }) => neighbour).map(({ name }) => name);
  return {
    title: wording['compare.neighbours.title'],
    region: filled(wording['compare.neighbours.region'], {
      place: ours.name,
      count: String(others.length),
      region: inRegion(region, wording),
    }),
    names: others.map(({ name }) => name),
    border: filled(wording['compare.neighbours.border'], { place: ours.name }),
    bordering,
    statistical: wording['compare.neighbours.statistical'],
    page,
  };
}
