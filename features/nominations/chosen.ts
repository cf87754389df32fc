// Words a form and a receipt once members have been chosen: nobody is promised a choice that is over.
import type { Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { type EndorsementForNominee, endorsementForNominee } from './endorsement/for-nominee.ts';
import { formCard, type Shown } from './form.ts';
import type { Nomination } from './nomination.ts';
import { receipt, type StandingNeeds } from './standing.ts';

/** What is known of members who were chosen, once everybody is told. */
export type ChosenNeeds = StandingNeeds & {
  membersChosen: (round: string) => Promise<boolean>;
  /** Whether a nominee was told how it ended, or their nomination is kept for officers; `undefined` before everybody is told. */
  afterwards: (round: string, reference: string) => Promise<'told' | 'kept' | undefined>;
};

/** The form, which says so where everybody was told already; `chosen`, where whoever shows it has looked. */
export async function formNow(
  form: Omit<Shown, 'chosen'>,
  needs: ChosenNeeds,
  chosen: boolean | Promise<boolean> = needs.membersChosen(needs.service.round.id),
): Promise<Reply> {
  return formCard({ ...form, chosen: await chosen }, needs);
}

/** The receipt of what stands. */
export async function receiptNow(
  nomination: Nomination,
  shown: { at: Instant; again: boolean },
  needs: ChosenNeeds,
): Promise<Reply> {
  return receipted(nomination, shown, await besideReceipt(nomination, needs), needs);
}

/**
 * The receipt of what is saved at this moment; `undefined` where it was not. What stands beside it on the card is read meanwhile, and does
 * not depend on what follows from saving.
 */
export async function receiptOnceSaved(
  nomination: Nomination,
  saved: Promise<boolean>,
  needs: ChosenNeeds,
): Promise<Reply | undefined> {
  const [isSaved, beside] = await Promise.all([saved, besideReceipt(nomination, needs)]);
  return isSaved ? receipted(nomination, { at: nomination.changedAt, again: false }, beside, needs) : undefined;
}

type Beside = { how: 'told' | 'kept' | undefined; endorsement: EndorsementForNominee };

async function besideReceipt(nomination: Nomination, needs: ChosenNeeds): Promise<Beside> {
  const [how, endorsement] = await Promise.all([
    needs.afterwards(nomination.round, nomination.reference),
    endorsementForNominee(nomination, needs),
  ]);
  return { how, endorsement };
}

/** What happens next is as the council words it until everybody is told, and then what is left to happen. */
const receipted = (
  nomination: Nomination,
  shown: { at: Instant; again: boolean },
  { how, endorsement }: Beside,
  needs: ChosenNeeds,
): Reply =>
  receipt(nomination, { ...shown, endorsement, next: how && [needs.wording[`outcome.afterwards.${how}`]] }, needs);
