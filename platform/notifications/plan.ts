// Plans notifications: a row for each recipient, and a queue message for each row that waits, until all of them are final.
import { plusMinutes, type Instant } from '../calendar.ts';
import type { Deliveries, Delivery, Notification, Recipient } from './notification.ts';
import type { Clock, Enqueue } from '../ports.ts';

/** A delivery that was claimed this long ago has nobody working on it: longer than a function may run. */
const ABANDONED_AFTER_MINUTES = 10;

export const isFinal = ({ state }: Pick<Delivery, 'state'>): boolean => state !== 'waiting' && state !== 'sending';

const isAbandoned = (at: Instant, now: Instant): boolean => plusMinutes(at, ABANDONED_AFTER_MINUTES) < now;

type Needs = { clock: Clock; deliveries: Deliveries; enqueue: Enqueue };

/** Plans what is missing, asks for what waits, and marks what nobody can know. Answers whether nothing is left to be done. */
export async function planNotifications(
  notification: Notification,
  recipients: readonly Recipient[],
  { clock, deliveries, enqueue }: Needs,
): Promise<boolean> {
  const now = clock();
  await deliveries.plan(notification, recipients, now);
  for (const { recipient, state, at } of await deliveries.of(notification)) {
    if (state === 'waiting') await enqueue({ kind: 'delivery', notification, recipient });
    if (state === 'sending' && isAbandoned(at, now))
      await deliveries.move(notification, recipient, { from: 'sending', state: 'unknown', at: now });
  }
  return (await deliveries.of(notification)).every(isFinal);
}
