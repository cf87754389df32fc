// Answers officers who have entered a nomination: proof for the officer, and a receipt for the nominee whom Teams knows.
import type { ReceiptDue } from '../notifications.ts';
import type { Reply } from '../../../platform/card.ts';
import type { Instant } from '../../../platform/calendar.ts';
import type { Source } from '../../../platform/notifications/deliver.ts';
import type { Mail } from '../../../platform/mail.ts';
import { planNotifications } from '../../../platform/notifications/plan.ts';
import { filled, paragraphs } from '../../../platform/format.ts';
import type { Clock } from '../../../platform/ports.ts';
import { receiptNow, type ChosenNeeds } from '../chosen.ts';
import type { Nomination } from '../nomination.ts';
import type { Nominations, NominationSummaries } from '../ports.ts';
import { standingFacts, type StandingNeeds } from '../standing.ts';
import type { PlanNeeds } from './ask-for-more.ts';
import { cards } from '../cards.ts';

/** The officer's proof, with a text to send to a nominee whom Teams does not know. */
export function entered(nomination: Nomination, at: Instant, needs: StandingNeeds & { mail: Pick<Mail, 'to'> }): Reply {
  const { name, school, version, address, email } = nomination;
  const receipt = address !== null ? 'chat' : needs.mail.to(email) ? 'email' : 'officers';
  const { reference, code, receivedAt, late } = standingFacts(nomination, at, needs);
  const { wording, service } = needs;
  const letter = filled(wording['letter.receipt'], {
    name,
    reference,
    code,
    receivedAt,
    school: school.name,
    round: service.round.title,
    contact: service.contact.role,
    email: service.contact.email,
  });
  return cards.entered.with({
    reference,
    code,
    receivedAt,
    late,
    name,
    school: `${school.name} (URN ${school.urn})`,
    corrected: version > 1,
    receipt,
    letter: receipt === 'officers' ? paragraphs(letter) : null,
  });
}

type Receipt = ReceiptDue;

/** Plans the nominee's receipt. Answers whether nothing is left to be done; where they can be reached by nothing, nothing is. */
export async function planReceipt(
  nomination: Nomination,
  needs: PlanNeeds & { mail: Pick<Mail, 'to'> },
): Promise<boolean> {
  const { round, reference, person, email, said: version } = nomination;
  const address = nomination.address ?? needs.mail.to(email);
  if (address === undefined || !isReceiptDue(nomination)) return true;
  return planNotifications({ kind: 'receipt', round, reference, version }, [{ person, address, about: '' }], needs);
}

/** Of what officers said last for the nominee, and of whatever is said by somebody who has no chat in which it could stand. */
const isReceiptDue = ({ entered: how, said, state, address }: Nomination): boolean =>
  (how?.version === said || address === null) && state !== 'withdrawn';

type ReceiptNeeds = ChosenNeeds & {
  clock: Clock;
  nominations: Nominations;
  summaries: NominationSummaries;
};

/** The receipt that a nominee gets, unless the nomination has changed since. */
export const receiptSource =
  (needs: ReceiptNeeds) =>
  async ({ round, reference, version }: Omit<Receipt, 'kind'>): Promise<Source | undefined> => {
    const summary = await needs.summaries.find(round, reference);
    const nomination = summary && (await needs.nominations.find(round, summary.person));
    if (nomination?.said !== version || !isReceiptDue(nomination)) return undefined;
    const card = await receiptNow(nomination, { at: needs.clock(), again: false }, needs);
    return {
      card: () => card,
    };
  };
