// Notifications to people who asked a question: the answer.
import { z } from 'zod';
import { count, key } from '../../platform/ids.ts';
import { notification, type NotificationOf } from '../../platform/notifications/notification.ts';
import { numbered } from '../../platform/notifications/store.ts';

export const notifications = {
  /** Which answer to which question. */
  answer: notification(z.strictObject({ question: key, answer: count }), ({ question, answer }) => ({
    table: 'Questions',
    partition: question,
    prefix: `delivery.${numbered(answer)}`,
  })),
};

export type AnswerGiven = NotificationOf<typeof notifications, 'answer'>;
