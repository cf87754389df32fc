// Types of what a panel is chosen by: the people as far as the rules look, the rules, and what officers have decided beforehand.
import { type NominationSummary, stands } from '../nominations/index.ts';
import type { School } from '../schools/index.ts';
import { type OnlyOne, type Seats, fits, looksAtSchools, rulesIn, schoolsFor } from '../coverage/index.ts';
import { createHash } from 'node:crypto';

/** Somebody who can be chosen. Nothing else of them counts, so nothing else is looked at. */
export type Candidate = {
  /** The reference of the nomination; in a published list its number. */
  id: string;
  /** The number under which they are drawn and published. What was kept before nominations had lots has none. */
  lot?: number;
  /** The ids of the rules and wishes that they count towards. */
  fits: string[];
  /** Their school and trust; empty for none. */
  school: string;
  trust: string;
};

/** A change of the rules, by officers who try what would follow. `per`: more than one member from one school or trust. */
export type Change =
  | { kind: 'total'; to: number }
  | { kind: 'min' | 'max'; rule: string; to: number }
  | { kind: 'per'; per: OnlyOne; of: string; to: number };

/** What officers decide beforehand: who is in, who is out, and which rules are others. By ids of candidates. */
export type WhatIf = { in: string[]; out: string[]; changes: Change[] };

export const asItIs: WhatIf = { in: [], out: [], changes: [] };

/** How many open schools are consulted, and how many of them fit each rule that looks at schools. */
export type Shares = { schools: number; of: Record<string, number> };

/** All that decides which panel is suggested. The same selection gives the same panel, whoever computes it. */
export type Selection = {
  seats: Seats;
  whatIf: WhatIf;
  shares: Shares;
  candidates: Candidate[];
  /** The ids of all candidates in the order of the draw, which decides between panels that are equally good. */
  order: string[];
};

/** Which of those who stand are chosen from. */
export const pools = ['all', 'shortlisted'] as const;
export type Pool = (typeof pools)[number];

/** Why somebody who nominated themself cannot be chosen. */
export const barriers = ['ineligible', 'left-out', 'late', 'not-endorsed', 'not-shortlisted', 'not-drawn'] as const;
export type Barrier = (typeof barriers)[number];

type Nominated = Pick<NominationSummary, 'state' | 'late' | 'lateDecision' | 'endorsement'>;

/** What is in somebody's way; `null` if they can be chosen. Never `not-drawn`, which only a draw knows. */
export function barrierTo(one: Nominated, rules: { endorsementRequired: boolean; pool: Pool }): Barrier | null {
  if (!stands(one)) return one.lateDecision === 'left-out' ? 'left-out' : 'ineligible';
  if (one.late && one.lateDecision !== 'accepted') return 'late';
  if (rules.endorsementRequired && one.endorsement.state !== 'given') return 'not-endorsed';
  return rules.pool === 'shortlisted' && one.state !== 'shortlisted' ? 'not-shortlisted' : null;
}

/** A nominee as a candidate. */
export const candidateOf = (summary: NominationSummary, seats: Seats): Candidate => ({
  id: summary.reference,
  lot: summary.lot,
  fits: rulesIn(seats)
    .filter((rule) => fits(summary, rule))
    .map(({ id }) => id),
  school: summary.school.urn,
  trust: summary.school.trust,
});

/** What the register says of the rules that look at schools. `schools`: those that are consulted. */
export const sharesIn = (schools: readonly School[], { rules }: Seats): Shares => ({
  schools: schools.filter(({ status }) => status === 'open').length,
  of: Object.fromEntries(rules.filter(looksAtSchools).map((rule) => [rule.id, schoolsFor(rule, schools).length])),
});

/** How many schools fit a rule; `undefined` where it is not on schools. A rule may be called as anything is that all objects have. */
export const shareOf = ({ of }: Shares, rule: string): number | undefined =>
  Object.hasOwn(of, rule) ? of[rule] : undefined;

/** The rules as officers changed them, without those for single schools and trusts. */
export const seatsWith = (seats: Seats, { changes }: WhatIf): Seats =>
  changes.reduce<Seats>((changed, change) => {
    switch (change.kind) {
      case 'total':
        return { ...changed, total: change.to };
      case 'min':
      case 'max':
        return {
          ...changed,
          rules: changed.rules.map((rule) => (rule.id === change.rule ? { ...rule, [change.kind]: change.to } : rule)),
        };
      case 'per':
        return changed;
    }
  }, seats);

/** What would have to be otherwise: rules, people who are not fixed in any more, and people who are not left out any more. */
export type Relaxation = { changes: Change[]; release: string[]; admit: string[] };

/** What officers try, relaxed. Of two changes of the same thing the later one counts. */
export const relaxed = (whatIf: WhatIf, { changes, release, admit }: Relaxation): WhatIf => ({
  in: whatIf.in.filter((id) => !release.includes(id)),
  out: whatIf.out.filter((id) => !admit.includes(id)),
  changes: [...whatIf.changes.filter((earlier) => !changes.some((change) => isOfSame(change, earlier))), ...changes],
});

const subjectOf = (change: Change): string => {
  switch (change.kind) {
    case 'total':
      return 'total';
    case 'min':
    case 'max':
      return `${change.kind} ${change.rule}`;
    case 'per':
      return `${change.per} ${change.of}`;
  }
};

/** Whether two changes are of the same thing, so that the later one counts. */
export const isOfSame = (a: Change, b: Change): boolean => subjectOf(a) === subjectOf(b);

/** How many members may come from one school or trust. */
export const mostFrom = (per: OnlyOne, of: string, { changes }: WhatIf): number =>
  changes.reduce(
    (most, change) => (change.kind === 'per' && change.per === per && change.of === of ? change.to : most),
    1,
  );

/** Somebody in a draw: by the lot, or where nobody has one by the place among the ids. */
type Numbered = Pick<Candidate, 'id' | 'lot'>;

/**
 * The order of a draw: by the SHA-256 of the seed and each one's number, both as text, joined by a space. A lot is nobody else's matter,
 * so whoever withdraws leaves the order of all others as it is.
 */
export function drawOrder(seed: string, candidates: readonly Numbered[]): string[] {
  const drawn = numbered(candidates).map(([id, number]) => ({ id, ticket: ticketOf(seed, number) }));
  return drawn.sort((a, b) => (a.ticket < b.ticket ? -1 : 1)).map(({ id }) => id);
}

/** Whether all have lots. Where they have none, their numbers are their places among the ids in the order of their characters, from 1. */
export const haveLots = (candidates: readonly Numbered[]): boolean => candidates.every(({ lot }) => lot !== undefined);

/** Everybody's number, the smallest first. */
export function numbered(candidates: readonly Numbered[]): [id: string, number: number][] {
  const places = candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const numbers = places.map(({ id, lot }, n): [string, number] => [id, lot ?? n + 1]);
  return numbers.sort(([, a], [, b]) => a - b);
}

const ticketOf = (seed: string, number: number): string =>
  createHash('sha256').update(`${seed} ${number}`).digest('hex');
