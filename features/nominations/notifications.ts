// Notifications to nominees and endorsers.
import { z } from 'zod';
import { count, reference, roundId } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { numbered } from '../../platform/notifications/store.ts';
import { day } from '../../platform/rows.ts';
import { keyOf } from '../../platform/table.ts';

/** How long before the close. */
export const reminderDues = ['3-days', '1-day', '2-hours'] as const;
export type ReminderDue = (typeof reminderDues)[number];

/** Beside the nomination there is a partition for each kind. */
const beside = (kind: string, about: { round: string; reference: string; version: number }) => ({
  table: 'Nominations',
  partition: keyOf(kind, about.round, about.reference),
  prefix: `delivery.${numbered(about.version)}`,
});

const ofVersion = z.strictObject({ round: roundId, reference, version: count });

export const notifications = {
  /** Which reminder of a round's close, to those whose form is not sent. */
  reminder: notification(z.strictObject({ round: roundId, due: z.enum(reminderDues) }), ({ round, due }) => ({
    table: 'Drafts',
    partition: keyOf(round),
    prefix: `delivery.${due}`,
  })),
  /** That nominations now close on another day, to those whose form is not sent: once for each change. */
  'close-moved': notification(
    z.strictObject({ round: roundId, change: count, was: day, closes: day }),
    ({ round, change }) => ({ table: 'Drafts', partition: keyOf(round), prefix: `delivery.moved-${numbered(change)}` }),
  ),
  /** That nobody has endorsed their nomination yet, to nominees of a round: once. */
  'endorsement-reminder': notification(z.strictObject({ round: roundId }), ({ round }) => ({
    table: 'Nominations',
    partition: keyOf('endorsement-reminder', round),
    prefix: 'delivery',
  })),
  /** Which request to endorse a nomination, to the endorser. */
  endorsement: notification(z.strictObject({ round: roundId, reference, request: count }), (about) => ({
    table: 'Nominations',
    partition: keyOf(about.round, about.reference),
    prefix: `delivery.${numbered(about.request)}`,
  })),
  /** Which answer to it, to the nominee. */
  'endorsement-answer': notification(
    z.strictObject({ round: roundId, reference, request: count, answer: count }),
    (about) => ({
      table: 'Nominations',
      partition: keyOf(about.round, about.reference),
      prefix: `told.${numbered(about.request)}.${numbered(about.answer)}`,
    }),
  ),
  /** That a nomination came, to staff channels. */
  arrived: notification(z.strictObject({ round: roundId, reference }), (about) => ({
    table: 'Nominations',
    partition: keyOf('arrived', about.round, about.reference),
    prefix: 'delivery',
  })),
  /** What officers want more of a nominee, and the version in which they asked. */
  request: notification(ofVersion, (about) => beside('request', about)),
  /** The receipt for a version that officers typed in, to the nominee. */
  receipt: notification(ofVersion, (about) => beside('receipt', about)),
};

export type CloseMoved = NotificationOf<typeof notifications, 'close-moved'>;
export type Arrived = NotificationOf<typeof notifications, 'arrived'>;
export type MoreWanted = NotificationOf<typeof notifications, 'request'>;
export type ReceiptDue = NotificationOf<typeof notifications, 'receipt'>;
