// How far people agree who coded the same thoughts without seeing each other's, and how far suggestions agree with what people decided.
import { recipientOf } from '../../../platform/person.ts';
import type { Theme } from '../theme.ts';
import { type Coding, decided, grouped, rootsOf } from './coding.ts';

/**
 * Cohen's kappa of two raters' categories for the same items: (p_o - p_e) / (1 - p_e), where p_o is the share of items to which both gave the
 * same category, and p_e the share that would be so by chance, if each gave each category as often as they did. 1 is full agreement, 0 no more
 * than chance. `undefined` where there are no items, or both gave one and the same category to all.
 * Source: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960), 37-46.
 */
export function kappa(items: readonly (readonly [one: string, other: string])[]): number | undefined {
  const categories = new Set(items.flat());
  const share = (fits: (item: readonly [string, string]) => boolean): number =>
    items.filter(fits).length / items.length;
  const observed = share(([one, other]) => one === other);
  let expected = 0;
  for (const category of categories)
    expected += share(([one]) => one === category) * share(([, other]) => other === category);
  return items.length === 0 || expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/** Two officers, and the thoughts that both coded before they saw each other's. */
export type Agreement = { names: [string, string]; thoughts: number; kappa: number | undefined };

/**
 * Of each two officers. A thought may have several themes, so an item is a thought with a theme that either of the two gave to any of these
 * thoughts, and the categories are whether it is part of that theme.
 */
export function agreements(codings: readonly Coding[], themes: ReadonlyMap<string, Theme>): Agreement[] {
  const byOfficer = grouped(codings, ({ officer }) => recipientOf(officer));
  const officers = [...byOfficer.keys()].sort();
  const pairs = officers.flatMap((one, n) => officers.slice(n + 1).map((other) => [one, other] as const));
  return pairs
    .flatMap(([one, other]): Agreement[] => {
      const [mine, theirs] = [byOfficer.get(one) ?? [], byOfficer.get(other) ?? []];
      const both = mine.flatMap((coding) => {
        const match = theirs.find(({ thought }) => thought === coding.thought);
        return match ? [[idsOf(coding, themes), idsOf(match, themes)] as const] : [];
      });
      const given = new Set(both.flatMap(([a, b]) => [...a, ...b]));
      const items = both.flatMap(([a, b]) =>
        [...given].map((theme) => [a.has(theme) ? 'in' : 'out', b.has(theme) ? 'in' : 'out'] as const),
      );
      const names: [string, string] = [mine[0]?.name ?? '', theirs[0]?.name ?? ''];
      return both.length > 0 ? [{ names, thoughts: both.length, kappa: kappa(items) }] : [];
    })
    .sort((a, b) => b.thoughts - a.thoughts);
}

const idsOf = ({ first }: Coding, themes: ReadonlyMap<string, Theme>): Set<string> =>
  new Set(rootsOf(first, themes).map(({ id }) => id));

/**
 * F1 of what was suggested against what people decided: 2 TP / (2 TP + FP + FN), over all thoughts and themes together (van Rijsbergen 1979).
 * What was suggested to whoever looked first counts. `undefined` where nothing was suggested: that says nothing of suggestions.
 */
export function suggestionsF1(
  codings: readonly Coding[],
  themes: ReadonlyMap<string, Theme>,
): { thoughts: number; f1: number } | undefined {
  const now = decided(codings, themes);
  const first = new Map<string, Coding>();
  for (const coding of codings.toSorted((one, other) => (one.at < other.at ? -1 : 1)))
    if (!first.has(coding.thought)) first.set(coding.thought, coding);
  let [right, suggestedInAll, decidedInAll] = [0, 0, 0];
  for (const { thought, suggested } of first.values()) {
    const people = new Set((now.get(thought) ?? []).map(({ id }) => id));
    const ours = rootsOf(suggested, themes);
    suggestedInAll += ours.length;
    decidedInAll += people.size;
    right += ours.filter(({ id }) => people.has(id)).length;
  }
  if (suggestedInAll === 0) return undefined;
  return { thoughts: first.size, f1: (2 * right) / (suggestedInAll + decidedInAll) };
}
