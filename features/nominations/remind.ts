// Reminds people of forms that they saved and did not send: 3 days, 1 day and 2 hours before the close, once each.
import type { Service } from '../rounds/index.ts';
import { closeOf, formatClose, formatInstant, formatLeft, plusMinutes, type Instant } from '../../platform/calendar.ts';
import type { Mail } from '../../platform/mail.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import type { Deliveries, Recipient } from '../../platform/notifications/notification.ts';
import type { ReminderDue } from './notifications.ts';
import type { Drafts, Nominations } from './ports.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import { NOWHERE } from '../../platform/turn.ts';
import { type Draft, isUnsent, sentBefore } from './nomination.ts';
import { cards } from './cards.ts';

export const MINUTES_BEFORE: Record<ReminderDue, number> = { '3-days': 3 * 1440, '1-day': 1440, '2-hours': 120 };

export type RemindNeeds = {
  clock: Clock;
  drafts: Drafts;
  nominations: Nominations;
  deliveries: Deliveries;
  enqueue: Enqueue;
  service: Service;
  mail: Pick<Mail, 'to'>;
};

/** The reminder that is due at a moment, and since when; `undefined` before the first and after the close. */
export function reminderAt(now: Instant, closes: string): { due: ReminderDue; since: Instant } | undefined {
  const close = closeOf(closes);
  if (now >= close) return undefined;
  return (['2-hours', '1-day', '3-days'] as const)
    .map((due) => ({ due, since: plusMinutes(close, -MINUTES_BEFORE[due]) }))
    .find(({ since }) => since <= now);
}

/** Asks for the reminders that are due now. Whoever saved after the moment of one hears the next. Repeating it changes nothing. */
export const remindersDue =
  ({ clock, drafts, service, mail, ...needs }: RemindNeeds) =>
  async (): Promise<number> => {
    const { id: round, closes } = service.round;
    const reminder = reminderAt(clock(), closes);
    if (!reminder) return 0;
    const { due, since } = reminder;
    const saved = (await drafts.list(round)).filter(({ savedAt }) => savedAt < since);
    const recipients = reminded(saved, { mail });
    await planNotifications({ kind: 'reminder', round, due }, recipients, { clock, ...needs });
    return recipients.length;
  };

/** Those of them whom anything reaches. */
export const reminded = (saved: readonly Draft[], { mail }: Pick<RemindNeeds, 'mail'>): Recipient[] =>
  saved.flatMap(({ person, address: chat, inputs }) => {
    const address = chat === NOWHERE ? mail.to(inputs.email) : chat;
    return address ? [{ person, address, about: '' }] : [];
  });

/** What somebody gets who is reminded: nothing, if they have sent their form, or the next reminder is due. */
export const reminderSource =
  ({ clock, drafts, nominations, service }: RemindNeeds) =>
  (about: { round: string; due: ReminderDue }): Promise<Source | undefined> => {
    const { id: round, title, closes } = service.round;
    const now = clock();
    if (about.round !== round || reminderAt(now, closes)?.due !== about.due) return Promise.resolve(undefined);
    return Promise.resolve({
      card: async ({ recipient }) => {
        const draft = await drafts.ofRecipient(round, recipient);
        const standing = draft && (await nominations.find(round, draft.person));
        if (!isUnsent(draft, standing)) return undefined;
        return cards.reminder.with({
          sent: sentBefore(standing),
          round: title,
          closes: formatClose(closes),
          left: formatLeft(closeOf(closes), now),
          saved: formatInstant(draft.savedAt),
        });
      },
    });
  };
