// Puts work that cannot be done yet back on its queue, each time for longer. Nothing went wrong, so it is no failure of the message.
import type { Enqueue } from './ports.ts';
import type { Work } from './work.ts';

/** In seconds; then every hour. */
const WAITS = [5, 20, 60, 5 * 60, 5 * 60, 15 * 60];

export const HOUR = 60 * 60;

/** For how many seconds work waits that went back so often already. */
export const waitAfter = (tries: number): number => WAITS[tries] ?? HOUR;

export const enqueueAgain = (work: Work, enqueue: Enqueue): Promise<void> => {
  const { tries = 0 } = work;
  return enqueue({ ...work, tries: tries + 1 }, { after: waitAfter(tries) });
};
