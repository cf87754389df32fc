// Plans notifications: a row for each recipient, and a queue message for each row that waits, until all of them are final.
import { plusSeconds, type Instant } from '../calendar.ts';
import { inParallel } from '../in-parallel.ts';
import { isMail } from '../address.ts';
import type { Deliveries, Delivery, Notification, Recipient } from './notification.ts';
import type { Clock, Enqueue } from '../ports.ts';
import { A_SECOND } from '../rate/limits.ts';

/** A delivery that was claimed this long ago has nobody working on it: longer than a function may run. */
const ABANDONED_AFTER_MINUTES = 10;

/** One that has waited for longer may have no message. */
const LOST_AFTER_MINUTES = 1;

/** The same where so many wait: twice as long as it takes to send to all of them may go by. */
const lostAfter = (waiting: number): number => LOST_AFTER_MINUTES + (2 * waiting) / (60 * A_SECOND);

const isOlder = ({ at }: Pick<Delivery, 'at'>, minutes: number, now: Instant): boolean =>
  plusSeconds(at, Math.round(minutes * 60)) < now;

/** Whether it was claimed, and nobody can know any more what came of it. */
export const isAbandoned = (delivery: Delivery, now: Instant): boolean =>
  delivery.state === 'sending' && isOlder(delivery, ABANDONED_AFTER_MINUTES, now);

/** No email of longer ago is asked after: whoever sent it may have forgotten it by then. Notify keeps the last 3 days at least. */
const ASKED_WITHIN_MINUTES = 2 * 24 * 60;

/** Whether it can be found out what came of one that was abandoned, so that it need not stay unknown. */
export const canBeAsked = (delivery: Delivery, now: Instant): boolean =>
  isMail(delivery.address) && !isOlder(delivery, ASKED_WITHIN_MINUTES, now);

type Needs = { clock: Clock; deliveries: Deliveries; enqueue: Enqueue };

type Recipients = readonly Recipient[] | (() => Promise<readonly Recipient[]>);

/** Seconds. So that whoever sends is never short of messages. */
const AHEAD = 1;

/**
 * Tells when the message of one of many is due: a little before it can be sent. Otherwise all that could be started to hand out messages would
 * wait for slots, and the emulator takes seconds to find the first of thousands. `place`: how many come before it. `began`: when the first may go;
 * to enqueue thousands takes a while.
 */
export function duesFrom(clock: Clock, began = clock()): (place: number) => { after: number } {
  const start = Date.parse(began);
  return (place) => ({
    after: Math.max(0, Math.floor(place / A_SECOND - (Date.parse(clock()) - start) / 1_000) - AHEAD),
  });
}

/** As `planUnlessSent`. Answers whether nothing is left to be done. */
export const planNotifications = async (
  notification: Notification,
  recipients: Recipients,
  needs: Needs,
): Promise<boolean> => (await planUnlessSent(notification, recipients, needs)) === 'final';

/**
 * Plans what is missing and asks for it; asks again for what has waited for long, and marks what nobody can know. While it is `being-sent` it
 * looks at no recipients: whoever is missing is found once that is over. `final`: nothing is left to be done.
 */
export async function planUnlessSent(
  notification: Notification,
  recipients: Recipients,
  needs: Needs,
): Promise<'final' | 'asked' | 'being-sent'> {
  const { clock, deliveries } = needs;
  const now = clock();
  // 1. Being sent: nothing to do but to come back.
  const [first] = await deliveries.unfinished(notification, 1);
  if (first && !isOlder(first, LOST_AFTER_MINUTES, now)) return 'being-sent';
  // 2. Who is missing.
  const wanted = typeof recipients === 'function' ? await recipients() : recipients;
  const planned = await deliveries.plan(notification, wanted, now);
  // 3. What is not final: only what was planned now, unless there was something before.
  const left = first ? await deliveries.unfinished(notification) : planned;
  const [asksAgainAfter, due] = [lostAfter(left.length), duesFrom(clock)];
  await inParallel([...left.entries()], ([place, delivery]) =>
    moveOn(notification, delivery, { ...needs, now, asksAgainAfter, due: () => due(place) }),
  );
  return left.every((delivery) => isLost(delivery, now)) ? 'final' : 'asked';
}

/**
 * Asks for all that wait, however long they have: what was paused goes on at once. Answers with how many that is. Doing it twice is fine, and so is
 * doing it for what has its message still.
 */
export async function askAgain(notification: Notification, { clock, deliveries, enqueue }: Needs): Promise<number> {
  const waiting = (await deliveries.unfinished(notification)).filter(({ state }) => state === 'waiting');
  const due = duesFrom(clock);
  await inParallel([...waiting.entries()], ([place, { recipient }]) =>
    enqueue({ kind: 'delivery', notification, recipient }, due(place)),
  );
  return waiting.length;
}

/** Sends it once more to those whom it certainly did not reach. Answers with how many of these that are. Doing it twice is fine. */
export async function sendAgain(
  notification: Notification,
  recipients: readonly string[],
  { clock, deliveries, enqueue }: Needs,
): Promise<number> {
  let count = 0;
  const due = duesFrom(clock);
  // In this order: after a crash in between it waits, and is asked for again as others are that have waited for long.
  await inParallel(recipients, async (recipient) => {
    const to = { from: 'failed', state: 'waiting', at: clock() } as const;
    if (!(await deliveries.move(notification, recipient, to))) return;
    await enqueue({ kind: 'delivery', notification, recipient }, due(count));
    count += 1;
  });
  return count;
}

/** Whether nobody works on it, and nobody will know what came of it. */
const isLost = (delivery: Delivery, now: Instant): boolean => isAbandoned(delivery, now) && !canBeAsked(delivery, now);

type Moving = { now: Instant; asksAgainAfter: number; due: () => { after: number } };

async function moveOn(
  notification: Notification,
  delivery: Delivery,
  { deliveries, enqueue, now, asksAgainAfter, due }: Needs & Moving,
): Promise<void> {
  const { recipient, state, at } = delivery;
  const isOurs = at === now;
  const waits = state === 'waiting' && (isOurs || isOlder(delivery, asksAgainAfter, now));
  // An email that was abandoned is asked after by whoever takes its message.
  if (waits || (isAbandoned(delivery, now) && canBeAsked(delivery, now)))
    await enqueue({ kind: 'delivery', notification, recipient }, due());
  else if (isLost(delivery, now))
    await deliveries.move(notification, recipient, { from: 'sending', state: 'unknown', at: now });
}
