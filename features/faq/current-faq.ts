// The FAQ as it stands at a moment: its entries and the matcher that finds them, one value that is replaced as a whole.
import type { Instant } from '../../platform/calendar.ts';
import type { FaqEntry } from './entry.ts';
import type { Matcher } from './match.ts';

export type CurrentFaq = {
  entries: readonly FaqEntry[];
  /** The entry with an id, whatever somebody sends for one. */
  entry: (id: unknown) => FaqEntry | undefined;
  /** Finds these entries and no others. */
  matcher: Matcher;
  /** From when on each entry's history says what it said, by its id: none of what has not been looked up yet. */
  begun: ReadonlyMap<string, Instant>;
};

/** Gives the FAQ of now. A turn asks once and keeps to it, so that it never mixes two. */
export type GetCurrentFaq = () => CurrentFaq;

/** `matcher` must have learnt `entries`. */
export function currentFaqOf(
  entries: readonly FaqEntry[],
  matcher: Matcher,
  begun: CurrentFaq['begun'] = new Map(),
): CurrentFaq {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return { entries, entry: (id) => (typeof id === 'string' ? byId.get(id) : undefined), matcher, begun };
}
