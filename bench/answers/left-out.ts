// Leaves a part of the entries out and asks their questions all the same: near misses, which no entry answers any more.
import type { Data } from './data.ts';
import { seeded, upTo } from './seeded.ts';

/** The data without one part of its entries after another, `parts` in all; what the missing entries answered, none answers then. */
export function withoutEach({ entries, queries }: Data, { parts, seed }: { parts: number; seed: number }): Data[] {
  const chance = seeded(seed);
  const order = [...entries];
  for (let at = order.length - 1; at > 0; at--) {
    const other = upTo(at + 1, chance);
    [order[at], order[other]] = [order[other] ?? NO_ENTRY, order[at] ?? NO_ENTRY];
  }
  return Array.from({ length: parts }, (_, part) => {
    const gone = new Set(order.filter((__, place) => place % parts === part).map(({ id }) => id));
    return {
      entries: entries.filter(({ id }) => !gone.has(id)),
      queries: queries.map(({ text, id }) => ({ text, id: id !== null && gone.has(id) ? null : id })),
    };
  });
}

const NO_ENTRY = { id: '', title: '', phrasings: [] };
