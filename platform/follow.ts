// Follows an outbox event from its queue message: has its feature do what is left, and comes back until nothing is.
import { plusMinutes, plusSeconds, type Instant } from './calendar.ts';
import { enqueueAgain, HOUR, waitAfter } from './enqueue-again.ts';
import type { Followed, Outbox, OutboxEvent } from './outbox.ts';
import type { Clock, Enqueue, Sleep } from './ports.ts';
import { SAVED_FIRST, type Work } from './work.ts';

type Message = Extract<Work, { kind: 'outbox' }>;

export type FollowNeeds = { clock: Clock; enqueue: Enqueue; outbox: Outbox; sleep: Sleep };

/** Longer than it takes to save what was announced, retries included. */
const MINUTES = 1;

const FRESH_SECONDS = 2;
const LOOKS = 4;
const LOOK_EVERY_MS = 50;

/** Events wait for an hour or more, or are of a moment that is over, but for what clocks differ. */
const WAITS_MINUTES = 30;

/** A message can hide for a week. */
const LONGEST_WAIT = 6 * 24 * HOUR;

/** Safe to repeat, and with any number of messages for one event. */
export async function follow(
  work: Message,
  handle: (event: OutboxEvent) => Promise<Followed>,
  needs: FollowNeeds,
): Promise<void> {
  const { clock, enqueue, outbox } = needs;
  const { event, at, tries } = work;
  const stands = await foundSoon(work, needs);
  // 1. Finished already, or its message was faster than its record. Never by throwing: that is for what went wrong.
  if (stands === undefined) {
    if (clock() < plusMinutes(at, MINUTES)) await enqueueAgain(work, enqueue);
    // Where another message finished it while this one was at work, what this one showed last was older.
    if (tries > 0 && at === SAVED_FIRST) await handle(event);
    return;
  }
  // 2. Another message of the same event waits for its moment already.
  if (stands > plusMinutes(clock(), WAITS_MINUTES)) return;
  // 3. What is left to do.
  const followed = await handle(event);
  if (followed === 'done') await outbox.done(event);
  else await comeBack(work, followed, needs);
}

/** The moment of an event. A message may be a few milliseconds faster than its record: that is waited for, so that nobody waits longer. */
async function foundSoon(
  { event, at, tries }: Message,
  { clock, outbox, sleep }: FollowNeeds,
): Promise<Instant | undefined> {
  const isFresh = tries === 0 && clock() < plusSeconds(at, FRESH_SECONDS);
  for (let left = isFresh ? LOOKS : 0; left > 0; left -= 1) {
    const found = await outbox.at(event);
    if (found !== undefined) return found;
    await sleep(LOOK_EVERY_MS);
  }
  return outbox.at(event);
}

/** Message first: after a crash in between there are two, of which the second to come finds the event waiting for later. */
async function comeBack(
  work: Message,
  followed: Exclude<Followed, 'done'>,
  { clock, enqueue, outbox }: FollowNeeds,
): Promise<void> {
  const now = clock();
  const { after, tries } =
    followed === 'waiting'
      ? { after: waitAfter(work.tries), tries: work.tries + 1 }
      : { after: Math.min(secondsTo(followed.until, now) + 1, LONGEST_WAIT), tries: 0 };
  await enqueue({ ...work, at: SAVED_FIRST, tries }, { after });
  // So that the nightly check does not take it for left behind.
  if (after >= HOUR) await outbox.defer(work.event, plusSeconds(now, after));
}

/** Whole seconds, rounded up. */
export const secondsTo = (until: Instant, now: Instant): number =>
  Math.max(0, Math.ceil((Date.parse(until) - Date.parse(now)) / 1000));
