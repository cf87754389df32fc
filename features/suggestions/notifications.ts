// Notification to a colleague whom somebody suggests.
import { z } from 'zod';
import { key, roundId } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { keyOf } from '../../platform/table.ts';

export const notifications = {
  /** That somebody suggests they nominate themself. */
  suggestion: notification(z.strictObject({ round: roundId, id: key }), ({ round, id }) => ({
    table: 'Suggestions',
    partition: keyOf(round),
    prefix: `delivery.${id}`,
  })),
};

export type SuggestionMade = NotificationOf<typeof notifications, 'suggestion'>;
