// Says yes or no to "are we above the region?", by the figures and by which way is better.
import { filled } from '../../platform/format.ts';
import type { Comparison } from './compare.ts';
import { against, lowerIsBetter } from './sentences.ts';
import type { Wording } from './wording.ts';

export const relations = ['above', 'below', 'better', 'worse', 'same'] as const;
export type Relation = (typeof relations)[number];

/** `than`: the code of an area; `undefined` for the region. */
export type Asked = { is: Relation; than: string | undefined };

/** "Yes. 46.7 is above the region (45.5)." */
export function yesOrNo(comparison: Comparison, { is, than }: Asked, wording: Wording): string {
  const { ours, region, country, authorities } = comparison;
  const other = [country, ...authorities].find(({ code }) => code === than) ?? region;
  if (ours.value === undefined || other.value === undefined) return wording['compare.cannotSay'];
  const isSo = holds(is, Math.sign(ours.value - other.value), comparison);
  const answer = filled(wording['compare.answer'], { value: ours.shown, comparison: against(ours, other, wording) });
  return [wording[isSo ? 'compare.yes' : 'compare.no'], answer, ...lowerIsBetter(comparison, wording)].join(' ');
}

/** `difference`: 1 where ours is the higher figure, -1 where it is the lower one. */
function holds(is: Relation, difference: number, { indicator }: Comparison): boolean {
  const towardsBetter = indicator.better === 'higher' ? difference : -difference;
  switch (is) {
    case 'above':
      return difference > 0;
    case 'below':
      return difference < 0;
    case 'better':
      return towardsBetter > 0;
    case 'worse':
      return towardsBetter < 0;
    case 'same':
      return difference === 0;
  }
}
