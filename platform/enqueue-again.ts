// Puts work that cannot be done yet back on its queue, each time for longer. Nothing went wrong, so it is no failure of the message.
import type { Enqueue } from './ports.ts';
import type { Work } from './work.ts';

/** In seconds; then every hour. */
const WAITS = [5, 20, 60, 5 * 60, 15 * 60];
const HOUR = 60 * 60;

type Again = Extract<Work, { tries: number }>;

export const enqueueAgain = (work: Again, enqueue: Enqueue): Promise<void> =>
  enqueue({ ...work, tries: work.tries + 1 }, { after: WAITS[work.tries] ?? HOUR });
