// Shows a person a nomination that was received: the receipt, all they said, or that nothing can be changed any more.
import { isLate, takesSuggestions, type Service } from '../rounds/index.ts';
import type { Reply } from '../../platform/card.ts';
import {
  closeOf,
  formatClose,
  formatDay,
  formatInstant,
  formatLate,
  formatLeft,
  startOf,
  type Instant,
} from '../../platform/calendar.ts';
import type { NominationInputs, OutcomeTold, Standing } from './form-facts.ts';
import type { ReceiptCode } from '../../platform/ports.ts';
import { answersIn, answersOf } from './answers.ts';
import type { FormNeeds } from './check-form.ts';
import { formatReceived, type Nomination } from './nomination.ts';
import { cards } from './cards.ts';
import { endorsementForNominee, type EndorsementForNominee, type ForNomineeNeeds } from './endorsement/for-nominee.ts';

export type StandingNeeds = FormNeeds & ForNomineeNeeds & { receiptCode: ReceiptCode };

/** The code that proves what a nominee made of a nomination. What officers do changes nothing of it: nominees see it. */
export const codeOf = ({ reference, said, changedAt }: Nomination, receiptCode: ReceiptCode): string =>
  receiptCode(`${reference} ${said} ${changedAt}`);

export function standingFacts(nomination: Nomination, at: Instant, { receiptCode, service }: StandingNeeds): Standing {
  const { reference, receivedAt, late, state } = nomination;
  const close = closeOf(service.round.closes);
  return {
    reference,
    code: codeOf(nomination, receiptCode),
    receivedAt: formatReceived(nomination),
    late: late ? formatLate(receivedAt, close) : '',
    state: state === 'more-wanted' || state === 'withdrawn' ? state : 'received',
    closes: formatClose(service.round.closes),
    left: isLate(at, service) ? '' : formatLeft(close, at),
  };
}

/** When the nominee last changed it; `null` if never. */
export const changeOf = ({ said, receivedAt, changedAt }: Nomination): string | null =>
  said === 1 && changedAt === receivedAt ? null : formatInstant(changedAt);

/**
 * The proof that a nomination was received, or changed. `again`: this form was taken before. `next`: where the round's own is over.
 * `endorsement`: how it stands with its endorser.
 */
export function receipt(
  nomination: Nomination,
  shown: { at: Instant; again: boolean; next: string[] | undefined; endorsement: EndorsementForNominee },
  needs: StandingNeeds,
): Reply {
  const { name, school } = nomination;
  return cards.receipt.with({
    ...standingFacts(nomination, shown.at, needs),
    name,
    school: `${school.name} (URN ${school.urn})`,
    next: shown.next ?? needs.service.round.next,
    again: shown.again,
    entered:
      nomination.entered?.version === nomination.said ? needs.wording[`label.from.${nomination.entered.from}`] : '',
    changed: changeOf(nomination),
    endorsement: shown.endorsement,
    colleagues: takesSuggestions(shown.at, needs.service),
  });
}

/** All that it says, and what its nominee can do with it. */
export async function inFull(
  nomination: Nomination,
  at: Instant,
  needs: StandingNeeds,
  { outcome, unsent = '' }: { outcome?: Promise<OutcomeTold | undefined>; unsent?: string } = {},
): Promise<Reply> {
  const [endorsement, told] = await Promise.all([endorsementForNominee(nomination, needs), outcome]);
  return cards.shown.with({
    ...standingFacts(nomination, at, needs),
    rows: answersIn(nomination, needs),
    changed: changeOf(nomination),
    endorsement,
    outcome: told ?? null,
    unsent,
    contact: needs.service.contact,
  });
}

/** That it stands as it was, with what a form said after the close that would have changed it. */
export const unchanged = (
  nomination: Nomination,
  { at, inputs }: { at: Instant; inputs: NominationInputs },
  needs: StandingNeeds,
): Reply =>
  cards.exists.with({
    ...standingFacts(nomination, at, needs),
    typed: answersOf(inputs, needs).map(({ label, value }) => ({ label, value })),
    contact: needs.service.contact,
  });

/** That there is none, and until when there can be. */
export function noNomination(at: Instant, service: Service): Reply {
  const { opens, closes } = service.round;
  const window = at < startOf(opens) ? 'early' : isLate(at, service) ? 'late' : 'open';
  const colleagues = takesSuggestions(at, service);
  return cards.none.with({ opens: formatDay(opens), closes: formatClose(closes), window, colleagues });
}
