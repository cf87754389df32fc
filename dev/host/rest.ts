// When nothing is left to do: no function runs, and no queue has anything that can be taken now.
import { setTimeout as sleep } from 'node:timers/promises';

export type Busy = {
  /** What runs now. */
  readonly running: ReadonlySet<Promise<unknown>>;
  /** How many runs have begun so far. */
  readonly begun: () => number;
  /** Looks at all queues, and says how many messages they had or are in hand. */
  readonly look: () => Promise<number>;
};

/** What a run has set going without waiting for it, and what is on its way to us, has this long to arrive. Milliseconds. */
const PAUSE_MS = 50;

/** Resolves when nothing was left to do at two looks, and nothing had begun in between. What comes back later does not count. */
export async function atRest({ running, begun, look }: Busy): Promise<void> {
  for (let empty = 0, before = begun(); empty < 2; before = begun()) {
    await Promise.all(running);
    const left = await look();
    empty = left + running.size === 0 && begun() === before ? empty + 1 : 0;
    if (empty === 1) await sleep(PAUSE_MS);
  }
}
