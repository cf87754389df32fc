// Finds names in plain words, the longest first: "persistent absence" is not also "absence".
import { plainWords } from '../../platform/text.ts';

/** A name, and all that are called so. */
export type Named<One> = { name: string; of: readonly One[] };

/** All names of some, in plain words, the longest first. */
export function namesOf<One>(some: readonly One[], namesIn: (one: One) => readonly string[]): Named<One>[] {
  const names = new Map<string, Set<One>>();
  for (const one of some)
    for (const name of namesIn(one).map(plainWords)) names.set(name, (names.get(name) ?? new Set()).add(one));
  return [...names].map(([name, of]) => ({ name, of: [...of] })).sort((a, b) => b.name.length - a.name.length);
}

/** The names in some words, which begin and end with a space, and what is left without them. */
export function namedIn<One>(words: string, names: readonly Named<One>[]): { found: Named<One>[]; left: string } {
  let left = words;
  const found = names.filter(({ name }) => {
    const there = left.includes(` ${name} `);
    left = left.replaceAll(` ${name} `, ' ');
    return there;
  });
  return { found, left };
}
