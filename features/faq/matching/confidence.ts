// Computes how probably the best entry is the one meant: a logistic model on what was seen while ranking.
import coefficients from './coefficients.json' with { type: 'json' };
import { COUNTS } from './elsewhere.ts';
import type { Learnt } from './learnt.ts';
import type { Word } from './text.ts';
import type { Candidate, Ranking } from './rank.ts';
import { MEANING } from './vectors.ts';

/** What the confidence is computed from. `coefficients.json` has a weight for each. */
export type Signals = {
  /** Of the best entry: its score, and what its support vector machine says. */
  score: number;
  separation: number;
  /** How much better it is than the next best in score, and in likeness; below zero when another is better. */
  lead: number;
  likenessLead: number;
  /** The share of what the question tells that its words hold or nearly mean; see covering.ts. */
  covered: number;
  /** The share of what its nearest phrasing tells that the question says. */
  said: number;
  /** The share of what the question tells that no phrasing of any entry holds. */
  unknown: number;
  /** How near its phrasings are to one another: what belongs to an entry whose phrasings are all alike should fit well. */
  usual: number;
  /** The mean score of the entries that come next: what many fit somewhat belongs to none. */
  others: number;
};

/** The same where an encoder was asked, with what it says of the best entry, and by how much that is above all others; see encoded.ts. */
export type EncodedSignals = Signals & { near: number; towards: number; nearLead: number; towardsLead: number };

const likeness = ({ stems, meaning }: Candidate): number => stems + MEANING * meaning;
/** So many entries come next. */
const NEXT = 5;

/** `undefined` when there is no candidate. */
export function signalsOf({ words, candidates }: Ranking, learnt: Learnt): Signals | undefined {
  const [best, ...others] = candidates;
  if (!best) return undefined;
  const over = (of: (candidate: Candidate) => number) =>
    of(best) - others.reduce((most, other) => Math.max(most, of(other)), -1);
  const phrasing = learnt.phrasings[best.place]?.words ?? [];
  const asked = new Set(words.map(({ stem }) => stem));
  const tell = (some: readonly Word[]) => some.reduce((sum, word) => sum + learnt.words.of(word), 0);
  const next = others.slice(0, NEXT);
  return {
    score: best.score,
    separation: best.separation,
    lead: over(({ score }) => score),
    likenessLead: over(likeness),
    covered: best.covered,
    said: tell(phrasing.filter(({ stem }) => asked.has(stem))) / (tell(phrasing) || 1),
    unknown: tell(words.filter(({ stem }) => !learnt.words.known(stem))) / (tell(words) || 1),
    usual: learnt.usual(best.entry),
    others: next.reduce((sum, { score }) => sum + score, 0) / (next.length || 1),
  };
}

/** How much it counts against the best entry that a question looks as if no entry were about it. */
const AGAINST = 3;

/** How probably the best entry is the one meant, 0 to 1; `elsewhere` as in `Ranking`. */
export const confidenceOf = (signals: Signals, elsewhere: number): number =>
  confidenceBy(coefficients, signals, elsewhere);

/** The same where an encoder was asked. */
export const encodedConfidenceOf = (signals: EncodedSignals, elsewhere: number): number =>
  confidenceBy(coefficients.encoded, signals, elsewhere);

type Model<Names extends string> = { intercept: number; weights: Readonly<Record<Names, number>> };

function confidenceBy<Names extends string>(
  { intercept, weights }: Model<Names>,
  signals: Readonly<Record<Names, number>>,
  elsewhere: number,
): number {
  let logit = intercept - AGAINST * Math.max(0, elsewhere - COUNTS);
  for (const name of Object.keys(weights) as Names[]) logit += weights[name] * signals[name];
  return logistic(logit);
}

/** From which confidence on at most so many of a hundred answers are wrong, as measured on the public question sets. */
export const thresholdFor = (mostWrongIn100: number): number => thresholdIn(coefficients, mostWrongIn100);

/** The same for answers that an encoder was asked for. */
export const encodedThresholdFor = (mostWrongIn100: number): number =>
  thresholdIn(coefficients.encoded, mostWrongIn100);

const thresholdIn = ({ thresholds }: { thresholds: readonly number[] }, mostWrongIn100: number): number =>
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
