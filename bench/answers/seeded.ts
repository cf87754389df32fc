// Chance that can be repeated: the same seed gives the same numbers on every computer.

/** Numbers from 0 up to but not including 1, evenly spread. */
export type Chance = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, far more than test data needs. */
export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to but not including `below`. */
export const upTo = (below: number, chance: Chance): number => Math.floor(chance() * below);

/** One of these; throws when there is none. */
export function oneOf<T>(some: readonly T[], chance: Chance): T {
  const [one] = some.slice(upTo(some.length, chance));
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
}
