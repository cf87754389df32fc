// What staff channels are told of the service itself.
import { z } from 'zod';
import { count } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { keyOf } from '../../platform/table.ts';

export const notifications = {
  /** That work was set aside: which notice of it. */
  'set-aside': notification(z.strictObject({ number: count }), ({ number }) => ({
    table: 'Doctor',
    partition: keyOf('set-aside', String(number)),
    prefix: 'delivery',
  })),
};

export type SetAsideFound = NotificationOf<typeof notifications, 'set-aside'>;
