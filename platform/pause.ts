// Lets people be answered while something long is computed: who computes pauses after each slice of time.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Far below the 50 ms for which nothing may hold the thread, as a step may begin just before its slice is over. */
const SLICE_MS = 10;

/** To be awaited after each step, of a few milliseconds at most: goes on at once until a slice is over, then lets all that waits go first. */
export type Pause = () => Promise<void>;

/** How long a slice was changes when, and never what is computed; so the time is read here and is no input. */
export function pausing(): Pause {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await nextTurn();
    began = performance.now();
  };
}
