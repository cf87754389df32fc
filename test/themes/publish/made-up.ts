// Made-up consultations, the same for the same seed: themes that grow between publications, by few thoughts or many.
import type { Counts } from '../../../features/themes/publish/published.ts';

/** Numbers from 0 to below 1 that look like chance (mulberry32). */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One theme's numbers at each moment at which officers publish. */
export type Growing = Counts[];

const STANCES = 3;

/** A few themes, each at the same moments. Some parts are likelier than others, so that there are small numbers and large ones. */
export function consultation(seed: number): Growing[] {
  const draw = drawing(seed);
  const upTo = (most: number): number => Math.floor(draw() * (most + 1));
  const moments = 1 + upTo(2);
  const phases = 3 + upTo(2);
  return Array.from({ length: 1 + upTo(1) }, () => {
    const liking = Array.from({ length: phases }, () => draw() ** 3);
    const chosen = (likings: readonly number[]): number => {
      let left = draw() * likings.reduce((sum, one) => sum + one, 0);
      return Math.max(
        0,
        likings.findIndex((one) => (left -= one) < 0),
      );
    };
    const stances = Array.from({ length: STANCES }, () => 0);
    const parts = Array.from({ length: phases }, () => 0);
    let total = 0;
    return Array.from({ length: moments }, () => {
      for (let more = upTo(draw() < 0.3 ? 6 : 40); more > 0; more -= 1) {
        const [stance, phase] = [chosen([0.5, 0.4, 0.1]), chosen(liking)];
        stances[stance] = (stances[stance] ?? 0) + 1;
        parts[phase] = (parts[phase] ?? 0) + 1;
        total += 1;
      }
      return { total, stances: [...stances], phases: [...parts] };
    });
  });
}
