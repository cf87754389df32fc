// Enqueues an outbox event right after its record was saved.
import type { OutboxEvent } from './outbox.ts';
import type { Enqueue, Report } from './ports.ts';

export type SoonNeeds = { enqueue: Enqueue; report: Report };

/** Puts an event on the queue. What it asks for is saved already, so a fault is reported, and the sweeper's to mend. */
export const enqueueSoon = (event: OutboxEvent, { enqueue, report }: SoonNeeds): Promise<void> =>
  enqueue({ kind: 'outbox', event }).catch((error: unknown) => {
    report(`enqueueing an event (${event.kind}); the sweeper will`, error);
  });
