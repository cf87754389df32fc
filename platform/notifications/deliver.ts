// Sends one recipient their notification: claim, post, confirm. Never twice; what nobody can know is said to officers.
import { isMail } from '../address.ts';
import { enqueueAgain } from '../enqueue-again.ts';
import type { Clock, Enqueue } from '../ports.ts';
import type { Slot } from '../rate/slots.ts';
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
export function deliver(given: DeliverNeeds): (work: DeliveryWork) => Promise<void> {
  const needs = { ...given, sourceOf: asked(given.sourceOf) };
  const { deliveries, clock } = needs;
  return async (work) => {
    const { recipient, notification } = work;
    // 1. Wait for a slot, see whether it is still to be sent, make the card; and claim: whoever comes second leaves it alone, but for what
    // may have failed after it was sent. While somebody waits nothing is claimed, so a pause stops all but what is being posted.
    const { ready, isDropped } = readying(notification, needs);
    const claimed = await deliveries.claim(notification, recipient, { at: clock(), ready });
    if (!claimed) return isDropped() ? undefined : afterAnother(work, needs);
    const { source, sending, slot } = claimed.ready;
    // 2. Post, and keep what came of it. A crash in between leaves `sending`, which becomes `unknown`, or is asked after.
    const letter = { to: claimed.delivery.address, slot, work };
    const { after, ...came }: Came = sending ? await send({ ...letter, sending }, needs) : { state: 'sent' };
    const { state } = came;
    if (state !== 'sending') await deliveries.confirm(notification, recipient, { ...came, at: clock() });
    if (state === 'waiting' || state === 'sending') throw new ThrottledError(after);
    if (state === 'sent') await source.sent?.({ ...claimed.delivery, ...came });
  };
}

/** What is sent in which slot. `sending` is missing where they have it already. */
type Ready = { source: Source; sending: Sending | undefined; slot: Slot };

/** An email takes no slot. */
const anyTime: Slot = { holds: () => true, giveBack: () => undefined };

/** Makes ready what is to be sent, also several times, as claims are. `isDropped`: it is not to be sent, for now or any more. */
function readying(notification: Notification, { slotFor, sourceOf }: DeliverNeeds) {
  let dropped = false;
  const readyIn = async (slot: Slot, delivery: Delivery): Promise<Ready | undefined> => {
    const source = await sourceOf(notification);
    dropped = !source || source.paused === true;
    if (!source || dropped) return undefined;
    return { source, slot, sending: await source.card(delivery) };
  };
  const ready = async (delivery: Delivery): Promise<Ready | undefined> => {
    const slot = isMail(delivery.address) ? anyTime : await slotFor(delivery.address);
    if ('after' in slot) throw new ThrottledError(slot.after);
    let made: Ready | undefined;
    try {
      made = await readyIn(slot, delivery);
      return made;
    } finally {
      if (!made?.sending) slot.giveBack();
    }
  };
  return { ready, isDropped: () => dropped };
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
async function afterAnother(work: DeliveryWork, needs: DeliverNeeds): Promise<void> {
  const { notification, recipient } = work;
  const source = await needs.sourceOf(notification);
  if (!source || source.paused) return;
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
