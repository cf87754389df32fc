// Erasing one person: who asked for it, who approved it, what stands against it, and what was erased in the end.
import { type Day, dayOf, type Instant, plusMinutes } from '../../platform/calendar.ts';
import type { Erased } from '../../platform/erasing.ts';
import type { PersonId } from '../../platform/turn.ts';

export type Done = { at: Instant; by: PersonId; name: string };
export type Reasoned = Done & { reason: string };

/** Rows of a table: how many go, and how many stay without the person. */
export type Count = { table: string; gone: number; kept: number };

export type Erasure = {
  id: string;
  version: number;
  /** Who it is; `null` once they are erased. */
  whom: Erased | null;
  /** When they asked for it themselves. */
  wantedAt: Instant | null;
  asked: Reasoned | null;
  /** What whoever approves it is shown, and approves. */
  counts: Count[];
  approved: Done | null;
  /** Why nothing may be erased for now. */
  held: Reasoned | null;
  doneAt: Instant | null;
  /** What was erased: the certificate. It names nobody. */
  erased: Count[];
};

export const DAYS = 30;

/** The last day on which somebody must have been erased who asked for it: https://ico.org.uk says within one month. */
export const dueOn = (wantedAt: Instant): Day => dayOf(plusMinutes(wantedAt, DAYS * 24 * 60));

export const newErasure = (id: string, whom: Erased): Erasure & { whom: Erased } => ({
  ...{ id, version: 0, whom, wantedAt: null, asked: null, counts: [] },
  ...{ approved: null, held: null, doneAt: null, erased: [] },
});

export type ErasureState = 'open' | 'wanted' | 'asked' | 'approved' | 'done';

export const stateOf = ({ doneAt, approved, asked, wantedAt }: Erasure): ErasureState => {
  if (doneAt !== null) return 'done';
  if (approved !== null) return 'approved';
  if (asked !== null) return 'asked';
  return wantedAt === null ? 'open' : 'wanted';
};

export const sumOf = (counts: readonly Count[]) =>
  counts.reduce((sum, { gone, kept }) => ({ gone: sum.gone + gone, kept: sum.kept + kept }), { gone: 0, kept: 0 });
