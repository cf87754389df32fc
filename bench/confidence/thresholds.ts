// From which confidence on at most so many of a hundred answers are wrong.
import type { Judged } from './model.ts';

const MOST_WRONG = 20;
/** Outside these there are too few answers to tell, or hardly any that would be held back. */
const [LOWEST, HIGHEST] = [30, 97];

/**
 * For n from 1 to 20 the smallest confidence in hundredths, from 0.30 to 0.97, from which on at most n of 100 answered are wrong,
 * every set weighing the same; never higher for a greater n. Where no confidence is enough, 0.97.
 */
export function thresholdsFrom(judged: readonly Judged[]): number[] {
  const asked = new Map<string, number>();
  for (const { set } of judged) asked.set(set, (asked.get(set) ?? 0) + 1);
  const weight = ({ set }: Judged): number => 1 / (asked.get(set) ?? 1);
  const total = (some: readonly Judged[]): number => some.reduce((sum, one) => sum + weight(one), 0);

  const wrongFrom = (hundredths: number): number => {
    const answered = judged.filter(({ p }) => p >= hundredths / 100);
    return total(answered.filter(({ id, expected }) => id !== expected)) / (total(answered) || 1);
  };
  const steps = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, step) => LOWEST + step);
  const wrong = steps.map((hundredths) => ({ hundredths, share: wrongFrom(hundredths) }));
  return Array.from({ length: MOST_WRONG }, (_, index) => {
    const enough = wrong.find(({ share }) => share <= (index + 1) / 100);
    return (enough?.hundredths ?? HIGHEST) / 100;
  });
}
