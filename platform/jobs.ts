// Does what timers and queues ask for: says which work is due, and does one piece of it.
import { enqueueAgain } from './enqueue-again.ts';
import type { AnyHandlers } from './feature.ts';
import { follow } from './follow.ts';
import { checkOutbox } from './left-behind.ts';
import { deliver } from './notifications/deliver.ts';
import type { Deliveries } from './notifications/notification.ts';
import type { Mail } from './mail.ts';
import type { Outbox } from './outbox.ts';
import type { Clock, Enqueue, Post, Remove, Replace, Report, Sleep, SlotFor } from './ports.ts';
import { storageFault } from './storage-fault.ts';
import { ThrottledError } from './throttled.ts';
import type { Unsent } from './unsent.ts';
import type { Work } from './work.ts';

export type Jobs = {
  /** Asks for the work that is due, by the timer's name; answers with how much it is. */
  timers: Readonly<Record<string, () => Promise<number>>>;
  /** Sends messages of events that could not be sent when these were saved; answers with how many. One request where there are none. */
  sweepOutbox: () => Promise<number>;
  /** Enqueues events that nothing would come back to; answers with how many. Reads every row of every outbox: nightly. */
  checkOutbox: () => Promise<number>;
  /** Does one piece of queued work. Repeating it changes nothing. */
  work: (work: Work) => Promise<void>;
};

/** What started features do of it, by the names that they have declared. */
export type Handling = Required<Pick<AnyHandlers, 'events' | 'notifications' | 'jobs' | 'timers'>>;

type JobNeeds = {
  clock: Clock;
  enqueue: Enqueue;
  sleep: Sleep;
  outbox: Outbox;
  unsent: Unsent;
  deliveries: Deliveries;
  post: Post;
  replace: Replace;
  remove: Remove;
  slotFor: SlotFor;
  mail: Mail;
  report: Report;
  handling: Handling;
};

export function createJobs(needs: JobNeeds): Jobs {
  const { enqueue, unsent, handling } = needs;
  const { events, notifications, jobs, timers } = handling;
  const sendOne = deliver({
    ...needs,
    // Whoever read the message has held it to the kind's schema, here and below.
    sourceOf: ({ kind, ...about }) => handlerFor(notifications, kind)(about as never),
  });
  const does = (work: Work): Promise<void> => {
    switch (work.kind) {
      case 'outbox':
        return follow(work, handlerFor(events, work.event.kind), needs);
      case 'delivery':
        return sendOne(work);
      case 'job':
        return handlerFor(jobs, work.job)(work.about as never);
    }
  };
  return {
    timers,
    sweepOutbox: () => unsent.send(enqueue),
    checkOutbox: () => checkOutbox(needs),
    work: (work) =>
      does(work).catch(async (error: unknown) => {
        // Whoever is busy says so, and nothing was sent: no failure, of which a message has only a few.
        if (!(error instanceof ThrottledError)) throw error;
        // Where it is known until when, that was no attempt.
        await (error.after === undefined ? enqueueAgain(work, enqueue) : enqueue(work, { after: error.after }));
      }),
  };
}

/** The handler of a kind of work. Throws where there is none: the message is of another version. */
export function handlerFor<Handler>(handlers: Readonly<Record<string, Handler>>, kind: string): Handler {
  const handler = handlers[kind];
  if (!handler) throw storageFault(`${kind} is no kind of work that this version knows.`);
  return handler;
}
