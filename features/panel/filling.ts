// Measures who could fill a seat, by what each adds to those who stay: the same as `judge` says of the whole panel, for a fraction of its work.
import { onlyOnes, type Seats } from '../coverage/index.ts';
import { mostFrom, seatsWith, shareOf, type Candidate, type Selection } from './selection.ts';
import { groupsBy, over, shortOf, weightOf, type Worth } from './worth.ts';

/** What one rule or wish is worth with so many members who count towards it. */
type Counted = { broken: boolean; worth: Worth };

/** A rule or wish as it is with those who stay (`now`), and with one more who counts towards it (`then`). */
type Step = { now: Counted; then: Counted };

/** What the panel is worth with this candidate; `undefined` where it breaks a rule. */
type Filling = (candidate: Candidate) => Worth | undefined;

const nobody: Filling = () => undefined;

/** Who could fill the only seat that is free on a panel of which these stay. */
export function filling(selection: Selection, staying: readonly Candidate[]): Filling {
  const seats = seatsWith(selection.seats, selection.whatIf);
  const steps = stepsOf(seats, { selection, staying });
  const allowed = allowedBeside(staying, { seats, selection });
  if (!allowed) return nobody;
  // Rules that only somebody who counts towards them keeps, and rules that such a one breaks.
  const wanting = [...steps].filter(([, { now }]) => now.broken).map(([id]) => id);
  const full = new Set([...steps].filter(([, { then }]) => then.broken).map(([id]) => id));
  const all = [...steps.values()].map(({ now }) => now.worth);
  const cost = all.reduce((sum, one) => sum + one.cost, 0);
  const together = all.reduce((sum, one) => sum + one.together, 0);
  const furthest = [...steps].sort(([, a], [, b]) => b.now.worth.largest - a.now.worth.largest);
  return (candidate) => {
    const { fits } = candidate;
    if (!allowed(candidate) || fits.some((id) => full.has(id)) || !wanting.every((id) => fits.includes(id)))
      return undefined;
    const worth: Worth = { cost, largest: 0, together };
    for (const { now, then } of [...new Set(fits)].flatMap((id) => steps.get(id) ?? [])) {
      worth.cost += then.worth.cost - now.worth.cost;
      worth.together += then.worth.together - now.worth.together;
      worth.largest = Math.max(worth.largest, then.worth.largest);
    }
    const [, unchanged] = furthest.find(([id]) => !fits.includes(id)) ?? [];
    worth.largest = Math.max(worth.largest, unchanged?.now.worth.largest ?? 0);
    return worth;
  };
}

/** Every rule and wish by its id. */
function stepsOf(
  seats: Seats,
  { selection: { shares }, staying }: { selection: Selection; staying: readonly Candidate[] },
): Map<string, Step> {
  const steps = new Map<string, Step>();
  const count = (id: string): number => staying.filter(({ fits }) => fits.includes(id)).length;
  const add = (id: string, at: (members: number) => Counted): void => {
    const members = count(id);
    const before = steps.get(id);
    steps.set(id, { now: both(at(members), before?.now), then: both(at(members + 1), before?.then) });
  };
  for (const rule of seats.rules) {
    const share = shareOf(shares, rule.id);
    add(rule.id, (members) => {
      const deviation = share === undefined ? 0 : Math.abs(members * shares.schools - share * seats.total);
      const broken = shortOf(rule, members) + over(rule, members) > 0;
      return { broken, worth: { cost: 0, largest: deviation, together: deviation } };
    });
  }
  for (const wish of seats.wishes)
    add(wish.id, (members) => {
      const cost = (shortOf(wish, members) + over(wish, members)) * weightOf(wish);
      return { broken: false, worth: { cost, largest: 0, together: 0 } };
    });
  return steps;
}

/** What those are worth that have the same id. */
const both = (one: Counted, other: Counted | undefined): Counted =>
  other
    ? {
        broken: one.broken || other.broken,
        worth: {
          cost: one.worth.cost + other.worth.cost,
          largest: Math.max(one.worth.largest, other.worth.largest),
          together: one.worth.together + other.worth.together,
        },
      }
    : one;

/** Whom the number of seats, schools and trusts, and what officers fixed, let in beside those who stay; `undefined`: nobody. */
function allowedBeside(
  staying: readonly Candidate[],
  { seats, selection }: { seats: Seats; selection: Selection },
): ((candidate: Candidate) => boolean) | undefined {
  const { whatIf } = selection;
  const [here, out] = [new Set(staying.map(({ id }) => id)), new Set(whatIf.out)];
  const missing = new Set(whatIf.in.filter((id) => !here.has(id)));
  const groups = onlyOnes
    .filter((per) => seats.atMostOnePer.includes(per))
    .map((per) => ({ per, of: groupsBy(per, staying), most: (name: string) => mostFrom(per, name, whatIf) }));
  const tooMany = groups.some(({ of, most }) => [...of].some(([name, group]) => group.length > most(name)));
  const fixed = missing.size > 1 || staying.some(({ id }) => out.has(id));
  if (staying.length + 1 !== seats.total || tooMany || fixed) return undefined;
  return (candidate) =>
    !out.has(candidate.id) &&
    (missing.size === 0 || missing.has(candidate.id)) &&
    groups.every(({ per, of, most }) => {
      const name = candidate[per];
      return name === '' || (of.get(name)?.length ?? 0) < most(name);
    });
}
