// Counts what would be published of each theme now, and which of it is new.
import { isDeepStrictEqual } from 'node:util';
import { pausing } from '../../../platform/pause.ts';
import { phaseNames, stances, type Thought } from '../../thoughts/index.ts';
import { thoughtsOf } from '../answers/contributors.ts';
import type { Everything } from '../coding/overview.ts';
import type { Publication, PublishedRow } from '../ports.ts';
import { standing, type Theme } from '../theme.ts';
import { protect } from './protect.ts';
import type { Counts } from './published.ts';

/** The columns of phases; the last is of whoever did not say. */
export const phaseColumns: readonly string[] = [...phaseNames, ''];

/** What becomes of a theme: its numbers are new, stay as they were published, or are not published for now. */
export type Becomes = { theme: Theme; total: number; is: 'new' | 'kept' | 'not yet'; row: PublishedRow | undefined };

/** All that was published of a theme, in its order. */
export const rowsOf = (theme: string, publications: readonly Publication[]): PublishedRow[] =>
  publications.flatMap(({ rows }) => rows.filter((row) => row.theme === theme));

export const countsOf = (thoughts: readonly Thought[]): Counts => ({
  total: thoughts.length,
  stances: stances.map((stance) => thoughts.filter((one) => one.stance === stance).length),
  phases: phaseColumns.map((phase) => thoughts.filter(({ groups }) => groups.phase === phase).length),
});

/** A theme of which another was published, too, stays as it was: what both have in common could be worked out. */
const isMixed = (theme: Theme, all: Everything, publications: readonly Publication[]): boolean =>
  [...all.themes.values()].some(({ id, into }) => into === theme.id && rowsOf(id, publications).length > 0);

export async function becoming(all: Everything, publications: readonly Publication[]): Promise<Becomes[]> {
  const pause = pausing();
  const found: Becomes[] = [];
  for (const theme of standing([...all.themes.values()])) {
    const before = rowsOf(theme.id, publications);
    const counts = countsOf(thoughtsOf(theme.id, all));
    const row = isMixed(theme, all, publications) ? undefined : protect(before, counts);
    const last = before.at(-1);
    const next = row && { ...row, theme: theme.id, title: theme.title };
    // The same again is nothing new.
    const isNew = next && !isDeepStrictEqual(next, last);
    const is = isNew ? 'new' : last ? 'kept' : 'not yet';
    found.push({ theme, total: counts.total, is, row: isNew ? next : last });
    await pause();
  }
  return found;
}
