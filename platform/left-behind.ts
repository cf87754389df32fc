// The nightly check: events that are saved and not finished and may have no message any more. The only scan of tables there is.
import { plusMinutes } from './calendar.ts';
import { secondsTo, type FollowNeeds } from './follow.ts';
import { inParallel } from './in-parallel.ts';

/** Until then messages come back by themselves without a word in the outbox. */
const MINUTES = 60;
const DAY = 24 * 60;

/**
 * Enqueues what was left behind, by a message that failed too often or by an older version, and what waits for a moment before the next
 * check, for then. Answers with how much. Of two messages for one event the second changes nothing.
 */
export async function checkOutbox({ clock, enqueue, outbox }: FollowNeeds): Promise<number> {
  const now = clock();
  const waiting = await outbox.waiting(plusMinutes(now, DAY));
  const due = waiting.filter(({ at }) => at > now || at < plusMinutes(now, -MINUTES));
  await inParallel(due, ({ at, ...event }) =>
    enqueue({ kind: 'outbox', event, at: now, tries: 0 }, { after: secondsTo(at, now) }),
  );
  return due.length;
}
