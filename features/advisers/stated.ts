// What can be stated of advisers, for answers that quote it: how many there are, each counted once.
import { current, type Facts } from '../../platform/facts.ts';
import type { Adviser } from '../schools/index.ts';

/** Of a table that is not used there is nothing to state. */
export function adviserFacts({ advisers }: { advisers: readonly Adviser[] }): Facts {
  const people = new Set(advisers.map(({ email }) => email.toLowerCase()));
  return people.size === 0 ? {} : { 'advisers.number': current(String(people.size)) };
}
