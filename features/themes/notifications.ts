// Notifications to whoever shared a thought: the answer to its theme, and its new wording where they have the old one.
import { z } from 'zod';
import { count, key } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { numbered } from '../../platform/notifications/store.ts';
import { PARTITION, TABLE } from './store/themes.ts';

export const notifications = {
  'theme-answer': notification(z.strictObject({ theme: key }), ({ theme }) => ({
    table: TABLE,
    partition: PARTITION,
    prefix: `delivery.${theme}`,
  })),
  'theme-change': notification(z.strictObject({ theme: key, edition: count }), ({ theme, edition }) => ({
    table: TABLE,
    partition: PARTITION,
    prefix: `change.${theme}.${numbered(edition)}`,
  })),
};

export type ThemeAnswered = NotificationOf<typeof notifications, 'theme-answer'>;
export type ThemeChanged = NotificationOf<typeof notifications, 'theme-change'>;
