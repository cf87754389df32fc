// What the chart of a comparison shows: all authorities, best first, then the region and the country.
import type { BarChart, ChartBar } from '../../../platform/bar-chart.ts';
import type { Comparison, Standing } from '../compare.ts';
import type { Level } from '../indicator.ts';
import { labelOf } from '../sentences.ts';
import type { Wording } from '../wording.ts';

const KINDS: Record<Level, ChartBar['is']> = { ours: 'ours', authority: 'other', region: 'whole', country: 'whole' };

/** The region's figure is the line through all of them. */
export function chartOf({ authorities, region, country }: Comparison, wording: Wording): BarChart {
  const bar = (one: Standing): ChartBar => ({
    label: labelOf(one, wording),
    value: one.value ?? null,
    shown: one.value === undefined ? wording['compare.notPublished.short'] : one.shown,
    is: KINDS[one.level],
  });
  return { bars: [...authorities, region, country].map(bar), line: region.value ?? null };
}
