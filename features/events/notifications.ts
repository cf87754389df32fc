// What people are told of events they signed up for.
import { z } from 'zod';
import { count, key } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { numbered } from '../../platform/notifications/store.ts';
import { day } from '../../platform/rows.ts';

const lies = (id: string, prefix: string) => ({ table: 'Events', partition: id, prefix });

export const notifications = {
  /** To whoever waited: they have a place. A recipient is a person with the number of their sign-up: who comes back may wait again. */
  'event-place': notification(z.strictObject({ id: key }), ({ id }) => lies(id, 'placed')),
  /** To everybody signed up: what changed, or that it is cancelled. */
  'event-revised': notification(z.strictObject({ id: key, sequence: count }), ({ id, sequence }) =>
    lies(id, `revised.${numbered(sequence)}`),
  ),
  /** To whoever has a place, on the day before. One that is moved to another day has another. */
  'event-reminder': notification(z.strictObject({ id: key, day }), ({ id, day }) => lies(id, `reminder.${day}`)),
  /** To whoever came, or had a place: slides and answers. */
  'event-shared': notification(z.strictObject({ id: key, share: count }), ({ id, share }) =>
    lies(id, `shared.${numbered(share)}`),
  ),
};

export type PlaceGiven = NotificationOf<typeof notifications, 'event-place'>;
export type EventRevised = NotificationOf<typeof notifications, 'event-revised'>;
export type EventReminder = NotificationOf<typeof notifications, 'event-reminder'>;
export type EventShared = NotificationOf<typeof notifications, 'event-shared'>;
