// Lets one at a time at each thing, in the order in which they came: those of one process need not fight for the same row.

export type InTurns = <T>(thing: string, does: () => Promise<T>) => Promise<T>;

/** Made once a process. What is right does not depend on it: others may be at work elsewhere. */
export function inTurns(): InTurns {
  const last = new Map<string, Promise<unknown>>();
  return async (thing, does) => {
    const before = last.get(thing) ?? Promise.resolve();
    const own = before.then(does, does);
    last.set(thing, own);
    try {
      return await own;
    } finally {
      if (last.get(thing) === own) last.delete(thing);
    }
  };
}
