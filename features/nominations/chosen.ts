// Words a form and a receipt once members have been chosen: nobody is promised a choice that is over.
import type { Reply } from '../../platform/card.ts';
import { formCard } from './form.ts';
import type { Nomination } from './nomination.ts';
import { receipt, type StandingNeeds } from './standing.ts';

/** What is known of members who were chosen, once everybody is told. */
export type ChosenNeeds = StandingNeeds & {
  membersChosen: (round: string) => Promise<boolean>;
  /** Whether a nominee was told how it ended, or their nomination is kept for officers; `undefined` before everybody is told. */
  afterwards: (round: string, reference: string) => Promise<'told' | 'kept' | undefined>;
};

/** The form, which says so where everybody was told already. */
export async function formNow(form: Parameters<typeof formCard>[0], needs: ChosenNeeds): Promise<Reply> {
  return formCard({ ...form, chosen: await needs.membersChosen(needs.service.round.id) }, needs);
}

/** The receipt: what happens next is as the council words it until everybody is told, and then what is left to happen. */
export async function receiptNow(
  nomination: Nomination,
  shown: Parameters<typeof receipt>[1],
  needs: ChosenNeeds,
): Promise<Reply> {
  const how = await needs.afterwards(nomination.round, nomination.reference);
  return receipt(nomination, how ? { ...shown, next: [needs.wording[`outcome.afterwards.${how}`]] } : shown, needs);
}
