// What a sentence encoder says of a question, counted beside what its words say. It is asked only where those are not sure.
import { type EncodedSignals, signalsOf } from './confidence.ts';
import type { Learnt } from './learnt.ts';
import type { Candidate, Ranking } from './rank.ts';

/**
 * How an encoder sees an entry from a question. `near`: the cosine of its nearest phrasing; `towards`: about 1 where the question points as
 * the entry's phrasings do, about 0 where it points as those of others.
 */
export type Likeness = { near: number; towards: number };

/** By the entry's id. */
export type Encoded = ReadonlyMap<string, Likeness>;

/** What they count beside the score of the words; chosen on the development sets, see docs/answers.md. */
const NEAR = 1;
const TOWARDS = 3;

const NOTHING: Likeness = { near: 0, towards: 0 };

const likenessIn =
  (encoded: Encoded, { entries }: Learnt) =>
  ({ entry }: Candidate): Likeness =>
    encoded.get(entries[entry]?.id ?? '') ?? NOTHING;

/** The same candidates, in the order that counts both. */
export function withEncoded(ranking: Ranking, encoded: Encoded, learnt: Learnt): Ranking {
  const likeness = likenessIn(encoded, learnt);
  const candidates = ranking.candidates.map((candidate) => {
    const { near, towards } = likeness(candidate);
    return { ...candidate, score: candidate.score + NEAR * near + TOWARDS * towards };
  });
  return { ...ranking, candidates: candidates.sort((a, b) => b.score - a.score || a.entry - b.entry) };
}

/** Of a ranking `withEncoded`; `undefined` when there is no candidate. */
export function encodedSignalsOf(ranking: Ranking, encoded: Encoded, learnt: Learnt): EncodedSignals | undefined {
  const signals = signalsOf(ranking, learnt);
  const [best, ...others] = ranking.candidates.map(likenessIn(encoded, learnt));
  if (!signals || !best) return undefined;
  const lead = (of: keyof Likeness) => best[of] - others.reduce((most, other) => Math.max(most, other[of]), -1);
  return { ...signals, ...best, nearLead: lead('near'), towardsLead: lead('towards') };
}
