// Which partitions of a table are about one person: what features declare, for whoever makes a copy of all that is kept of somebody.
import type { PersonId } from './turn.ts';

/** Whole partitions that are about one person. `withPerson`: those in which a row names them in its column `person`. */
export type Theirs = {
  readonly person?: (person: PersonId) => readonly string[];
  readonly email?: (email: string) => readonly string[];
  readonly withPerson?: true;
};
