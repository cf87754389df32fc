// Notifications of the FAQ: that an answer they were given has changed.
import { z } from 'zod';
import { count } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { numbered } from '../../platform/notifications/store.ts';

const entryId = z.string().regex(/^[a-z\d-]{1,100}$/);

/** Where all corrections lie, each under its entry and revision. */
export const corrections = { table: 'Faq', partition: 'faq', prefix: 'delivery' };

export const notifications = {
  /** Which revision of which entry, to those who were told an older one. */
  correction: notification(z.strictObject({ entry: entryId, revision: count }), ({ entry, revision }) => ({
    ...corrections,
    prefix: `${corrections.prefix}.${entry}.${numbered(revision)}`,
  })),
};

export type Correction = NotificationOf<typeof notifications, 'correction'>;
