// Chooses the quotes of a draft summary, and a random sample of the same length to compare it with. Pure.
import { createHash } from 'node:crypto';
import type { View } from './views.ts';

/** Near to so many words a quote says enough, and is read to its end. */
const GOOD_LENGTH = 25;

/**
 * The quotes that together stand for the most views: one after the other, each time the one that stands for the most of those that are still left
 * out. That is at least 63 in 100 of what any choice of so many could stand for. Source: G. Nemhauser, L. Wolsey, M. Fisher, "An analysis of
 * approximations for maximizing submodular set functions", Mathematical Programming 14 (1978), 265-294. Ends where no quote adds anything.
 */
export function chooseQuotes(views: readonly View[], quotable: readonly View[], most: number): View[] {
  // Views that say the same are counted together, so it takes no longer with more of them.
  const groups = new Map<string, { says: readonly string[]; count: number }>();
  for (const { says } of views) {
    const group = groups.get(says.join()) ?? { says, count: 0 };
    groups.set(says.join(), { ...group, count: group.count + 1 });
  }
  const best = new Map<string, View>();
  for (const view of quotable) {
    const other = best.get(view.says.join());
    if (!other || isBetter(view, other)) best.set(view.says.join(), view);
  }
  const said = new Set<string>();
  const gain = ({ says }: View): number =>
    [...groups.values()]
      .filter((group) => group.says.some((one) => says.includes(one)) && !group.says.some((one) => said.has(one)))
      .reduce((sum, { count }) => sum + count, 0);
  const chosen: View[] = [];
  while (chosen.length < most) {
    const [next] = [...best.values()]
      .map((view) => ({ view, gain: gain(view) }))
      .filter((one) => one.gain > 0)
      .sort((one, other) => other.gain - one.gain || (isBetter(one.view, other.view) ? -1 : 1));
    if (!next) break;
    chosen.push(next.view);
    for (const one of next.view.says) said.add(one);
  }
  return chosen;
}

export const wordsIn = (views: readonly View[]): number =>
  views.reduce((sum, { thought }) => sum + (thought.text.match(/\S+/gu)?.length ?? 0), 0);

const isBetter = (one: View, other: View): boolean => {
  const far = (view: View): number => Math.abs(wordsIn([view]) - GOOD_LENGTH);
  return far(one) < far(other) || (far(one) === far(other) && one.thought.id < other.thought.id);
};

/**
 * A random sample of quotes, until it has as many words as the draft: the last one may make it a little longer, never shorter. The order is that of
 * the SHA-256 of the sample's number and each thought's id, joined by a space, so the same number gives the same sample anywhere.
 */
export function sampleQuotes(quotable: readonly View[], { number, words }: { number: number; words: number }): View[] {
  const ticketOf = ({ thought }: View): string => createHash('sha256').update(`${number} ${thought.id}`).digest('hex');
  const drawn = quotable.map((view) => ({ view, ticket: ticketOf(view) }));
  const chosen: View[] = [];
  for (const { view } of drawn.sort((one, other) => (one.ticket < other.ticket ? -1 : 1))) {
    if (wordsIn(chosen) >= words) break;
    chosen.push(view);
  }
  return chosen;
}
