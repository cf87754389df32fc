// The selection as it stands at this moment: from the nominations, the rules, the register and what officers try.
import type { NominationSummaries, NominationSummary } from '../nominations/index.ts';
import type { Service } from '../rounds/index.ts';
import type { School } from '../schools/index.ts';
import { consultedSchools, type Seats } from '../coverage/index.ts';
import type { Draw } from './ports.ts';
import {
  barrierTo,
  candidateOf,
  drawOrder,
  sharesIn,
  type Barrier,
  type Pool,
  type Selection,
  type WhatIf,
} from './selection.ts';

export type GatherNeeds = {
  summaries: NominationSummaries;
  service: Service;
  seats: Seats;
  schools: readonly School[];
};

export type Gathered = {
  selection: Selection;
  /** Everybody who did not withdraw, by reference, candidates and others. */
  people: Map<string, NominationSummary>;
  /** Those who cannot be chosen, and why. */
  barriers: Map<string, Barrier>;
  /** How many withdrew. */
  withdrawn: number;
};

/** The seed where nothing was drawn: fixed, known to everybody, and nobody's choice. */
export const seedOf = ({ round }: Service): string => round.id;

/** Whom and what a panel is chosen from. What officers try with people who are no candidates any more is left out. */
export async function gather(
  { whatIf, pool, seed }: { whatIf: WhatIf; pool: Pool; seed: string },
  { summaries, service, seats, schools }: GatherNeeds,
): Promise<Gathered> {
  const listed = await summaries.list(service.round.id);
  const all = listed.filter(({ state }) => state !== 'withdrawn');
  const { endorsementRequired } = service.round;
  const barriers = new Map<string, Barrier>();
  for (const one of all) {
    const barrier = barrierTo(one, { endorsementRequired, pool });
    if (barrier) barriers.set(one.reference, barrier);
  }
  const candidates = all.filter(({ reference }) => !barriers.has(reference)).map((one) => candidateOf(one, seats));
  const known = new Set(candidates.map(({ id }) => id));
  return {
    selection: {
      seats,
      whatIf: {
        in: whatIf.in.filter((id) => known.has(id)),
        out: whatIf.out.filter((id) => known.has(id)),
        changes: whatIf.changes,
      },
      shares: sharesIn(consultedSchools(schools, service), seats),
      candidates,
      order: drawOrder(seed, candidates),
    },
    people: new Map(all.map((one) => [one.reference, one])),
    barriers,
    withdrawn: listed.length - all.length,
  };
}

/** The selection that a draw was sealed with, in the order that its seed gives. */
export const drawnSelection = ({ selection }: Draw, seed: string): Selection => ({
  ...selection,
  order: drawOrder(seed, selection.candidates),
});
