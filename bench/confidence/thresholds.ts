// From which confidence on at most so many of a hundred answers are wrong.
import type { Judged } from './model.ts';

const MOST_WRONG = 20;
/** Outside these there are too few answers to tell, or hardly any that would be held back. */
const [LOWEST, HIGHEST] = [30, 97];

/**
 * For n from 1 to 20 the smallest confidence in hundredths, from 0.30 to 0.97, from which on at most n of 100 answered are wrong in
 * every set: a council does not know which of them its own questions are like. Where no confidence is enough, 0.97.
 */
export function thresholdsFrom(judged: readonly Judged[]): number[] {
  const names = new Set(judged.map(({ set }) => set));
  const sets = Array.from(names, (name) => judged.filter(({ set }) => set === name));
  const wrongFrom = (hundredths: number): number =>
    Math.max(
      ...sets.map((asked) => {
        const answered = asked.filter(({ p }) => p >= hundredths / 100);
        return answered.filter(({ id, expected }) => id !== expected).length / (answered.length || 1);
      }),
    );
  const steps = Array.from({ length: HIGHEST - LOWEST + 1 }, (_, step) => LOWEST + step);
  const wrong = steps.map((hundredths) => ({ hundredths, share: wrongFrom(hundredths) }));
  return Array.from({ length: MOST_WRONG }, (_, index) => {
    const enough = wrong.find(({ share }) => share <= (index + 1) / 100);
    return (enough?.hundredths ?? HIGHEST) / 100;
  });
}
