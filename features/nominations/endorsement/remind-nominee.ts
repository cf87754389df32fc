// Reminds nominees, once and before the close, that nobody has endorsed their nomination, where only endorsed ones can be selected.
import { closeOf, formatClose, formatLeft } from '../../../platform/calendar.ts';
import type { Source } from '../../../platform/notifications/deliver.ts';
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import { planNotifications } from '../../../platform/notifications/plan.ts';
import { recipientOf } from '../../../platform/person.ts';
import type { Clock, Enqueue } from '../../../platform/ports.ts';
import { cards } from '../cards.ts';
import { hasChat, stands, type Nomination, type NominationSummary } from '../nomination.ts';
import type { Nominations, NominationSummaries } from '../ports.ts';
import { reminderAt } from '../remind.ts';
import { endorsementForNominee, type ForNomineeNeeds } from './for-nominee.ts';
import { nominationWith } from './shown.ts';

export type RemindNomineeNeeds = ForNomineeNeeds & {
  clock: Clock;
  nominations: Nominations;
  summaries: NominationSummaries;
  deliveries: Deliveries;
  enqueue: Enqueue;
};

/** Whether it cannot be selected because nobody has endorsed it. */
const isUnendorsed = (one: NominationSummary | Nomination): boolean => stands(one) && one.endorsement.state !== 'given';

const reminderIn = ({ clock, service: { round } }: Pick<RemindNomineeNeeds, 'clock' | 'service'>) =>
  round.endorsementRequired ? reminderAt(clock(), round.closes) : undefined;

/**
 * Asks for the reminders of nominees that are due now. Whoever named their endorser, or heard from them, since that moment is reminded
 * at the next. Repeating it changes nothing: the rows of a round have no moment in their keys.
 */
export const nomineeRemindersDue = (needs: RemindNomineeNeeds) => async (): Promise<number> => {
  const { nominations, summaries, deliveries, service } = needs;
  const reminder = reminderIn(needs);
  if (!reminder) return 0;
  const round = service.round.id;
  const notification = { kind: 'endorsement-reminder', round } as const;
  // Whoever was reminded is not looked up again.
  const planned = new Set((await deliveries.of(notification)).map(({ recipient }) => recipient));
  const due = (await summaries.list(round)).filter(
    (one) =>
      isUnendorsed(one) &&
      one.endorsement.at < reminder.since &&
      (hasChat(one.person) || needs.mail.to(one.email) !== undefined) &&
      !planned.has(recipientOf(one.person)),
  );
  const found = await Promise.all(due.map(({ person }) => nominations.find(round, person)));
  const recipients = found.flatMap((nomination) => {
    const address = nomination && (nomination.address ?? needs.mail.to(nomination.email));
    return address ? [{ person: nomination.person, address, about: nomination.reference }] : [];
  });
  await planNotifications(notification, recipients, needs);
  return recipients.length;
};

/** What a nominee gets who is reminded: nothing, if it was endorsed or withdrawn meanwhile. */
export const nomineeReminderSource =
  (needs: RemindNomineeNeeds) =>
  (about: { round: string }): Promise<Source | undefined> => {
    const { id, title, closes } = needs.service.round;
    if (about.round !== id || !reminderIn(needs)) return Promise.resolve(undefined);
    return Promise.resolve({
      card: async ({ about: reference }) => {
        const nomination = await nominationWith(reference, needs);
        if (!nomination || !isUnendorsed(nomination)) return undefined;
        return cards.endorsementReminder.with({
          round: title,
          closes: formatClose(closes),
          left: formatLeft(closeOf(closes), needs.clock()),
          endorsement: await endorsementForNominee(nomination, needs),
        });
      },
    });
  };
