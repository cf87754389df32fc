// Sends one recipient their notification: claim, post, confirm. Never twice; what nobody can know is said to officers.
import type { Reply } from '../card.ts';
import { enqueueAgain } from '../enqueue-again.ts';
import type { Clock, Enqueue, Post, Report } from '../ports.ts';
import { ThrottledError } from '../throttled.ts';
import type { Work } from '../work.ts';
import type { Deliveries, Delivery, DeliveryState, Notification } from './notification.ts';
import { isAbandoned } from './plan.ts';

/** Where a card comes from, looked up when it is to be sent. */
export type Source = {
  /** What this recipient gets; `undefined`: they have it already. */
  card: (delivery: Delivery) => Reply | undefined | Promise<Reply | undefined>;
  /** After it was sent to one of them; may be called again. */
  sent?: (delivery: Delivery) => Promise<void>;
};

/** `undefined`: it is not to be sent any more, because something newer took its place. */
type SourceOf = (notification: Notification) => Promise<Source | undefined>;

export type DeliverNeeds = {
  clock: Clock;
  deliveries: Deliveries;
  enqueue: Enqueue;
  post: Post;
  report: Report;
  sourceOf: SourceOf;
};

type DeliveryWork = Extract<Work, { kind: 'delivery' }>;

/** Sends one recipient their notification, if it still waits. Safe to repeat, at any point, by any number of workers. */
export function deliver(needs: DeliverNeeds): (work: DeliveryWork) => Promise<void> {
  const { deliveries, clock } = needs;
  const sourceOf = asked(needs.sourceOf);
  return async (work) => {
    const { recipient, notification } = work;
    // 1. Is it still to be sent?
    const source = await sourceOf(notification);
    if (!source) return;
    // 2. Make the card, and claim: whoever comes second leaves it alone, but for what may have failed after it was sent.
    const claimed = await deliveries.claim(notification, recipient, { at: clock(), ready: source.card });
    if (!claimed) return afterAnother(work, source, needs);
    // 3. Post, and keep what came of it. A crash in between leaves `sending`, which becomes `unknown`.
    const state = claimed.ready ? await send(claimed.ready, claimed.delivery, needs) : 'sent';
    await deliveries.confirm(notification, recipient, { state, at: clock() });
    if (state === 'waiting') throw new ThrottledError();
    if (state === 'sent') await source.sent?.(claimed.delivery);
  };
}

/** Several who ask for the same at the same moment get the same answer: a queue hands out messages in batches. */
function asked(sourceOf: SourceOf): SourceOf {
  const asking = new Map<string, ReturnType<SourceOf>>();
  return (notification) => {
    const id = JSON.stringify(notification);
    const source = asking.get(id) ?? sourceOf(notification).finally(() => asking.delete(id));
    asking.set(id, source);
    return source;
  };
}

/** It does not wait. Doing it twice is fine. */
async function afterAnother(work: DeliveryWork, source: Source, needs: DeliverNeeds): Promise<void> {
  const { notification, recipient } = work;
  const { deliveries, clock, enqueue } = needs;
  const own = await deliveries.one(notification, recipient);
  if (own?.state === 'sent') await source.sent?.(own);
  if (own?.state !== 'sending') return;
  // Whoever claimed it is at work, or was killed.
  const now = clock();
  if (isAbandoned(own, now))
    await deliveries.move(notification, recipient, { from: 'sending', state: 'unknown', at: now });
  else await enqueueAgain(work, enqueue);
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
