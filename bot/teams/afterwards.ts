// What goes on after an answer has left: kept in sight, so that a process which ends waits for it.

/** `keep` takes work that never throws; `settled` resolves when nothing of it is left. */
export type Afterwards = { keep: (work: Promise<void>) => void; settled: () => Promise<void> };

export function afterwards(): Afterwards {
  const running = new Set<Promise<void>>();
  return {
    keep: (work) => {
      const kept = work.finally(() => running.delete(kept));
      running.add(kept);
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
