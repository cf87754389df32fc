// Work that Azure Functions set aside, because it failed or its process ended too often: it is tried again, each time later.
import { enqueueAgain } from './enqueue-again.ts';
import type { Enqueue, Report } from './ports.ts';
import type { Work } from './work.ts';

/**
 * Hands over what was set aside, some of each queue, and deletes what was taken; the rest is handed over again in an hour. Answers with how much
 * was taken. What was taken may be handed over twice.
 */
export type SetAside = (take: (work: Work) => Promise<boolean>) => Promise<number>;

/** How many there are now, by queue: one request for each. Throws where that is not known. */
export type CountSetAside = () => Promise<readonly { queue: string; count: number }[]>;

/** By then it has been tried for about a day. Somebody has to look. */
const MOST_TRIES = 30;

/** Puts it back on its queues. Answers with how much that was. */
export const tryAgain = ({ setAside, enqueue, report }: { setAside: SetAside; enqueue: Enqueue; report: Report }) =>
  setAside(async (work) => {
    if ((work.tries ?? 0) >= MOST_TRIES) return false;
    const { kind } = work;
    report(`a message of the kind "${kind}" was set aside`, new Error('it failed, or its process ended, too often'));
    await enqueueAgain(work, enqueue);
    return true;
  });
