// What decided about one person: the rule without which it would be otherwise, a wish, the spread, or only the draw.
import { compare, judge, type Judged } from './judge.ts';
import { kindsIn } from './kinds.ts';
import type { Why } from './panel.ts';
import { relaxationsOf } from './relax.ts';
import type { Selection } from './selection.ts';
import type { Solver } from './solver.ts';
import { bestOf } from './suggest.ts';

/**
 * Explains a suggested panel, person by person: the best panel with them (or, of a member, without them) is looked for, and what makes
 * it worse is what decided. People who are alike to the rules are looked for once.
 */
export function whyOf(selection: Selection, members: readonly string[], solver: Solver): (id: string) => Why {
  const chosen = new Set(members);
  const worth = judge(selection, members);
  const fixed = new Set([...selection.whatIf.in, ...selection.whatIf.out]);
  const place = new Map(selection.order.map((id, n) => [id, n + 1]));
  const kinds = new Map(kindsIn(selection).flatMap(({ ids }, kind) => ids.map((id) => [id, kind] as const)));
  const known = new Map<string, Exclude<Why, { by: 'draw' }> | 'draw'>();
  return (id) => {
    if (fixed.has(id)) return { by: 'officers' };
    const key = `${kinds.get(id) ?? id} ${chosen.has(id)}`;
    const decided = known.get(key) ?? decidedBy(id, { selection, members, chosen, worth }, solver);
    known.set(key, decided);
    return decided === 'draw' ? { by: 'draw', place: place.get(id) ?? 0 } : decided;
  };
}

type Suggested = { selection: Selection; members: readonly string[]; chosen: ReadonlySet<string>; worth: Judged };

function decidedBy(
  id: string,
  { selection, members, chosen, worth }: Suggested,
  solver: Solver,
): Exclude<Why, { by: 'draw' }> | 'draw' {
  const { whatIf, candidates } = selection;
  const isMember = chosen.has(id);
  // 1. One person in another's place, and as good as before: then nothing but the draw told them apart. Quick, and mostly enough.
  const others = candidates.filter((other) => chosen.has(other.id) !== isMember).map((other) => other.id);
  const swapped = (other: string): string[] =>
    isMember ? [...members.filter((one) => one !== id), other] : [...members.filter((one) => one !== other), id];
  const isAsGood = (other: string): boolean => {
    const judged = judge(selection, swapped(other));
    return judged.broken.length === 0 && compare(judged, worth) === 0;
  };
  if (others.some(isAsGood)) return 'draw';
  // 2. Otherwise the best panel in which it is otherwise.
  const otherwise: Selection = {
    ...selection,
    whatIf: isMember ? { ...whatIf, out: [...whatIf.out, id] } : { ...whatIf, in: [...whatIf.in, id] },
  };
  const best = bestOf(otherwise, solver);
  if (!best) {
    const [needs = { changes: [], release: [], admit: [] }] = relaxationsOf(otherwise, solver, id);
    return { by: 'rule', needs };
  }
  if (best.cost > worth.cost) return { by: 'wish', wishes: worseWishes(best, worth) };
  if (compare(best, worth) > 0) return { by: 'spread', rules: worseSpread(best, worth) };
  return 'draw';
}

/** The wishes that are met worse; all that are unmet where each is met no worse than before. */
function worseWishes(best: Judged, worth: Judged): string[] {
  const before = new Map(worth.unmet.map(({ wish, by }) => [wish, by]));
  const worse = best.unmet.filter(({ wish, by }) => by > (before.get(wish) ?? 0));
  return (worse.length > 0 ? worse : best.unmet).map(({ wish }) => wish);
}

/** The rules in which the panel is further from the register than before. */
function worseSpread(best: Judged, worth: Judged): string[] {
  const before = new Map(worth.deviations.map(({ rule, of }) => [rule, Math.abs(of)]));
  return best.deviations.filter(({ rule, of }) => Math.abs(of) > (before.get(rule) ?? 0)).map(({ rule }) => rule);
}
