// Tells nominees how their nomination stands with its endorser, and what they can do so that it is endorsed.
import { filled } from '../../../platform/format.ts';
import type { Report } from '../../../platform/ports.ts';
import type { EndorsementState, Nomination } from '../nomination.ts';
import { endorsementLetter, type LetterNeeds } from './letter.ts';
import { namedBy, type Reach, reachOf, type ReachNeeds } from './reach.ts';

/** `later`: it could not be found out whether they can be asked. */
type StateForNominee = EndorsementState | Reach | 'later';

/** Where the nominee may write to their endorser, because we cannot, or cannot know that it arrived, or have no more than an address. */
const SENT_BY_NOMINEE: readonly StateForNominee[] = ['unknown', 'unreached', 'emailed'];

export type EndorsementForNominee = {
  state: StateForNominee;
  /** How it stands. */
  sentence: string;
  /** Whether only endorsed nominations can be selected. */
  required: boolean;
  /** Paragraphs for the nominee to send to their endorser; empty where the service asks, or they have answered. */
  letter: string[];
};

export type ForNomineeNeeds = LetterNeeds & ReachNeeds & { report: Report };

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
    sentence: filled(wording[sentenceOf(state, nomination)], { name: nomination.endorser.name }),
    required: service.round.endorsementRequired,
    letter: SENT_BY_NOMINEE.includes(state) ? endorsementLetter(nomination, needs) : [],
  };
}

/** Whoever has no chat is told nothing in it. */
const sentenceOf = (state: StateForNominee, { address }: Nomination) =>
  state === 'asked' && address === null ? 'endorsement.asked.no-chat' : (`endorsement.${state}` as const);

async function stateOf(nomination: Nomination, needs: ForNomineeNeeds): Promise<StateForNominee> {
  const { state } = nomination.endorsement;
  return state === 'asked' ? reachOf(nomination, await namedBy(nomination, needs), needs) : state;
}
