// Sends one recipient their notification: claim, post, confirm. Never twice; what nobody can know is said to officers.
import { enqueueAgain } from '../enqueue-again.ts';
import type { Clock, Enqueue } from '../ports.ts';
import { ThrottledError } from '../throttled.ts';
import { type DeliveryWork, referenceOf } from '../work.ts';
import type { Deliveries, Delivery, Notification } from './notification.ts';
import { canBeAsked, isAbandoned } from './plan.ts';
import { type Came, send, type SendNeeds, type Sending } from './send.ts';

/** Where a card comes from, looked up when it is to be sent. */
export type Source = {
  /** Nobody gets it for now: who waits goes on waiting, and is asked for again once it is resumed. */
  paused?: boolean;
  /** What this recipient gets; `undefined`: they have it already. */
  card: (delivery: Delivery) => Sending | undefined | Promise<Sending | undefined>;
  /** After it was sent to one of them; may be called again. */
  sent?: (delivery: Delivery) => Promise<void>;
};

/** `undefined`: it is not to be sent any more, because something newer took its place. */
type SourceOf = (notification: Notification) => Promise<Source | undefined>;

export type DeliverNeeds = SendNeeds & {
  clock: Clock;
  deliveries: Deliveries;
  enqueue: Enqueue;
  sourceOf: SourceOf;
};

/** Sends one recipient their notification, if it still waits. Safe to repeat, at any point, by any number of workers. */
export function deliver(needs: DeliverNeeds): (work: DeliveryWork) => Promise<void> {
  const { deliveries, clock } = needs;
  const sourceOf = asked(needs.sourceOf);
  return async (work) => {
    const { recipient, notification } = work;
    // 1. Is it still to be sent?
    const source = await sourceOf(notification);
    if (!source || source.paused) return;
    // 2. Make the card, and claim: whoever comes second leaves it alone, but for what may have failed after it was sent.
    const claimed = await deliveries.claim(notification, recipient, { at: clock(), ready: source.card });
    if (!claimed) return afterAnother(work, source, needs);
    // 3. Post, and keep what came of it. A crash in between leaves `sending`, which becomes `unknown`, or is asked after.
    const came: Came = claimed.ready
      ? await send(claimed.ready, claimed.delivery.address, work, needs)
      : { state: 'sent' };
    const { state } = came;
    if (state !== 'sending') await deliveries.confirm(notification, recipient, { ...came, at: clock() });
    if (state === 'waiting' || state === 'sending') throw new ThrottledError();
    if (state === 'sent') await source.sent?.({ ...claimed.delivery, ...came });
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
  if (!isAbandoned(own, now)) return enqueueAgain(work, enqueue);
  const state = canBeAsked(own, now) ? await becameOf(work, needs) : 'unknown';
  await deliveries.move(notification, recipient, { from: 'sending', state, at: now });
  if (state === 'waiting') throw new ThrottledError();
  if (state === 'sent') await source.sent?.(own);
}

/** What became of an email of which no answer came: if it was never taken, it is sent again. */
async function becameOf(work: DeliveryWork, { mail, report }: DeliverNeeds): Promise<'sent' | 'waiting' | 'unknown'> {
  const taken = await mail.wasTaken(referenceOf(work)).catch((error: unknown) => {
    report('asking what became of an email', error);
    throw new ThrottledError();
  });
  if (taken === undefined) return 'unknown';
  return taken ? 'sent' : 'waiting';
}
