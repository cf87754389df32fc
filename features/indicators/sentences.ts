// Says a comparison in plain sentences, for cards and pages alike. The sentences are the council's.
import { filled } from '../../platform/format.ts';
import type { Comparison, Standing } from './compare.ts';
import type { Wording } from './wording.ts';

/** "In 2018/19, ... 46.7. Lancashire was joint 6th of 23 in the North West, above the region (45.5) and the same as England (46.7)." */
export function sentenceOf(comparison: Comparison, wording: Wording): string {
  const { ours, indicator, year } = comparison;
  if (ours.value === undefined) return notPublished(ours, year, wording);
  return [
    filled(indicator.sentence, { year, place: ours.name, value: ours.shown }),
    filled(wording['compare.ours'], {
      place: ours.name,
      rank: rankOf(comparison, wording),
      comparisons: filled(wording['compare.and'], {
        first: against(ours, comparison.region, wording),
        second: against(ours, comparison.country, wording),
      }),
    }),
    ...lowerIsBetter(comparison, wording),
  ].join(' ');
}

/** Worth saying where a smaller number is the better one. */
export const lowerIsBetter = ({ indicator }: Pick<Comparison, 'indicator'>, wording: Wording): string[] =>
  indicator.better === 'lower' ? [wording['compare.lowerIsBetter']] : [];

/** "There is no figure for Lancashire in 2018/19: it is not available." */
export const notPublished = ({ name, symbol = 'x' }: Standing, year: string, wording: Wording): string =>
  filled(wording['compare.notPublished'], { place: name, year, why: wording[`compare.symbol.${symbol}`] });

/** "joint 6th of 23 in the North West"; of those with a figure, where some have none. Empty where ours is not published. */
export function rankOf({ ours, authorities, withFigure, region }: Comparison, wording: Wording): string {
  const all = authorities.length === withFigure;
  return filled(wording[all ? 'compare.rank.all' : 'compare.rank.some'], {
    rank: placeOf(ours, wording),
    count: String(withFigure),
    region: inRegion(region, wording),
  });
}

/** "the North West" */
export const inRegion = ({ name }: Standing, wording: Wording): string => filled(wording['compare.inRegion'], { name });

/** "6th", "joint 6th"; empty where there is no rank. */
export function placeOf({ rank, joint }: Standing, wording: Wording): string {
  if (rank === undefined) return '';
  const ordinal = `${rank}${ENDINGS[ordinals.select(rank)]}`;
  return joint ? filled(wording['compare.joint'], { rank: ordinal }) : ordinal;
}

const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ENDINGS = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' } as const;

/** "Councils that border on Lancashire: 8 better, 1 worse, 1 the same."; empty where none does, or ours is not published. */
export function borderingOf({ ours, authorities }: Comparison, wording: Wording): string {
  const ranks = authorities.filter(({ neighbour }) => neighbour).map(({ rank }) => rank);
  const own = ours.rank;
  if (own === undefined || ranks.length === 0) return '';
  const how = (fits: (rank: number) => boolean) =>
    String(ranks.filter((rank) => rank !== undefined && fits(rank)).length);
  const none = ranks.filter((rank) => rank === undefined).length;
  return filled(wording[none === 0 ? 'compare.bordering.all' : 'compare.bordering.some'], {
    place: ours.name,
    better: how((rank) => rank < own),
    worse: how((rank) => rank > own),
    same: how((rank) => rank === own),
    none: String(none),
  });
}

/** "above the region (45.5)" */
export function against(ours: Standing, other: Standing, wording: Wording): string {
  const name = other.level === 'region' ? wording['compare.theRegion'] : other.name;
  if (other.value === undefined || ours.value === undefined) return filled(wording['compare.none'], { name });
  const is = ours.value > other.value ? 'above' : ours.value < other.value ? 'below' : 'same';
  return filled(wording[`compare.${is}`], { name, value: other.shown });
}

/** "Lancashire (us)", "North West (region)" */
export function labelOf({ name, level }: Standing, wording: Wording): string {
  if (level !== 'ours' && level !== 'region') return name;
  return filled(wording[`compare.label.${level}`], { name });
}

/** "46.7", or "not published" and why not. */
export const shownOf = ({ value, shown, symbol = 'x' }: Standing, wording: Wording): string =>
  value === undefined ? `${wording['compare.notPublished.short']} (${wording[`compare.symbol.${symbol}`]})` : shown;
