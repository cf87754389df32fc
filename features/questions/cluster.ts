// Groups things that are alike: average-link agglomerative clustering (Sokal and Michener 1958), cut where nothing is alike enough.
// Thirty lines of our own: ml-hclust brings four packages, ml-matrix among them, and knows no pairs that must stay apart.

/**
 * The groups that `count` things fall into, each with the places of its members; most groups have one. Two groups become one as long
 * as the mean `likeness` of their members is at least `least`; the likest first. A likeness of `-Infinity` keeps two apart for good.
 * The time grows with the square of the count for each joining: for hundreds, not for thousands.
 */
export function clusters(count: number, likeness: (a: number, b: number) => number, least: number): number[][] {
  const groups = Array.from({ length: count }, (_, at) => [at]);
  const rows = groups.map((_, a) => groups.map((_, b) => (a < b ? likeness(a, b) : 0)));
  const between = (a: number, b: number): number => rows[Math.min(a, b)]?.[Math.max(a, b)] ?? 0;
  for (;;) {
    const [one, other] = likest(groups, between, least);
    if (one === undefined || other === undefined) return groups.filter(({ length }) => length > 0);
    const [mine, theirs] = [groups[one] ?? [], groups[other] ?? []];
    // The mean to what is joined is the mean of the means, each counting as much as its group has members (Lance and Williams 1967).
    for (const third of groups.keys()) {
      if (third === one || third === other) continue;
      const mean = mine.length * between(one, third) + theirs.length * between(other, third);
      const row = rows[Math.min(one, third)];
      if (row) row[Math.max(one, third)] = mean / (mine.length + theirs.length);
    }
    mine.push(...theirs);
    groups[other] = [];
  }
}

function likest(
  groups: readonly number[][],
  between: (a: number, b: number) => number,
  least: number,
): [number, number] | [] {
  let found: [number, number] | [] = [];
  let most = least;
  for (let a = 0; a < groups.length; a += 1)
    for (let b = a + 1; b < groups.length; b += 1) {
      if (groups[a]?.length === 0 || groups[b]?.length === 0) continue;
      const mean = between(a, b);
      if (mean < most || (mean === most && found.length > 0)) continue;
      found = [a, b];
      most = mean;
    }
  return found;
}
