// Finds what decided about one person: the rule without which it would be otherwise, a wish, the spread, or only the draw.
import { shownByBest } from './ties.ts';
import { judge, type Judged } from './worth.ts';
import { kindsIn } from './kinds.ts';
import type { Why } from './panel.ts';
import { relaxationsWithin, unhurried, type Looking } from './relax.ts';
import type { Selection } from './selection.ts';
import type { Solver } from './solver.ts';
import { bestOf } from './best-panel.ts';

/** `stopped`: looking for what would have to be otherwise took too long, so that there may be more. */
export type Explained = { why: Why; stopped: boolean };

/**
 * Explains a suggested panel, person by person. Whom only the draw told apart is found for all at once; for others the best panel with
 * them (or, of a member, without them) is looked for, and what makes it worse is what decided. People who are alike to the rules are
 * looked for once.
 */
export function whyOf(selection: Selection, members: readonly string[], solver: Solver): (id: string) => Why {
  const explained = whyWithin(selection, members, { solver, left: unhurried });
  return (id) => explained(id).why;
}

/** The same; of what would have to be otherwise as much as is found before no time is left. */
export function whyWithin(
  selection: Selection,
  members: readonly string[],
  looking: Looking,
): (id: string) => Explained {
  const { solver } = looking;
  const chosen = new Set(members);
  const worth = judge(selection, members);
  const fixed = fixedIn(selection);
  const place = new Map(selection.order.map((id, n) => [id, n + 1]));
  const kinds = kindOfEach(selection);
  const known = new Map<string, Explained>();
  let has: ReadonlySet<number> | undefined;
  let lacks: ReadonlySet<number> | undefined;
  return (id) => {
    if (fixed.has(id)) return { why: { by: 'officers' }, stopped: false };
    const isMember = chosen.has(id);
    const kind = kinds.get(id) ?? -1;
    // Members and others are looked at apart, as a card needs one of them only.
    const ties = isMember
      ? (lacks ??= shownByBest('lacks', selection, solver))
      : (has ??= shownByBest('has', selection, solver));
    if (ties.has(kind)) return { why: { by: 'draw', place: place.get(id) ?? 0 }, stopped: false };
    const key = `${kind} ${isMember}`;
    const decided = known.get(key) ?? decidedBy(id, { selection, isMember, worth }, looking);
    known.set(key, decided);
    return decided;
  };
}

/** How many members of a suggested panel only the draw told from others. */
export function drawnOf(selection: Selection, members: readonly string[], solver: Solver): number {
  const [fixed, kinds, ties] = [fixedIn(selection), kindOfEach(selection), shownByBest('lacks', selection, solver)];
  return members.filter((id) => !fixed.has(id) && ties.has(kinds.get(id) ?? -1)).length;
}

const fixedIn = ({ whatIf }: Selection): ReadonlySet<string> => new Set([...whatIf.in, ...whatIf.out]);

const kindOfEach = (selection: Selection): ReadonlyMap<string, number> =>
  new Map(kindsIn(selection).flatMap(({ ids }, kind) => ids.map((id) => [id, kind] as const)));

type Suggested = { selection: Selection; isMember: boolean; worth: Judged };

/** What makes the best panel in which it is otherwise worse; or why there is none. */
function decidedBy(id: string, { selection, isMember, worth }: Suggested, looking: Looking): Explained {
  const { whatIf } = selection;
  const otherwise: Selection = {
    ...selection,
    whatIf: isMember ? { ...whatIf, out: [...whatIf.out, id] } : { ...whatIf, in: [...whatIf.in, id] },
  };
  const best = bestOf(otherwise, looking.solver);
  if (!best) {
    const { found: needs, stopped } = relaxationsWithin(otherwise, looking, id);
    return { why: { by: 'rule', needs }, stopped };
  }
  if (best.cost > worth.cost) return { why: { by: 'wish', wishes: worseWishes(best, worth) }, stopped: false };
  return { why: { by: 'spread', rules: worseSpread(best, worth) }, stopped: false };
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
