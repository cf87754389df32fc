// Finds the entry a question means, or says that it is not sure. The one way in to matching; how it is done is in matching/.
import { alike } from './matching/alike.ts';
import {
  adjusted,
  adjustmentFrom,
  confidenceOf,
  encodedConfidenceOf,
  encodedThresholdFor,
  NO_ADJUSTMENT,
  signalsOf,
  thresholdFor,
  type Adjustment,
  type Signals,
} from './matching/confidence.ts';
import { fitsSeveral, knowsNothing, leavesDoubt } from './matching/doubt.ts';
import { type Encoded, encodedSignalsOf, withEncoded } from './matching/encoded.ts';
import { explain, type Why } from './matching/explain.ts';
import { noLanguage, type Language } from './matching/language.ts';
import { packedLearnt } from './matching/learn.ts';
import { type Known, learntFrom, type Learnable, type Learnt, type PackedLearnt } from './matching/learnt.ts';
import type { OtherNames } from './matching/names.ts';
import { relearn } from './matching/relearn.ts';
import { relatedTo } from './matching/related.ts';
import { createRanking, type Ranking } from './matching/rank.ts';

/** `answer`: sure enough. `did-you-mean`: one of three is likely meant. `not-known`: none of them is, though some may be related. */
export type Outcome = 'answer' | 'did-you-mean' | 'not-known';

export type Match = {
  outcome: Outcome;
  /** The best entry, whatever the outcome; `null` when nothing in the question is known at all. */
  id: string | null;
  /** How probably the best entry is what the question means, 0 to 1. */
  p: number;
  /** The entries that come after it, best first, at most nine. */
  alternatives: string[];
  /** Those of the first three that share with the question what matters in it, whether or not they answer it. */
  related: string[];
  why: Why;
};

export type Matcher = {
  /** Finds the entry a question means. Pure and synchronous; the same question always gets the same match. */
  answer: (text: string) => Match;
  /** The same, with what an encoder says of the text and of these entries. */
  reconsider: (text: string, encoded: Encoded) => Match;
  /** How alike two questions are, 0 to 1, whether or not an entry knows them. From about 0.5 on they may well ask the same. */
  alike: (a: string, b: string) => number;
};

/** A matcher that can be brought up to date. */
export type Trained = Matcher & {
  /** A matcher for these entries, which learns only what changed; this one stays as it is. */
  retrain: (entries: readonly Learnable[]) => Trained;
};

/** What somebody asked, and the id of the entry that an officer confirmed to be right; `null`: no entry answers it. */
export type Verdict = { question: string; right: string | null };

export type Training = {
  /** What is known of general English; without it, matching goes by the entries alone and finds fewer paraphrases. */
  language?: Language;
  /** The council's setting: at most so many wrong answers in a hundred answered. 1 to 20. */
  mostWrongIn100?: number;
  /** The council's experience, which makes the confidence higher or lower; see `adjustmentFrom`. */
  verdicts?: readonly Verdict[];
  /** What people ask of the council and no entry answers; verdicts that say so count as well. */
  notOurs?: readonly string[];
  /** What things are called beside the names that the entries use. */
  otherNames?: OtherNames;
};

const MOST_WRONG_IN_100 = 7;
const MOST_ALTERNATIVES = 9;
/** Below this the best entry is likelier not meant than meant; docs/answers.md says what asking back at less, or at more, would do. */
const LIKELY = 0.5;
/** What the council wrote down word for word; another entry may still be meant in a context nobody sees. */
const EXACT = 0.99;

/** What was learnt, as plain data that can be kept. */
export type PackedMatcher = { learnt: PackedLearnt; adjustment: Adjustment };

/** Learns the entries: for each, the phrasings that lead to it. Their order does not matter. Synchronous; milliseconds an entry. */
export const train = (entries: readonly Learnable[], training: Training = {}): Trained =>
  unpackMatcher(entries, packedMatcher(entries, training), training);

/** All of the learning that takes long. */
export function packedMatcher(
  entries: readonly Learnable[],
  { mostWrongIn100 = MOST_WRONG_IN_100, ...training }: Training = {},
): PackedMatcher {
  const ordered = inOrder(entries);
  const known = knownFrom(training);
  const learnt = packedLearnt(ordered, known);
  const { answer: unadjusted } = answersFrom(learntFrom(ordered, learnt, known), {
    ...sureAt(mostWrongIn100),
    adjustment: NO_ADJUSTMENT,
  });
  return { learnt, adjustment: adjustmentFrom(experience(training.verdicts ?? [], unadjusted)) };
}

