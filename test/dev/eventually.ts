// Waits until something is so: asks again and again, and fails only after a deadline no slow computer should reach.
import { setTimeout as sleep } from 'node:timers/promises';

/** Nothing takes so long but what never comes: a computer that is busy with something else is ten times slower than one that is not. */
export const WITHIN_MS = 120_000;

/** Resolves with the first value of `ask` that is not `undefined` or `false`; throws what was waited for after `WITHIN_MS`. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const deadline = Date.now() + WITHIN_MS;
  for (;;) {
    const value = await ask();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain until ${what}`);
    await sleep(50);
  }
}
