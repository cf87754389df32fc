// Measures what a panel is worth: which rules it breaks, and how good it is. Whole numbers only, so two panels are never compared by roundings.
import { type OnlyOne, type SeatRule, type Seats, type Wish, onlyOnes } from '../coverage/index.ts';
import { mostFrom, seatsWith, shareOf, type Candidate, type Selection } from './selection.ts';

/** A rule that a panel breaks, and by how many members. */
export type Broken =
  | { kind: 'total' | 'min' | 'max'; rule: string | null; by: number }
  | { kind: 'per'; per: OnlyOne; of: string; by: number }
  | { kind: 'in' | 'out'; id: string; by: 1 };

/** How far a group's seats are from its share of the register's schools, times the number of these schools. Above 0: too many. */
export type Deviation = { rule: string; of: number };

/** What panels are compared by. */
export type Worth = {
  /** Seats that are missing to wishes, or too many, times their weights. The less the better; so are the next two. */
  cost: number;
  /** The largest deviation, whichever way; and all of them together. */
  largest: number;
  together: number;
};

export type Judged = Worth & {
  /** None in a panel that can be suggested. */
  broken: Broken[];
  /** Wishes that are not met, by how many seats. */
  unmet: { wish: string; by: number }[];
  deviations: Deviation[];
};

/** By how many members a count is outside of a rule. */
export const shortOf = ({ min }: SeatRule, count: number): number => Math.max(0, min - count);
export const over = ({ max }: SeatRule, count: number): number => (max === undefined ? 0 : Math.max(0, count - max));

export const weightOf = ({ weight = 1 }: Wish): number => weight;

/** Candidates by their school or trust; those who have none are in no group. */
export function groupsBy(per: OnlyOne, candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates) {
    if (one[per] === '') continue;
    const group = groups.get(one[per]);
    if (group) group.push(one);
    else groups.set(one[per], [one]);
  }
  return groups;
}

/** Judges a panel of these members, by ids. */
export function judge(selection: Selection, members: readonly string[]): Judged {
  const chosen = new Set(members);
  return judgeSeats(seatsWith(selection.seats, selection.whatIf), { selection, chosen });
}

function judgeSeats(
  seats: Seats,
  { selection, chosen }: { selection: Selection; chosen: ReadonlySet<string> },
): Judged {
  const panel = selection.candidates.filter(({ id }) => chosen.has(id));
  const counts = new Map<string, number>();
  for (const { fits } of panel) for (const rule of new Set(fits)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const countOf = ({ id }: SeatRule) => counts.get(id) ?? 0;

  const unmet = seats.wishes.flatMap((wish) => {
    const by = shortOf(wish, countOf(wish)) + over(wish, countOf(wish));
    return by === 0 ? [] : [{ wish: wish.id, by, cost: by * weightOf(wish) }];
  });
  const deviations = seats.rules.flatMap((rule) => {
    const share = shareOf(selection.shares, rule.id);
    if (share === undefined) return [];
    return [{ rule: rule.id, of: countOf(rule) * selection.shares.schools - share * seats.total }];
  });
  const sizes = deviations.map(({ of }) => Math.abs(of));
  return {
    broken: brokenBy(panel, { seats, selection, countOf }),
    unmet: unmet.map(({ wish, by }) => ({ wish, by })),
    cost: unmet.reduce((sum, { cost }) => sum + cost, 0),
    largest: Math.max(0, ...sizes),
    together: sizes.reduce((sum, size) => sum + size, 0),
    deviations,
  };
}

function brokenBy(
  panel: readonly Candidate[],
  { seats, selection, countOf }: { seats: Seats; selection: Selection; countOf: (rule: SeatRule) => number },
): Broken[] {
  const { whatIf } = selection;
  const chosen = new Set(panel.map(({ id }) => id));
  const totalBy = Math.abs(panel.length - seats.total);
  const all: Broken[] = [
    { kind: 'total', rule: null, by: totalBy },
    ...seats.rules.flatMap((rule): Broken[] => [
      { kind: 'min', rule: rule.id, by: shortOf(rule, countOf(rule)) },
      { kind: 'max', rule: rule.id, by: over(rule, countOf(rule)) },
    ]),
    ...onlyOnes
      .filter((per) => seats.atMostOnePer.includes(per))
      .flatMap((per) =>
        [...groupsBy(per, panel)].map(([of, group]): Broken => {
          return { kind: 'per', per, of, by: Math.max(0, group.length - mostFrom(per, of, whatIf)) };
        }),
      ),
  ];
  return [
    ...all.filter(({ by }) => by > 0),
    ...whatIf.in.filter((id) => !chosen.has(id)).map((id): Broken => ({ kind: 'in', id, by: 1 })),
    ...whatIf.out.filter((id) => chosen.has(id)).map((id): Broken => ({ kind: 'out', id, by: 1 })),
  ];
}

/** Below 0: the first is better. Wishes count most, then the largest deviation, then all of them together. */
export const compare = (a: Worth, b: Worth): number =>
  a.cost - b.cost || a.largest - b.largest || a.together - b.together;
