// Finds sets of questions within which two may be plainly the same; two of different sets never are.
import type { Matcher } from '../faq/index.ts';
import type { Pause } from '../../platform/pause.ts';
import { lettersIndex } from './letters-index.ts';
import { compared, FEWEST_LETTERS, likenessOf, PLAINLY_THE_SAME, type Compared } from './likeness.ts';
import type { OpenQuestion } from './question.ts';

type Needs = { matcher: Pick<Matcher, 'alike'>; pause: Pause };

type Placed = { at: number; one: Compared };

/** Places, each with the set that it is in, which all of the set share. */
type Sets = Map<number, number[]>;

/**
 * Sets of questions, each of which is plainly the same as another of its set; whoever is in none is like nobody. Two groups join only if
 * the mean likeness between them is that high, so some pair's is: no group that joins reaches over two sets. The order is that of `all`.
 */
export async function nearQuestions<Some extends Pick<OpenQuestion, 'text' | 'after'>>(
  all: readonly Some[],
  { matcher, pause }: Needs,
): Promise<Some[][]> {
  const sets: Sets = new Map();
  // 1. The same words are the same, whatever else; all others only where they follow on the same answer and are of one kind.
  const sameWords = new Map<string, number>();
  const kinds = new Map<string, Placed[]>();
  for (const [at, { text, after }] of all.entries()) {
    const one = compared(text);
    const words = JSON.stringify([after, one.plain]);
    unite(one.plain === '' ? at : (sameWords.get(words) ?? at), at, sets);
    sameWords.set(words, at);
    const kind = JSON.stringify([after, one.kind]);
    const others = kinds.get(kind) ?? [];
    others.push({ at, one });
    kinds.set(kind, others);
    await pause();
  }
  // 2. A mean of letters and meaning, of which none is above 1, is no higher than these letters let it be.
  for (const some of kinds.values()) {
    const index = lettersIndex(some.length, FEWEST_LETTERS);
    for (const { at, one } of some) {
      for (const before of index.add(one.letters).flatMap((number) => some[number] ?? [])) {
        if (sets.get(before.at) === sets.get(at)) continue;
        if (likenessOf(before.one, one, matcher) >= PLAINLY_THE_SAME) unite(before.at, at, sets);
        await pause();
      }
      await pause();
    }
  }
  return [...new Set(sets.values())]
    .filter(({ length }) => length > 1)
    .map((places) => places.sort((a, b) => a - b).flatMap((at) => all[at] ?? []));
}

/** Makes one set of the sets that two places are in, and of a place that is in none a set of its own. */
function unite(a: number, b: number, sets: Sets): void {
  const [mine, theirs] = [sets.get(a) ?? [a], sets.get(b) ?? [b]];
  if (a === b) sets.set(a, mine);
  if (a === b || mine === theirs) return;
  const [more, fewer] = mine.length < theirs.length ? [theirs, mine] : [mine, theirs];
  more.push(...fewer);
  for (const one of [a, b, ...fewer]) sets.set(one, more);
}
