// Notifications to members of the steering group: a meeting that was planned, changed, cancelled or ended; and the day before it.
import { z } from 'zod';
import { count, key, roundId } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { numbered } from '../../platform/notifications/store.ts';
import { day } from '../../platform/rows.ts';
import { partitionOf, TABLE } from './store.ts';

export const notifications = {
  'meeting-told': notification(z.strictObject({ round: roundId, id: key, version: count }), (about) => ({
    table: TABLE,
    partition: partitionOf(about.round),
    prefix: `told.${about.id}.${numbered(about.version)}`,
  })),
  /** One for each day on which it is to be: who moves it has people reminded again. */
  'meeting-reminder': notification(z.strictObject({ round: roundId, id: key, day }), (about) => ({
    table: TABLE,
    partition: partitionOf(about.round),
    prefix: `reminder.${about.id}.${about.day}`,
  })),
};

export type MeetingTold = NotificationOf<typeof notifications, 'meeting-told'>;
export type MeetingReminder = NotificationOf<typeof notifications, 'meeting-reminder'>;
