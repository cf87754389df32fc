// One run: learns the entries, answers every query, and takes the time of both.
import { train } from '../../features/faq/match.ts';
import { loadLanguage } from '../../language/load.ts';
import type { Encoding } from '../encoding.ts';
import { median, percentile } from '../timing.ts';
import { entryOf, type Data } from './data.ts';
import { withoutEach } from './left-out.ts';
import { qualityOf, type Asked } from './metrics.ts';
import { seeded } from './seeded.ts';
import { withTypos } from './typos.ts';

/** A query as it was asked (with its typos, if any were wanted). */
type AskedText = { text: string } & Asked;

/** Of one `answer` once warm, the middle and the 95th percentile; of the one `train`, cold if the file is the first. */
type Speed = { p50ms: number; p95ms: number; trainMs: number };

export type Run = { asked: AskedText[]; figures: Record<string, number | null> };

export type Typos = { count: number; seed: number };

/**
 * `leftOut`: so many parts of the entries are left out one after another, and all queries are asked each time; 0 is all entries at once.
 * `encoding`: the sentence encoder that is asked what matching is not sure of, if any.
 */
export type Conditions = { typos: Typos; leftOut: number; encoding?: Encoding | undefined };

/** The middle of several runs in time; all else is counted over all that was asked. */
export async function measure(data: Data, { leftOut, ...how }: Conditions): Promise<Run> {
  const parts = leftOut > 0 ? withoutEach(data, { parts: leftOut, seed: how.typos.seed }) : [data];
  const runs: Awaited<ReturnType<typeof measureOnce>>[] = [];
  for (const part of parts) runs.push(await measureOnce(part, how));
  const asked = runs.flatMap((run) => run.asked);
  const middle = (of: keyof Speed) => median(runs.map(({ speed }) => speed[of]));
  const speed = { p50ms: middle('p50ms'), p95ms: middle('p95ms'), trainMs: middle('trainMs') };
  return { asked, figures: figuresOf(asked, speed) };
}

/** Every query is answered twice; the second time counts, when everything is warm. */
async function measureOnce(
  { entries, queries }: Data,
  { typos, encoding }: Omit<Conditions, 'leftOut'>,
): Promise<{ asked: AskedText[]; speed: Speed }> {
  const learnt = entries.map(entryOf);
  const typed = queries.map(({ text, id }, index) => ({
    text: withTypos(text, { count: typos.count, chance: seeded(typos.seed * 1_000_003 + index) }),
    expected: id,
  }));

  const language = loadLanguage();
  const began = performance.now();
  const matcher = train(learnt, { language });
  const trainMs = performance.now() - began;
  const encoder = await encoding?.(learnt);
  for (const { text } of typed) matcher.answer(text);

  const took: number[] = [];
  const asked: AskedText[] = [];
  for (const { text, expected } of typed) {
    const from = performance.now();
    const first = matcher.answer(text);
    const again = encoder && first.outcome !== 'answer' ? matcher.reconsider(text, await encoder(text)) : first;
    took.push(performance.now() - from);
    const { id, p, outcome, alternatives } = again;
    asked.push({ text, expected, id, p, outcome, alternatives });
  }
  return { asked, speed: { p50ms: median(took), p95ms: percentile(took, 0.95), trainMs } };
}

/** In the order in which they are printed: shares in percent with one decimal, measures of 0 to 1 and times with three. */
function figuresOf(asked: readonly Asked[], { p50ms, p95ms, trainMs }: Speed): Run['figures'] {
  const { p1, mrr10, auroc, coverage, precision, ...rest } = qualityOf(asked);
  const { oosAnswered, ece, aurocRight, didYouMean, found, oosOffered, precisionInScope, fpr95, openAccuracy } = rest;
  return {
    p1: percent(p1),
    mrr10: rounded(mrr10),
    auroc: rounded(auroc),
    coverage: percent(coverage),
    precision: percent(precision),
    oosAnswered: percent(oosAnswered),
    ece: rounded(ece),
    p50ms: rounded(p50ms),
    p95ms: rounded(p95ms),
    trainMs: rounded(trainMs),
    n: asked.length,
    aurocRight: rounded(aurocRight),
    didYouMean: percent(didYouMean),
    found: percent(found),
    oosOffered: percent(oosOffered),
    precisionInScope: percent(precisionInScope),
    fpr95: percent(fpr95),
    openAccuracy: percent(openAccuracy),
  };
}

const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(3)));

const percent = (value: number | null): number | null => (value === null ? null : Number((value * 100).toFixed(1)));
