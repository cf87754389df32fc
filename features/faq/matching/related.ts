// Which of the nearest entries have to do with a question that none of them is likely to answer: those that share what it tells.
import { tellingOf } from './doubt.ts';
import type { Learnt } from './learnt.ts';
import type { Ranking } from './rank.ts';

/** More than these are not read. */
const MOST = 3;
/** An entry holds at least so much of what a question tells; with less they only have "group" or "meeting" in common. */
const SHARED = 0.5;

/** The entries, best first, as places. "Do the unions agree?" has none where no entry speaks of unions. */
export function relatedTo({ words, candidates }: Ranking, learnt: Learnt): number[] {
  const telling = new Map(tellingOf(words, learnt).map((word) => [word.stem, learnt.words.of(word)]));
  const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);
  const all = sum(telling.values());
  const shared = (held: ReadonlySet<string>) => sum([...telling].map(([stem, tells]) => (held.has(stem) ? tells : 0)));
  return candidates
    .slice(0, MOST)
    .filter(({ entry }) => all > 0 && shared(learnt.held(entry)) >= SHARED * all)
    .map(({ entry }) => entry);
}
