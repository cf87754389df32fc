// How many tests passed, failed and were left out, read from what mocha prints and added up in the same words.

const outcomes = ['passing', 'failing', 'pending'] as const;

export type Counts = Readonly<Record<(typeof outcomes)[number], number>>;

/** The counts in the output of one run; all are 0 where there are none. */
export function countsIn(output: string): Counts {
  const of = (outcome: string): number =>
    Number(
      output
        .match(new RegExp(`^ *(\\d+) ${outcome}\\b`, 'gmu'))
        ?.at(-1)
        ?.match(/\d+/u)?.[0] ?? 0,
    );
  return { passing: of('passing'), failing: of('failing'), pending: of('pending') };
}

/** The sum of all runs, a line for each outcome; those that nobody had are left out. */
export const summaryOf = (runs: readonly Counts[]): string =>
  outcomes
    .map((outcome) => ({ outcome, all: runs.reduce((sum, counts) => sum + counts[outcome], 0) }))
    .filter(({ outcome, all }) => all > 0 || outcome === 'passing')
    .map(({ outcome, all }) => `  ${all} ${outcome}`)
    .join('\n');
