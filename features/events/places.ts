// Who has a place: those who signed up first. Everybody who signs up gets the next number; a place belongs to whoever is signed up with a
// number up to the one that places have reached. So nobody can be passed over, and a place once given is never taken away.

/** How the places of an event stand. */
export type Line = {
  /** `null`: there is room for everybody. */
  capacity: number | null;
  /** Numbers that were given out so far. */
  numbers: number;
  /** Whoever is signed up with this number, or a lower one, has a place. */
  reached: number;
  /** How many have a place. */
  taken: number;
  /** How many wait for one. */
  waiting: number;
};

/** Places that nobody has. */
export const freeIn = ({ capacity, taken }: Pick<Line, 'capacity' | 'taken'>): number =>
  capacity === null ? Infinity : Math.max(0, capacity - taken);

/** Whether somebody waits although a place is free. */
export const isStuck = (line: Line): boolean => line.waiting > 0 && freeIn(line) > 0;

/**
 * Gives free places to those who have waited longest. The only function that gives places: to whoever signs up, and to whoever waits when a place
 * becomes free, for whatever reason. `waiting`: the numbers of all who wait, lowest first; or only the first of them, as far as places are free.
 */
export function givePlaces(line: Line, waiting: readonly number[]): Line {
  const given = waiting.slice(0, Math.min(freeIn(line), line.waiting));
  return {
    ...line,
    reached: given.at(-1) ?? line.reached,
    taken: line.taken + given.length,
    waiting: line.waiting - given.length,
  };
}

/** Somebody signs up: at the end of those who wait, and with a place at once where nobody waits before them and one is free. */
export function join(line: Line): { line: Line; number: number } {
  const number = line.numbers + 1;
  const behind = { ...line, numbers: number, waiting: line.waiting + 1 };
  return { number, line: line.waiting === 0 ? givePlaces(behind, [number]) : behind };
}

/** Somebody with this number leaves. Their place is free then, until `givePlaces` is asked. */
export const leave = (line: Line, number: number): Line =>
  number <= line.reached ? { ...line, taken: line.taken - 1 } : { ...line, waiting: line.waiting - 1 };
