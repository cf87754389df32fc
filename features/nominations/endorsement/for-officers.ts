// Shows officers an endorsement on a nomination that they opened, with the letter that they can send where Teams cannot ask.
import type { KnownPerson } from '../../../platform/person.ts';
import { formatInstant } from '../../../platform/calendar.ts';
import type { EndorsementState, Nomination } from '../nomination.ts';
import { endorsementLetter, type LetterNeeds } from './letter.ts';
import { reachOf, type ReachNeeds } from './reach.ts';

export type EndorsementForOfficers = {
  state: EndorsementState;
  at: string;
  /** Why the endorser declined; empty where they did not say. */
  reason: string;
  /** Whether only endorsed nominations can be selected. */
  required: boolean;
  /** Paragraphs of plain text, to be copied into an email; `null` where the endorser was asked, or they have answered. */
  letter: string[] | null;
};

type Needs = LetterNeeds & Pick<ReachNeeds, 'deliveries' | 'mail'>;

/** How a nomination stands with its endorser. `known`: who has their address. */
export async function endorsementForOfficers(
  nomination: Nomination,
  known: KnownPerson | undefined,
  needs: Needs,
): Promise<EndorsementForOfficers> {
  const { state, at, reason } = nomination.endorsement;
  const reach = state === 'asked' ? await reachOf(nomination, known, needs) : 'asked';
  return {
    state,
    at: formatInstant(at),
    reason,
    required: needs.service.round.endorsementRequired,
    letter: ['none', 'unknown', 'unreached'].includes(reach) ? endorsementLetter(nomination, needs) : null,
  };
}
