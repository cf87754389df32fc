// Tables that announce what they save: a transaction with an outbox event is written once the event's queue message is sent.
import { inParallel } from './in-parallel.ts';
import { eventIn, type OutboxEvent } from './outbox.ts';
import type { Clock, Enqueue, Report } from './ports.ts';
import type { Change, Table, Tables } from './table.ts';
import { unsent } from './unsent.ts';

export type AnnounceNeeds = { enqueue: Enqueue; clock: Clock; report: Report };

/**
 * The same tables. Message first, then the row: whatever is saved has its message, and a crash in between leaves a message without a row,
 * which its worker drops. Whoever writes an event need not think of any of it.
 */
export function announced(tables: Tables, needs: AnnounceNeeds): Tables {
  return (name) => {
    const table = tables(name);
    return {
      ...table,
      write: async (changes) => {
        await inParallel(announcedIn(changes), (event) => announce(event, { ...needs, tables }));
        return table.write(changes);
      },
    } satisfies Table;
  };
}

/** The events that a transaction announces. */
export const announcedIn = (changes: readonly Change[]): OutboxEvent[] =>
  changes.flatMap((change) => ('insert' in change ? (eventIn(change.insert) ?? []) : []));

/** What cannot be sent is saved all the same, with a mark: a queue that is away costs nobody their answer. */
async function announce(event: OutboxEvent, needs: AnnounceNeeds & { tables: Tables }): Promise<void> {
  const { enqueue, clock, report, tables } = needs;
  const at = clock();
  try {
    await enqueue({ kind: 'outbox', event, at, tries: 0 });
  } catch (error) {
    report(`enqueueing an event (${event.kind}); a timer will`, error);
    await unsent(tables)
      .keep(event, at)
      .catch((fault: unknown) => {
        report(`marking an event (${event.kind}) that could not be enqueued; the nightly check will find it`, fault);
      });
  }
}
