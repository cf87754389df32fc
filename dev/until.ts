// Waits until something answers, for as long as its process lives and a generous deadline has not passed.
import { setTimeout as sleep } from 'node:timers/promises';

export type Wait = { readonly isRunning: () => boolean; readonly within: number };

/** Resolves to whether `url` answered, with whatever status, before the deadline (in milliseconds) or the end of the process. */
export async function answers(url: string, { isRunning, within }: Wait): Promise<boolean> {
  const deadline = Date.now() + within;
  while (isRunning() && Date.now() < deadline) {
    const response = await fetch(url, { signal: AbortSignal.timeout(Math.max(1000, deadline - Date.now())) }).catch(
      () => undefined,
    );
    await response?.body?.cancel();
    if (response) return true;
    await sleep(100);
  }
  return false;
}
