// What goes on after an answer has left: kept in sight, so that a process which ends waits for it.

/**
 * `keep` takes work that never throws. Work about the same thing is done in the order in which it came, so that what came last stands.
 * `settled` resolves when nothing is left.
 */
export type Afterwards = { keep: (about: string, work: () => Promise<void>) => void; settled: () => Promise<void> };

export function afterwards(): Afterwards {
  const running = new Map<string, Promise<void>>();
  return {
    keep: (about, work) => {
      const before = running.get(about);
      const kept = (before ? before.then(work) : work()).finally(() => {
        if (running.get(about) === kept) running.delete(about);
      });
      running.set(about, kept);
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
