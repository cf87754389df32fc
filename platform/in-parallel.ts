// Does something with each of many, 16 at once: a queue or a table takes that many requests in the time of one.

const AT_ONCE = 16;

/** Waits for all that were begun. Throws the first fault; what had not begun by then is not done. */
export async function inParallel<T>(all: readonly T[], does: (one: T) => Promise<unknown>): Promise<void> {
  const left = all.values();
  const faults: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (const one of left) {
      if (faults.length > 0) return;
      await does(one).catch((error: unknown) => void faults.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, worker));
  if (faults.length > 0) throw faults[0];
}