/** The matcher that learnt these entries, which must be those that were packed, and so must the training. Milliseconds in all. */
export const unpackMatcher = (
  entries: readonly Learnable[],
  { learnt, adjustment }: PackedMatcher,
  { mostWrongIn100 = MOST_WRONG_IN_100, ...training }: Training = {},
): Trained =>
  matcherOver(learntFrom(inOrder(entries), learnt, knownFrom(training)), {
    ...sureAt(mostWrongIn100),
    adjustment,
  });

/** What matching learns beside the entries. */
const knownFrom = ({ language = noLanguage, verdicts = [], notOurs = [], otherNames = {} }: Training): Known => ({
  language,
  notOurs: [...new Set([...notOurs, ...verdicts.flatMap(({ question, right }) => (right === null ? question : []))])],
  otherNames,
});

/** From which confidence on an entry is shown, and how the council's verdicts move the confidence. */
type Settings = { sure: number; sureEncoded: number; adjustment: Adjustment };

const sureAt = (mostWrongIn100: number): Pick<Settings, 'sure' | 'sureEncoded'> => ({
  sure: thresholdFor(mostWrongIn100),
  sureEncoded: encodedThresholdFor(mostWrongIn100),
});

const matcherOver = (learnt: Learnt, settings: Settings): Trained => ({
  ...answersFrom(learnt, settings),
  alike: (a, b) => alike(a, b, learnt),
  retrain: (entries) => matcherOver(relearn(learnt, inOrder(entries)), settings),
});

const inOrder = (entries: readonly Learnable[]): Learnable[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

function answersFrom(
  learnt: Learnt,
  { sure, sureEncoded, adjustment }: Settings,
): Pick<Matcher, 'answer' | 'reconsider'> {
  const rank = createRanking(learnt);
  /** `model`: how sure to be of the first, and from when on it is shown. */
  const decide = (ranking: Ranking, signals: Signals | undefined, model: { p: number; sure: number }): Match => {
    const same = learnt.exact.find(ranking.words);
    if (same.length === 0 && (!signals || knowsNothing(ranking, learnt))) return nothing(ranking);
    const ids = idsOf(ranking, learnt, same);
    const p = same.length > 0 ? EXACT / same.length : adjusted(model.p, adjustment);
    const open = same.length === 0 ? leavesDoubt(ranking, learnt) : same.length > 1;
    const likely = p >= LIKELY || same.length > 1 || fitsSeveral(ranking, learnt);
    return {
      outcome: p >= model.sure && !open ? 'answer' : likely ? 'did-you-mean' : 'not-known',
      id: ids[0] ?? null,
      p,
      alternatives: ids.slice(1, 1 + MOST_ALTERNATIVES),
      related: relatedTo(ranking, learnt).flatMap((entry) => learnt.entries[entry]?.id ?? []),
      why: explain(ranking, learnt, { same: same.length > 0, ids, p, signals }),
    };
  };
  return {
    answer: (text) => {
      const ranking = rank(text);
      const signals = signalsOf(ranking, learnt);
      return decide(ranking, signals, { p: signals ? confidenceOf(signals, ranking.elsewhere) : 0, sure });
    },
    reconsider: (text, encoded) => {
      const ranking = withEncoded(rank(text), encoded, learnt);
      const signals = encodedSignalsOf(ranking, encoded, learnt);
      const p = signals ? encodedConfidenceOf(signals, ranking.elsewhere) : 0;
      return decide(ranking, signals, { p, sure: sureEncoded });
    },
  };
}

/** What the verdicts say of the confidence; nothing where the words are a phrasing, or where nothing was found. */
const experience = (verdicts: readonly Verdict[], answer: Matcher['answer']): { p: number; right: boolean }[] =>
  verdicts.flatMap(({ question, right }) => {
    const { id, p, why } = answer(question);
    return why.by === 'similar' ? [{ p, right: id === right }] : [];
  });

/** Nothing is near. */
export const NO_MATCH: Match = {
  outcome: 'not-known',
  id: null,
  p: 0,
  alternatives: [],
  related: [],
  why: {
    by: 'nothing',
    phrasing: '',
    matched: [],
    corrected: [],
    unknown: [],
    runnerUp: null,
    ranking: [],
    signals: {},
  },
};

const nothing = ({ words, corrected }: Ranking): Match => ({
  ...NO_MATCH,
  why: { ...NO_MATCH.why, corrected, unknown: words.map(({ text }) => text) },
});

/** Ids best first; those with the very words of the question before all others. */
function idsOf({ candidates }: Ranking, { entries }: Learnt, same: readonly string[]): string[] {
  const ranked = candidates.flatMap(({ entry }) => entries[entry]?.id ?? []);
  return [...new Set([...ranked.filter((id) => same.includes(id)), ...same, ...ranked])];
}
