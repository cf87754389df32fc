// Does what timers and queues ask for: says which work is due, and does one piece of it.
import { plusMinutes } from './calendar.ts';
import type { AnyHandlers } from './feature.ts';
import { enqueueAgain } from './enqueue-again.ts';
import { deliver } from './notifications/deliver.ts';
import type { Deliveries } from './notifications/notification.ts';
import type { Outbox } from './outbox.ts';
import type { Clock, Enqueue, Post, Report } from './ports.ts';
import { storageFault } from './storage-fault.ts';
import type { Work } from './work.ts';

export type Jobs = {
  /** Asks for the work that is due, by the timer's name; answers with how much it is. */
  timers: Readonly<Record<string, () => Promise<number>>>;
  /** Enqueues work that a crash left behind; answers with how much. */
  sweepOutbox: () => Promise<number>;
  /** Does one piece of queued work. Repeating it changes nothing. */
  work: (work: Work) => Promise<void>;
};

/** What started features do of it, by the names that they have declared. */
export type Handling = Required<Pick<AnyHandlers, 'events' | 'notifications' | 'jobs' | 'timers'>>;

/** Longer than it takes to save what was announced, retries included. */
const SAVED_WITHIN_MINUTES = 1;

type JobNeeds = {
  clock: Clock;
  enqueue: Enqueue;
  outbox: Outbox;
  deliveries: Deliveries;
  post: Post;
  report: Report;
  handling: Handling;
};

export function createJobs(needs: JobNeeds): Jobs {
  const { clock, enqueue, outbox, report, handling } = needs;
  const { events, notifications, jobs, timers } = handling;
  const sendOne = deliver({
    ...needs,
    // Whoever read the message has held it to the kind's schema, here and below.
    sourceOf: ({ kind, ...about }) => handlerFor(notifications, kind)(about as never),
  });
  const follow = async (work: Extract<Work, { kind: 'outbox' }>): Promise<void> => {
    const { event, at } = work;
    const handle = handlerFor(events, event.kind);
    if (await outbox.has(event)) return handle(event);
    // Finished already, or its message was faster than its record. Never by throwing: that is for what went wrong.
    if (clock() < plusMinutes(at, SAVED_WITHIN_MINUTES)) await enqueueAgain(work, enqueue);
  };
  return {
    timers,
    sweepOutbox: async () => {
      const waiting = await outbox.waiting(plusMinutes(clock(), -SAVED_WITHIN_MINUTES));
      // One that cannot be enqueued keeps no other waiting.
      for (const event of waiting)
        await enqueue({ kind: 'outbox', event, at: clock(), tries: 0 }).catch((error: unknown) => {
          report('sweeping the outbox', error);
        });
      return waiting.length;
    },
    work: (work) => {
      switch (work.kind) {
        case 'outbox':
          return follow(work);
        case 'delivery':
          return sendOne(work);
        case 'job':
          return handlerFor(jobs, work.job)(work.about as never);
      }
    },
  };
}

/** The handler of a kind of work. Throws where there is none: the message is of another version. */
export function handlerFor<Handler>(handlers: Readonly<Record<string, Handler>>, kind: string): Handler {
  const handler = handlers[kind];
  if (!handler) throw storageFault(`${kind} is no kind of work that this version knows.`);
  return handler;
}
