// The plain way to the groups of open questions, each compared with each and the likest looked for among all: what the quick way is held to.
import type { Matcher } from '../../features/faq/match.ts';
import { compared, likenessOf, PLAINLY_THE_SAME } from '../../features/questions/likeness.ts';
import { isOpen, type Question } from '../../features/questions/question.ts';

/** Average-link clustering as it is defined. Its time grows with the cube of the count. */
export function plainClusters(count: number, likeness: (a: number, b: number) => number, least: number): number[][] {
  const groups = Array.from({ length: count }, (_, at) => [at]);
  const rows = groups.map((_, a) => groups.map((_, b) => (a < b ? likeness(a, b) : 0)));
  const between = (a: number, b: number): number => rows[Math.min(a, b)]?.[Math.max(a, b)] ?? 0;
  for (;;) {
    const [one, other] = likest(groups, between, least);
    if (one === undefined || other === undefined) return groups.filter(({ length }) => length > 0);
    const [mine, theirs] = [groups[one] ?? [], groups[other] ?? []];
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

/** Ids of the questions that become one, the oldest first. */
export function plainGroups(listed: readonly Question[], matcher: Pick<Matcher, 'alike'>): string[][] {
  const open = listed.filter((one) => one.entry === null && isOpen(one));
  const texts = open.map(({ text }) => compared(text));
  const between = (a: number, b: number): number => {
    const [one, other, mine, theirs] = [open[a], open[b], texts[a], texts[b]];
    if (!one || !other || !mine || !theirs || one.after !== other.after) return -Infinity;
    if (one.apart.includes(other.id) || other.apart.includes(one.id)) return -Infinity;
    return likenessOf(mine, theirs, matcher);
  };
  return plainClusters(open.length, between, PLAINLY_THE_SAME)
    .filter(({ length }) => length > 1)
    .map((group) => group.sort((a, b) => a - b).flatMap((at) => open[at]?.id ?? []));
}
