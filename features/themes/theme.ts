// A theme: what several thoughts say, under a title that officers give it; what they promise, and what they answer.
import type { Day, Instant } from '../../platform/calendar.ts';

/** "We asked, you said, we did", or "no change, because". */
export type Answer = {
  asked: string;
  said: string;
  /** Whether something was done; otherwise `did` says why not. */
  changes: boolean;
  did: string;
  at: Instant;
  /** Counts its wordings, from 1; who had an older one gets the newer in its place. */
  edition: number;
  editedAt: Instant | null;
};

export type Theme = {
  id: string;
  title: string;
  /** Counts its changes, from 1. */
  version: number;
  /** The theme that it was merged into. What is part of it is part of that one, as long as it is. */
  into: string | null;
  /** The day by which everybody was promised an answer. */
  promisedBy: Day | null;
  answer: Answer | null;
  at: Instant;
};

/** The theme that a theme has become part of, by way of any others; the theme itself where it was not merged. */
export function rootOf(id: string, themes: ReadonlyMap<string, Theme>): Theme | undefined {
  const seen = new Set<string>();
  let theme = themes.get(id);
  // What officers undo and do at once might lead in a circle.
  while (theme && theme.into !== null && !seen.has(theme.id)) {
    seen.add(theme.id);
    theme = themes.get(theme.into) ?? theme;
    if (seen.has(theme.id)) break;
  }
  return theme;
}

export const byId = (themes: readonly Theme[]): Map<string, Theme> => new Map(themes.map((one) => [one.id, one]));

/** Those that were not merged, by title. */
export const standing = (themes: readonly Theme[]): Theme[] =>
  themes.filter(({ into }) => into === null).sort((one, other) => one.title.localeCompare(other.title, 'en-GB'));

/** How a promise stands. An answer on the day itself keeps it. */
export function promiseOf(
  { promisedBy, answer }: Pick<Theme, 'promisedBy' | 'answer'>,
  { today, dayOf }: { today: Day; dayOf: (at: Instant) => Day },
): 'none' | 'open' | 'kept' | 'missed' {
  if (promisedBy === null) return 'none';
  if (answer) return dayOf(answer.at) <= promisedBy ? 'kept' : 'missed';
  return today <= promisedBy ? 'open' : 'missed';
}
