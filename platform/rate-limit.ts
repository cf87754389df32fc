// How much one person, and all of a tenant, may ask of one instance in a minute, so that nobody can keep everybody else waiting.
import type { Instant } from './calendar.ts';
import type { PersonId } from './turn.ts';

export type Limits = { person: number; tenant: number };

/** More than anybody types and presses, who also looks for a school letter by letter; and than a council's schools at once. */
export const LIMITS: Limits = { person: 120, tenant: 3_000 };

/** `told`: over the limit, and has heard so in this minute. */
export type Admitted = 'in' | 'over' | 'told';

/** Counts in memory, minute by minute: nothing is kept of the minute before. */
export const rateLimit = (limits: Limits): ((who: PersonId, at: Instant) => Admitted) => {
  let minute = '';
  const counts = new Map<string, number>();
  const told = new Set<string>();
  const countOf = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  return ({ tenantId, objectId }, at) => {
    if (at.slice(0, 16) !== minute) {
      minute = at.slice(0, 16);
      counts.clear();
      told.clear();
    }
    const person = `${tenantId} ${objectId}`;
    // What one person sends over their limit does not use up the others'.
    if (countOf(person) <= limits.person && countOf(tenantId) <= limits.tenant) return 'in';
    if (told.has(person)) return 'told';
    told.add(person);
    return 'over';
  };
};
