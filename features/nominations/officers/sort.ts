// Puts listed nominations in the order that an officer wants.
import type { NominationSummary } from '../nomination.ts';

export const SORTS = ['newest', 'oldest', 'name', 'school', 'state'] as const;
export type Sort = (typeof SORTS)[number];

export const sortIn = (said: string | undefined): Sort => SORTS.find((sort) => sort === said) ?? 'newest';

const words = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** `newest` is how they come. What is alike stays in that order. */
export function sorted(newestFirst: readonly NominationSummary[], sort: Sort): readonly NominationSummary[] {
  if (sort === 'newest') return newestFirst;
  if (sort === 'oldest') return [...newestFirst].reverse();
  const of: Record<'name' | 'school' | 'state', (one: NominationSummary) => string> = {
    name: ({ name }) => name,
    school: ({ school }) => school.name,
    state: ({ state }) => state,
  };
  return [...newestFirst].sort((a, b) => words.compare(of[sort](a), of[sort](b)));
}
