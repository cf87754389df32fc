// What takes long to load is loaded once a process; where that failed, whoever asks next tries again.

/** Whoever asks while it is being loaded waits for the same. */
export function loadedOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}
