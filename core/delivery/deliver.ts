// Sends one recipient what they are owed: claim, post, confirm. Never twice; what nobody can know is said to officers.
import { busyFault } from '../busy.ts';
import type { Reply } from '../conversation.ts';
import type { Deliveries, Delivery, DeliveryState, Owed } from './ports.ts';
import type { Clock, Post, Report } from '../ports.ts';
import { isFinal } from './owe.ts';

/** What is owed, looked up when it is to be sent. */
export type Errand = {
  /** What this recipient gets; `undefined`: they have it already. */
  card: (delivery: Delivery) => Promise<Reply | undefined> | Reply;
  /** After it was sent to one of them. */
  sent?: (delivery: Delivery) => Promise<void>;
  /** After the last of them. */
  finished: () => Promise<void>;
};

export type DeliverNeeds = {
  clock: Clock;
  deliveries: Deliveries;
  post: Post;
  report: Report;
  /** `undefined`: it is not owed any more, because something newer took its place. */
  errandOf: (owed: Owed) => Promise<Errand | undefined>;
};

/** Sends what one recipient is owed, if it still waits. Safe to repeat, at any point, by any number of workers. */
export const deliver =
  (needs: DeliverNeeds) =>
  async ({ recipient, owed }: { recipient: string; owed: Owed }): Promise<void> => {
    const { deliveries, clock, errandOf } = needs;
    // 1. Is it still owed?
    const errand = await errandOf(owed);
    if (!errand) return;
    // 2. Claim: whoever comes second leaves it alone.
    const claimed = await deliveries.move(owed, recipient, { from: 'waiting', state: 'sending', at: clock() });
    if (!claimed) return;
    // 3. Post, and keep what came of it. A crash in between leaves `sending`, which the sweeper makes `unknown`.
    const state = await send(errand, claimed, needs);
    await deliveries.move(owed, recipient, { from: 'sending', state, at: clock() });
    if (state === 'waiting') throw busyFault();
    if (state === 'sent') await errand.sent?.(claimed);
    // 4. The last one tells the officers.
    if ((await deliveries.of(owed)).every(isFinal)) await errand.finished();
  };

async function send(errand: Errand, delivery: Delivery, { post, report }: DeliverNeeds): Promise<DeliveryState> {
  try {
    const reply = await errand.card(delivery);
    if (!reply) return 'sent';
    const posted = await post(delivery.address, reply);
    if (posted.posted) return 'sent';
    return 'busy' in posted ? 'waiting' : 'failed';
  } catch (error) {
    report('delivering what is owed', error);
    return 'unknown';
  }
}
