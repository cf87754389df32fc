// The longest time for which nobody else is answered while something runs: what is longer than a moment keeps people waiting.
import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds in all, and the longest for which the thread was held. On a busy computer the longest has other programs in it too. */
export async function stretches(run: () => Promise<unknown>): Promise<{ ms: number; longest: number }> {
  let [longest, last, running] = [0, performance.now(), true];
  const watch = async (): Promise<void> => {
    while (running) {
      await nextTurn();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
  };
  const watching = watch();
  await nextTurn();
  const began = performance.now();
  await run();
  const ms = performance.now() - began;
  running = false;
  await watching;
  return { ms, longest };
}
