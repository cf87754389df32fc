// For how long rows are kept: what features declare of their tables, and what officers and docs read of it.

/** The privacy notice says so: a council that changes one changes the other. */
export const MONTHS = 12;

/**
 * The rows of one round of nominations, until 12 months after its group has finished its work. `partitions`: those of a round. `beside`: where
 * rows that name the round in a column `round` lie in partitions of their own, those that are found by the `reference` in such a row.
 */
export type OfRound = {
  /** What a certificate calls its rows. */
  readonly called: string;
  readonly partitions: (round: string) => readonly string[];
  readonly beside?: (round: string, reference: string) => readonly string[];
};

/** What ends with an answer, or with the person, is removed by the feature itself. */
export type Period = 'for good' | 'until it is answered' | 'while the person uses it' | OfRound;

/** As docs/tables.md has it. */
export const periodInWords = (period: Period): string =>
  typeof period === 'string' ? period : `until ${MONTHS} months after the group has finished its work`;
