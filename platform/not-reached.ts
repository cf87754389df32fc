// Whom something that went out did not reach, as officers' page lists it: each feature tells its own.

import type { Deliveries, Delivery, Notification } from './notifications/notification.ts';

/** `failed`: certainly not. `unknown`: nobody can know. `letter`: there is neither a chat nor an address. */
export type WhyNotReached = 'failed' | 'unknown' | 'letter';

/**
 * `what`: what went out. `people`: by name, where officers' lists have their names, too; `to`: the page about them. `next`: what to do, and the path
 * of the page where they do it.
 */
export type NotReached = {
  what: string;
  counts: Record<WhyNotReached, number>;
  people: readonly { name: string; school: string; why: WhyNotReached; to: string }[];
  next: { text: string; to: string };
};

/** With as many requests as there are things that went out of late, at most. What reached everybody is left out. */
export type ReadNotReached = () => Promise<readonly NotReached[]>;

/** Why a delivery did not reach somebody. */
export const whyNot = ({ state }: Pick<Delivery, 'state'>): 'failed' | 'unknown' =>
  state === 'failed' ? 'failed' : 'unknown';

/** So many of one are counted. */
const MOST_COUNTED = 1000;

/** How many some notifications together did not reach; `undefined` where they reached everybody. A request each. */
export async function countNotReached(
  all: readonly Notification[],
  { deliveries }: { deliveries: Pick<Deliveries, 'some'> },
): Promise<NotReached['counts'] | undefined> {
  const not = await Promise.all(
    all.map((one) => deliveries.some(one, { only: ['failed', 'unknown'], most: MOST_COUNTED })),
  );
  const whys = not.flat().map((delivery) => ({ why: whyNot(delivery) }));
  return whys.length === 0 ? undefined : countsBy(whys);
}

/** How many of each. */
export function countsBy(all: readonly { why: WhyNotReached }[]): NotReached['counts'] {
  const count = (of: WhyNotReached) => all.filter(({ why }) => why === of).length;
  return { failed: count('failed'), unknown: count('unknown'), letter: count('letter') };
}
