// Computes how probably the best entry is the one meant: a logistic model on what was seen while ranking.
import coefficients from './coefficients.json' with { type: 'json' };
import type { Learnt } from './learnt.ts';
import { MEANING, type Candidate, type Ranking } from './rank.ts';

/** What the confidence is computed from. `coefficients.json` has a weight for each. */
export type Signals = {
  /** Of the best entry: its score, and what its support vector machine says. */
  score: number;
  separation: number;
  /** How near its nearest phrasing is, in stems and in meaning; 0 to 1. */
  stems: number;
  meaning: number;
  /** How much better it is than the next best in each of these respects; below zero when another is better. */
  lead: number;
  separationLead: number;
  likenessLead: number;
  /** Of what the question's words tell, the share that no phrasing holds, and the share that the best entry's phrasings hold. */
  unknown: number;
  held: number;
  /** The logarithm of the number of words. */
  length: number;
};

const likeness = ({ stems, meaning }: Candidate): number => stems + MEANING * meaning;

/** `undefined` when there is no candidate. */
export function signalsOf({ words, candidates }: Ranking, learnt: Learnt): Signals | undefined {
  const [best, ...others] = candidates;
  if (!best) return undefined;
  const over = (of: (candidate: Candidate) => number) =>
    of(best) - others.reduce((most, other) => Math.max(most, of(other)), -1);
  const held = learnt.held(best.entry);
  const tell = (some: typeof words) => some.reduce((sum, word) => sum + learnt.words.of(word), 0);
  const all = tell(words) || 1;
  return {
    score: best.score,
    separation: best.separation,
    stems: best.stems,
    meaning: best.meaning,
    lead: over(({ score }) => score),
    separationLead: over(({ separation }) => separation),
    likenessLead: over(likeness),
    unknown: tell(words.filter(({ stem }) => !learnt.words.known(stem))) / all,
    held: tell(words.filter(({ stem }) => held.has(stem))) / all,
    length: Math.log(1 + words.length),
  };
}

const { intercept, weights, thresholds } = coefficients;

/** How probably the best entry is the one meant, 0 to 1. */
export function confidenceOf(signals: Signals): number {
  let logit = intercept;
  for (const name of names) logit += weights[name] * signals[name];
  return logistic(logit);
}

const names = Object.keys(weights) as (keyof Signals)[];

/** From which confidence on at most so many of a hundred answers are wrong, as measured on the public question sets. */
export const thresholdFor = (mostWrongIn100: number): number =>
  thresholds[Math.min(thresholds.length, Math.max(1, Math.round(mostWrongIn100))) - 1] ?? 1;

/** What the council's own experience makes of a confidence: the logarithm of its odds times `slope`, plus `shift`. */
export type Adjustment = { slope: number; shift: number };

/** A confidence stays what it is. */
export const NO_ADJUSTMENT: Adjustment = { slope: 1, shift: 0 };
/** How far experience is expected to be from what was learnt, as standard deviations. */
const EXPECTED: Adjustment = { slope: 0.15, shift: 0.3 };
/** Whatever the verdicts say, the higher of two confidences stays the higher. */
const LEAST_SLOPE = 0.25;
const MOST_STEPS = 1000;
const SMALLEST_STEP = 1e-9;
/** A confidence of 0 or 1 has no finite odds. */
const SUREST = 1 - 1e-9;

const logistic = (logit: number): number => 1 / (1 + Math.exp(-logit));

function logitOf(p: number): number {
  const inside = Math.min(SUREST, Math.max(1 - SUREST, p));
  return Math.log(inside / (1 - inside));
}

/** The confidence as adjusted, 0 to 1. Of two, the higher stays the higher. */
export const adjusted = (p: number, { slope, shift }: Adjustment): number =>
  slope === 1 && shift === 0 ? p : logistic(slope * logitOf(p) + shift);

/**
 * The most probable adjustment when first entries found with confidence `p` turned out to be right or not (Platt, "Probabilistic
 * outputs for support vector machines", 1999). It is expected to be none, by a normal distribution around slope 1 and shift 0, so
 * that a handful of verdicts does not turn everything over: some fifty of them weigh as much as what was learnt before.
 */
export function adjustmentFrom(verdicts: readonly { p: number; right: boolean }[]): Adjustment {
  const seen = verdicts.map(({ p, right }) => ({ logit: logitOf(p), right }));
  // No curve of a logistic loss bends more than a quarter (Boehning and Lindsay 1988), so that such steps never go too far.
  const bend = (of: keyof Adjustment, squares: number): number => squares / 4 + 1 / EXPECTED[of] ** 2;
  const bends = {
    slope: bend(
      'slope',
      seen.reduce((sum, { logit }) => sum + logit ** 2, 0),
    ),
    shift: bend('shift', seen.length),
  };
  let { slope, shift } = NO_ADJUSTMENT;
  const tooSure = (by: (logit: number) => number): number =>
    seen.reduce((sum, { logit, right }) => sum + (logistic(slope * logit + shift) - Number(right)) * by(logit), 0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const before = { slope, shift };
    shift -= (tooSure(() => 1) + shift / EXPECTED.shift ** 2) / bends.shift;
    slope -= (tooSure((logit) => logit) + (slope - 1) / EXPECTED.slope ** 2) / bends.slope;
    slope = Math.max(LEAST_SLOPE, slope);
    if (Math.abs(slope - before.slope) + Math.abs(shift - before.shift) < SMALLEST_STEP) break;
  }
  return { slope, shift };
}
