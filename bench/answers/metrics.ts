// How good answers are, as figures: pure functions over what was asked, what was meant and what was answered.
import type { Match } from '../../features/faq/match.ts';

/** One question and what became of it. `expected` is the entry that answers it; `null`: none does, it is out of scope. */
export type Asked = { expected: string | null } & Pick<Match, 'id' | 'p' | 'outcome' | 'alternatives'>;

/**
 * All are 0 to 1, and `null` where there is nothing to take a share of. Coverage and precision are those of selective
 * classification (El-Yaniv and Wiener, JMLR 11, 2010).
 */
export type Quality = {
  /** Precision at 1: the share of the in-scope queries whose first entry is right, whatever the outcome. */
  p1: number | null;
  /** See `meanReciprocalRank`. */
  mrr10: number | null;
  /** How well `p` separates in-scope from out-of-scope queries; see `auroc`. */
  auroc: number | null;
  /** The share of all in-scope queries that are answered, rightly or wrongly. */
  coverage: number | null;
  /** The share of all answers that are right; an answer to an out-of-scope query is wrong. */
  precision: number | null;
  /** The share of the out-of-scope queries that are answered: 1 - out-of-scope recall (Larson et al., EMNLP 2019). */
  oosAnswered: number | null;
  /** See `calibrationError`. */
  ece: number | null;
  /** How well `p` separates right first entries from wrong ones and from out-of-scope queries; see `auroc`. */
  aurocRight: number | null;
  /** Of the in-scope queries that got "did you mean": the share whose right entry is among the three offered. */
  didYouMean: number | null;
  /** The share of the in-scope queries whose right entry is answered, or among the three offered. */
  found: number | null;
  /** The share of the out-of-scope queries that are offered entries. */
  oosOffered: number | null;
  /** Precision of the answers to in-scope queries alone. */
  precisionInScope: number | null;
  /** See `falsePositives`. */
  fpr95: number | null;
  /** Accuracy with "no entry" as one more class, which is what `not-known` says (open intent classification; Zhang et al., AAAI 2021). */
  openAccuracy: number | null;
};

const RANKS = 10;
const OFFERED = 3;
const BINS = 15;
const PASSING = 0.95;

const isInScope = ({ expected }: Asked): boolean => expected !== null;
const isRight = ({ expected, id }: Asked): boolean => expected !== null && id === expected;
const isAnswered = ({ outcome }: Asked): boolean => outcome === 'answer';
const ranking = ({ id, alternatives }: Asked): string[] => [...(id === null ? [] : [id]), ...alternatives];
const isOffered = ({ outcome }: Asked): boolean => outcome === 'did-you-mean';
const isAmongOffered = (one: Asked): boolean =>
  ranking(one)
    .slice(0, OFFERED)
    .some((id) => id === one.expected);

/** All figures of one run. */
export function qualityOf(asked: readonly Asked[]): Quality {
  const inScope = asked.filter(isInScope);
  const outOfScope = asked.filter((one) => !isInScope(one));
  return {
    p1: share(inScope, isRight),
    mrr10: meanReciprocalRank(asked),
    auroc: auroc(confidences(inScope), confidences(outOfScope)),
    coverage: share(inScope, isAnswered),
    precision: share(asked.filter(isAnswered), isRight),
    oosAnswered: share(outOfScope, isAnswered),
    ece: calibrationError(asked),
    aurocRight: auroc(confidences(asked.filter(isRight)), confidences(asked.filter((one) => !isRight(one)))),
    didYouMean: share(inScope.filter(isOffered), isAmongOffered),
    found: share(inScope, (one) => (isAnswered(one) ? isRight(one) : isOffered(one) && isAmongOffered(one))),
    oosOffered: share(outOfScope, isOffered),
    precisionInScope: share(inScope.filter(isAnswered), isRight),
    fpr95: falsePositives(confidences(inScope), confidences(outOfScope)),
    openAccuracy: share(asked, (one) => (one.outcome === 'not-known' ? !isInScope(one) : isRight(one))),
  };
}

const confidences = (asked: readonly Asked[]): number[] => asked.map(({ p }) => p);

function share<T>(of: readonly T[], has: (one: T) => boolean): number | null {
  return of.length === 0 ? null : of.filter(has).length / of.length;
}

/**
 * The mean over the in-scope queries of 1 / the place of the right entry among the first ten, 0 where it is not among them
 * (Voorhees, TREC-8 question answering track, 1999).
 */
export function meanReciprocalRank(asked: readonly Asked[]): number | null {
  return mean(
    asked.filter(isInScope).map((one) => {
      const place = ranking(one)
        .slice(0, RANKS)
        .findIndex((id) => id === one.expected);
      return place === -1 ? 0 : 1 / (place + 1);
    }),
  );
}

/**
 * The area under the receiver operating characteristic: how probably a value of `higher` is above one of `lower`, a tie
 * counting half; `null` if either is empty. Computed from ranks, as the Mann-Whitney U (Hanley and McNeil, Radiology 143, 1982).
 */
export function auroc(higher: readonly number[], lower: readonly number[]): number | null {
  if (higher.length === 0 || lower.length === 0) return null;
  const sorted = [
    ...higher.map((value) => ({ value, isHigher: true })),
    ...lower.map((value) => ({ value, isHigher: false })),
  ].sort((a, b) => a.value - b.value);
  let [lowerBefore, wins] = [0, 0];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to]?.value === sorted[from]?.value) to += 1;
    const tied = sorted.slice(from, to);
    const tiedHigher = tied.filter(({ isHigher }) => isHigher).length;
    const tiedLower = tied.length - tiedHigher;
    wins += tiedHigher * (lowerBefore + tiedLower / 2);
    lowerBefore += tiedLower;
  }
  return wins / (higher.length * lower.length);
}

/**
 * The share of `lower` that is as high as the 95 % highest of `higher`: of out-of-scope queries, how many pass where 95 % of those in
 * scope do (FPR95; Hendrycks and Gimpel, ICLR 2017).
 */
export function falsePositives(higher: readonly number[], lower: readonly number[]): number | null {
  const least = [...higher].sort((a, b) => b - a)[Math.ceil(PASSING * higher.length) - 1];
  return least === undefined ? null : share(lower, (value) => value >= least);
}

/**
 * The expected calibration error of `p` as the probability that the first entry is right: in 15 bins of equal width, each open
 * at its lower end, how far the mean of `p` is from the share that is right, weighted by the size of the bin (Guo et al., "On
 * Calibration of Modern Neural Networks", ICML 2017). Out of scope, no entry is right.
 */
export function calibrationError(asked: readonly Asked[]): number | null {
  const bins = Array.from({ length: BINS }, (): Asked[] => []);
  for (const one of asked) bins[Math.min(BINS, Math.max(1, Math.ceil(one.p * BINS))) - 1]?.push(one);
  const gaps = bins.map((bin) => {
    const gap = (mean(confidences(bin)) ?? 0) - (share(bin, isRight) ?? 0);
    return Math.abs(gap) * bin.length;
  });
  return asked.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / asked.length;
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
