// Waits until something is so: asks again and again, and fails only after a deadline no slow computer should reach.
import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves with the first value of `ask` that is not `undefined` or `false`; throws what was waited for after 45 seconds. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const deadline = Date.now() + 45_000;
  for (;;) {
    const value = await ask();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await sleep(50);
  }
}
