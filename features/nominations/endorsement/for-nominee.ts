// Tells nominees how their nomination stands with its endorser, and what they can do so that it is endorsed.
import { filled } from '../../../platform/format.ts';
import { samePerson } from '../../../platform/person.ts';
import type { People } from '../../people/index.ts';
import type { Report } from '../../../platform/ports.ts';
import type { EndorsementState, Nomination } from '../nomination.ts';
import { endorsementLetter, type LetterNeeds } from './letter.ts';

/**
 * `unknown`: nobody with that address has used Roundtable. `own`: the address is the nominee's. `none`: nobody is named. `later`: it could
 * not be found out whether they can be asked.
 */
type StateForNominee = EndorsementState | 'unknown' | 'own' | 'none' | 'later';

export type EndorsementForNominee = {
  state: StateForNominee;
  /** How it stands. */
  sentence: string;
  /** Whether only endorsed nominations can be selected. */
  required: boolean;
  /** Paragraphs for the nominee to send to their endorser; empty where the service asks, or they have answered. */
  letter: string[];
};

export type ForNomineeNeeds = LetterNeeds & { people: People; report: Report };

/** How a nomination stands with its endorser, as its nominee may know it. A fault of this costs no receipt. */
export async function endorsementForNominee(
  nomination: Nomination,
  needs: ForNomineeNeeds,
): Promise<EndorsementForNominee> {
  const { wording, service } = needs;
  const state = await stateOf(nomination, needs).catch((error: unknown) => {
    needs.report('looking up whether an endorser can be asked', error);
    return 'later' as const;
  });
  return {
    state,
    sentence: filled(wording[`endorsement.${state}`], { name: nomination.endorser.name }),
    required: service.round.endorsementRequired,
    letter: state === 'unknown' ? endorsementLetter(nomination, needs) : [],
  };
}

async function stateOf(
  { endorser, endorsement, person }: Nomination,
  { people }: ForNomineeNeeds,
): Promise<StateForNominee> {
  if (endorsement.state !== 'asked') return endorsement.state;
  if (endorser.email.trim() === '') return 'none';
  const known = await people.withEmail(endorser.email);
  if (!known) return 'unknown';
  return samePerson(known.person, person) ? 'own' : 'asked';
}
