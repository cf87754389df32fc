// Whom something that went out did not reach, as officers' page lists it: each feature tells its own.

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

/** How many of each. */
export function countsBy(all: readonly { why: WhyNotReached }[]): NotReached['counts'] {
  const count = (of: WhyNotReached) => all.filter(({ why }) => why === of).length;
  return { failed: count('failed'), unknown: count('unknown'), letter: count('letter') };
}
