// Sends one recipient their notification: claim, post, confirm. Never twice; what nobody can know is said to officers.
import type { Reply } from '../card.ts';
import { ThrottledError } from '../throttled.ts';
import type { Deliveries, Delivery, DeliveryState, Notification } from './notification.ts';
import type { Clock, Post, Report } from '../ports.ts';
import { isFinal } from './plan.ts';

/** Where a card comes from, looked up when it is to be sent. */
export type Source = {
  /** What this recipient gets; `undefined`: they have it already. */
  card: (delivery: Delivery) => Reply | undefined | Promise<Reply | undefined>;
  /** After it was sent to one of them; may be called again. */
  sent?: (delivery: Delivery) => Promise<void>;
  /** After the last of them. */
  finished?: () => Promise<void>;
};

export type DeliverNeeds = {
  clock: Clock;
  deliveries: Deliveries;
  post: Post;
  report: Report;
  /** `undefined`: it is not to be sent any more, because something newer took its place. */
  sourceOf: (notification: Notification) => Promise<Source | undefined>;
};

/** Sends one recipient their notification, if it still waits. Safe to repeat, at any point, by any number of workers. */
export const deliver =
  (needs: DeliverNeeds) =>
  async ({ recipient, notification }: { recipient: string; notification: Notification }): Promise<void> => {
    const { deliveries, clock, sourceOf } = needs;
    // 1. Is it still to be sent?
    const source = await sourceOf(notification);
    if (!source) return;
    // 2. Make the card, and claim: whoever comes second leaves it alone, but for what may have failed after it was sent.
    const claimed = await deliveries.claim(notification, recipient, { at: clock(), ready: source.card });
    if (!claimed) return after(source, { recipient, notification }, needs);
    // 3. Post, and keep what came of it. A crash in between leaves `sending`, which the sweeper makes `unknown`.
    const state = claimed.ready ? await send(claimed.ready, claimed.delivery, needs) : 'sent';
    await deliveries.move(notification, recipient, { from: 'sending', state, at: clock() });
    if (state === 'waiting') throw new ThrottledError();
    return after(source, { recipient, notification }, needs);
  };

/** What follows from a delivery that was sent; the last one tells the officers. Doing it twice is fine. */
async function after(
  source: Source,
  { recipient, notification }: { recipient: string; notification: Notification },
  { deliveries }: DeliverNeeds,
): Promise<void> {
  const all = await deliveries.of(notification);
  const own = all.find((delivery) => delivery.recipient === recipient);
  if (own?.state === 'sent') await source.sent?.(own);
  if (all.every(isFinal)) await source.finished?.();
}

async function send(reply: Reply, { address }: Delivery, { post, report }: DeliverNeeds): Promise<DeliveryState> {
  try {
    const posted = await post(address, reply);
    if (posted.posted) return 'sent';
    return 'busy' in posted ? 'waiting' : 'failed';
  } catch (error) {
    report('delivering a notification', error);
    return 'unknown';
  }
}
