// Notes what became of an email after it was taken: it arrived, or it came back.
import { isMail } from '../address.ts';
import type { Clock } from '../ports.ts';
import type { DeliveryWork } from '../work.ts';
import type { Deliveries, DeliveryState } from './notification.ts';

/** What whoever sent an email says of it. */
export type EmailFate = 'arrived' | 'came-back';

/** From what it may become so. Where an email arrived of which nobody knew whether it was sent, it was. */
const MAY_FOLLOW: Readonly<Record<EmailFate, readonly DeliveryState[]>> = {
  arrived: ['waiting', 'sending', 'unknown'],
  'came-back': ['sent', 'unknown'],
};

type Needs = { clock: Clock; deliveries: Pick<Deliveries, 'one' | 'move'> };

/**
 * Doing it twice is fine, and so is one that is nobody's. `later`: it is to be said again in a while, as whoever sends it is still writing
 * down that it was sent.
 */
export const noteFate =
  ({ clock, deliveries }: Needs) =>
  async (
    { notification, recipient }: Pick<DeliveryWork, 'notification' | 'recipient'>,
    fate: EmailFate,
  ): Promise<'noted' | 'later'> => {
    const own = await deliveries.one(notification, recipient);
    if (!own || !isMail(own.address)) return 'noted';
    if (fate === 'came-back' && own.state === 'sending') return 'later';
    if (!MAY_FOLLOW[fate].includes(own.state)) return 'noted';
    const state = fate === 'arrived' ? 'sent' : 'failed';
    const moved = await deliveries.move(notification, recipient, { from: own.state, state, at: clock() });
    return moved ? 'noted' : 'later';
  };
