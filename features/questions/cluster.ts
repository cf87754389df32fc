// Groups things that are alike: average-link agglomerative clustering (Sokal and Michener 1958), cut where nothing is alike enough.
// Sixty lines of our own: ml-hclust brings four packages, ml-matrix among them, and knows no pairs that must stay apart, and no pauses.
import type { Pause } from '../../platform/pause.ts';

/** `likeness`: of the thing at one place to that at a later one; `-Infinity` keeps two apart for good. `least`: of what may be joined. */
export type Alike = { likeness: (a: number, b: number) => number; least: number; pause: Pause };

/** The group at a place that is likest to another, the first of equals. */
type Likest = { other: number; mean: number };

type Clustering = {
  /** A group that has joined another is empty. */
  groups: number[][];
  /** Of each group, the mean likeness to each that comes after it. */
  means: Float64Array[];
  /** Of each group, the likest that comes after it. */
  likest: (Likest | undefined)[];
};

/**
 * The groups that `count` things fall into, each with the places of its members. Two groups become one as long as the mean likeness of
 * their members is at least `least`; the likest first, of equals the first by their places. Time and memory grow with the square of the
 * count, as each is compared with each: for things of which it is known that they are near one another.
 */
export async function clusters(count: number, { likeness, least, pause }: Alike): Promise<number[][]> {
  const groups = Array.from({ length: count }, (_, at) => [at]);
  const all: Clustering = { groups, means: [], likest: [] };
  for (const a of groups.keys()) {
    const row = new Float64Array(count - a - 1);
    for (const after of row.keys()) {
      row[after] = likeness(a, a + 1 + after);
      await pause();
    }
    all.means.push(row);
    all.likest.push(likestAfter(a, all));
  }
  for (let next = first(all.likest); next && next.mean >= least; next = first(all.likest)) {
    join(next.one, next.other, all);
    await pause();
  }
  return groups.filter(({ length }) => length > 0);
}

const between = (a: number, b: number, { means }: Clustering): number =>
  means[Math.min(a, b)]?.[Math.abs(a - b) - 1] ?? -Infinity;

function join(one: number, other: number, all: Clustering): void {
  const { groups, means, likest } = all;
  const [mine, theirs] = [groups[one] ?? [], groups[other] ?? []];
  // 1. The mean to what is joined is the mean of the means, each counting as much as its group has members (Lance and Williams 1967).
  for (const third of groups.keys()) {
    if (third === one || third === other) continue;
    const sum = mine.length * between(one, third, all) + theirs.length * between(other, third, all);
    means[Math.min(one, third)]?.set([sum / (mine.length + theirs.length)], Math.abs(one - third) - 1);
  }
  mine.push(...theirs);
  groups[other] = [];
  likest[other] = undefined;
  // 2. The likest, where it was one of these two; or where one of these may be by now, as a mean of equals can be rounded up.
  for (let third = 0; third < other; third += 1) {
    const known = likest[third];
    if (!known) continue;
    const changed = third === one || known.other === one || known.other === other;
    if (changed || (third < one && between(third, one, all) >= known.mean)) likest[third] = likestAfter(third, all);
  }
}

function likestAfter(a: number, all: Clustering): Likest | undefined {
  let found: Likest | undefined;
  for (let other = a + 1; other < all.groups.length; other += 1) {
    if (all.groups[other]?.length === 0) continue;
    const mean = between(a, other, all);
    if (!found || mean > found.mean) found = { other, mean };
  }
  return found;
}

/** The two that are the likest of all, the first of equals. */
function first(likest: Clustering['likest']): ({ one: number } & Likest) | undefined {
  let found: ({ one: number } & Likest) | undefined;
  for (const [one, known] of likest.entries())
    if (known && (!found || known.mean > found.mean)) found = { one, ...known };
  return found;
}
