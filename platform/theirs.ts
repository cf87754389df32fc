// Which rows of a table are about one person: what features declare, for whoever makes a copy of all that is kept of somebody, or erases it.
import type { PersonId } from './turn.ts';

export type Theirs = {
  /** Whole partitions that are about one person. */
  readonly person?: (person: PersonId) => readonly string[];
  readonly email?: (email: string) => readonly string[];
  /** So are those in which a row names them in its column `person`. */
  readonly withPerson?: true;
  /** Its rows say who has which address, as Teams' own roster has it. Elsewhere an address is what somebody typed. */
  readonly roster?: true;
  /** Whether a row is about somebody although its key and columns do not name them. */
  readonly row?: (row: Readonly<Record<string, unknown>>, person: PersonId) => boolean;
  /** Its rows are lists of others’ records: what is about somebody is left out of them, where elsewhere only who it was is. */
  readonly lists?: true;
};
