// What staff channels are told of updates: that a draft waits for an officer to approve it.
import { z } from 'zod';
import { count } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { numbered } from '../../platform/notifications/store.ts';
import { PARTITION } from './store.ts';

export const notifications = {
  'update-asked': notification(z.strictObject({ of: z.int32().nonnegative(), version: count }), ({ of, version }) => ({
    table: 'Updates',
    partition: PARTITION,
    prefix: `asked.${numbered(of)}.${numbered(version)}`,
  })),
};

export type UpdateAsked = NotificationOf<typeof notifications, 'update-asked'>;
