// Notifications about messages to many: the message itself and changes of it; to staff channels that one waits to be approved; to its author what came of it.
import { z } from 'zod';
import { count, key } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { numbered } from '../../platform/notifications/store.ts';

const ofBroadcast = z.strictObject({ id: key });
const ofVersion = z.strictObject({ id: key, version: count });

export const notifications = {
  broadcast: notification(ofBroadcast, ({ id }) => ({ table: 'Broadcasts', partition: id, prefix: 'delivery' })),
  /** To those who have it: that it has new words, or was taken back. */
  'broadcast-change': notification(z.strictObject({ id: key, edition: count }), ({ id, edition }) => ({
    table: 'Broadcasts',
    partition: id,
    prefix: `change.${numbered(edition)}`,
  })),
  'broadcast-asked': notification(ofVersion, ({ id, version }) => ({
    table: 'Broadcasts',
    partition: id,
    prefix: `asked.${numbered(version)}`,
  })),
  'broadcast-told': notification(ofVersion, ({ id, version }) => ({
    table: 'Broadcasts',
    partition: id,
    prefix: `told.${numbered(version)}`,
  })),
};

export type BroadcastNews = NotificationOf<typeof notifications, 'broadcast'>;
export type BroadcastChange = NotificationOf<typeof notifications, 'broadcast-change'>;
export type BroadcastAsked = NotificationOf<typeof notifications, 'broadcast-asked'>;
export type BroadcastTold = NotificationOf<typeof notifications, 'broadcast-told'>;
