// Finds the questions that are asked more and more. Pure: counts go in, the fastest come out.

/** How often each entry was asked, by its id. */
export type Counts = ReadonlyMap<string, number>;

export type Rising = {
  entry: string;
  /** How often it was asked in the period, and in the one before. */
  asked: number;
  before: number;
  /** How many standard errors its share grew by. */
  score: number;
};

/** Fewer times than this in the period is chance. */
const LEAST_ASKED = 3;

/** Fewer standard errors than this are chance, too. */
const LEAST_SCORE = 1;

/** So many imagined questions for each entry, in each period. */
const PRIOR = 1;

/**
 * The entries whose share of all questions grew, the fastest first. An entry that was asked y times of n in the period, and y' of n' in the one
 * before, scores
 *
 *   z = (logit(y, n) - logit(y', n')) / sqrt(1 / (y + a) + 1 / (y' + a)),  logit(y, n) = ln((y + a) / (n + a * k - y - a))
 *
 * with a = 1 and k entries that can be asked for: the log-odds ratio with an uninformative Dirichlet prior, in units of its standard error. Shares are compared, so
 * the periods need not be equally long. The prior smooths: one question where there was none before does not count as infinitely more, and
 * without an earlier period what is asked most comes first.
 *
 * Source: B. L. Monroe, M. P. Colaresi, K. M. Quinn, "Fightin' Words", Political Analysis 16 (4), 2008, equations 15, 16, 20 and 22,
 * https://doi.org/10.1093/pan/mpn018
 */
export function risingIn({ now, before, entries }: { now: Counts; before: Counts; entries: number }): Rising[] {
  // Some may have gone since they were asked.
  const k = Math.max(entries, new Set([...now.keys(), ...before.keys()]).size, 2);
  const logit = (asked: number, of: Counts): number =>
    Math.log((asked + PRIOR) / (totalOf(of) + PRIOR * k - asked - PRIOR));
  return [...now]
    .map(([entry, asked]): Rising => {
      const was = before.get(entry) ?? 0;
      const error = Math.sqrt(1 / (asked + PRIOR) + 1 / (was + PRIOR));
      return { entry, asked, before: was, score: (logit(asked, now) - logit(was, before)) / error };
    })
    .filter(({ asked, score }) => asked >= LEAST_ASKED && score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || b.asked - a.asked || a.entry.localeCompare(b.entry));
}

const totalOf = (counts: Counts): number => [...counts.values()].reduce((sum, count) => sum + count, 0);
