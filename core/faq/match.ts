// Finds the entry a question means, or says that it is not sure. The one way in to matching; how it is done is in matching/.
import {
  adjusted,
  adjustmentFrom,
  confidenceOf,
  NO_ADJUSTMENT,
  signalsOf,
  thresholdFor,
  type Adjustment,
  type Signals,
} from './matching/confidence.ts';
import { noLanguage, type Language } from './matching/language.ts';
import { learn, type Learnable, type Learnt } from './matching/learn.ts';
import { relearn } from './matching/relearn.ts';
import { createRanking, type Candidate, type Ranking } from './matching/rank.ts';

/** What speaks for a match, for people who ask why. */
export type Why = {
  /** `exact`: the words of the question are a title or phrasing. `similar`: they resemble one. `nothing`: nothing is near. */
  by: 'exact' | 'similar' | 'nothing';
  /** The title or phrasing of the best entry that is nearest to the question, as the council wrote it. */
  phrasing: string;
  /** The words of the question that speak for the best entry, strongest first. */
  matched: string[];
  /** Words read as others because of their spelling. */
  corrected: { typed: string; read: string }[];
  /** Words of the question that no entry holds. */
  unknown: string[];
  /** The second best entry, and how probably it is the one meant. */
  runnerUp: { id: string; p: number } | null;
  /** The first few entries with their scores, best first; for staff. */
  ranking: { id: string; score: number }[];
  /** What the confidence was computed from, by name; for staff. */
  signals: Readonly<Record<string, number>>;
};

/** `answer`: sure enough. `did-you-mean`: near, or nearly tied. `not-known`: nothing is near enough to be offered. */
export type Outcome = 'answer' | 'did-you-mean' | 'not-known';

export type Match = {
  outcome: Outcome;
  /** The best entry, whatever the outcome; `null` when nothing in the question is known at all. */
  id: string | null;
  /** How probably the best entry is what the question means, 0 to 1. */
  p: number;
  /** The entries that come after it, best first, at most nine. */
  alternatives: string[];
  why: Why;
};

export type Matcher = {
  /** Finds the entry a question means. Pure and synchronous; the same question always gets the same match. */
  answer: (text: string) => Match;
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
};

const MOST_WRONG_IN_100 = 7;
const MOST_ALTERNATIVES = 9;
/** How many entries an officer is shown with their scores. */
const RANKING = 5;
/** Below this it is likelier that none of the first three is meant than that one of them is. */
const NEAR = 0.14;
/** A question that is more than half about what no entry knows is offered entries only if one is likelier than not. */
const STRANGE = 0.5;
const LIKELY = 0.5;
/** Two scores this close are a tie, however sure the confidence is; so are two that hold the same words of the question, within CLOSE. */
const TIE = 0.1;
const CLOSE = 0.3;
const SAME_WORDS = 0.02;
/** Words of which people say one in every thousand: "what", "is", "why". Nothing but these is no question yet. */
const COMMONEST = 0.001;
/** Among so many of the best entries a word that several hold does not tell which is meant. */
const FEW = 3;
const BESIDES = 0.5;
/** Stems so alike that one word more or less makes the difference; the cosine. */
const ALIKE = 0.6;
/** What the council wrote down word for word; another entry may still be meant in a context nobody sees. */
const EXACT = 0.99;

/** Learns the entries: for each, the phrasings that lead to it. Their order does not matter. Synchronous; milliseconds an entry. */
export function train(
  entries: readonly Learnable[],
  { language = noLanguage, mostWrongIn100 = MOST_WRONG_IN_100, verdicts = [] }: Training = {},
): Trained {
  const learnt = learn(inOrder(entries), language);
  const sure = thresholdFor(mostWrongIn100);
  const unadjusted = answerFrom(learnt, { sure, adjustment: NO_ADJUSTMENT });
  return matcherOver(learnt, { sure, adjustment: adjustmentFrom(experience(verdicts, unadjusted)) });
}

/** From which confidence on an entry is shown, and how the council's verdicts move the confidence. */
type Settings = { sure: number; adjustment: Adjustment };

const matcherOver = (learnt: Learnt, settings: Settings): Trained => ({
  answer: answerFrom(learnt, settings),
  retrain: (entries) => matcherOver(relearn(learnt, inOrder(entries)), settings),
});

const inOrder = (entries: readonly Learnable[]): Learnable[] => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

function answerFrom(learnt: Learnt, { sure, adjustment }: Settings): Matcher['answer'] {
  const rank = createRanking(learnt);
  return (text) => {
    const ranking = rank(text);
    const same = learnt.exact.find(ranking.words);
    const [first, second] = ranking.candidates;
    const signals = signalsOf(ranking, learnt);
    if (same.length === 0 && (!first || !signals || knowsNothing(ranking, learnt))) return nothing(ranking);
    const ids = idsOf(ranking, learnt, same);
    const p = same.length > 0 ? EXACT / same.length : signals ? adjusted(confidenceOf(signals), adjustment) : 0;
    const open =
      same.length === 0
        ? isTie(first, second) || isVague(ranking, learnt) || isBesides(ranking, learnt) || isOpposite(ranking, learnt)
        : same.length > 1;
    const near = signals && signals.unknown > STRANGE ? LIKELY : NEAR;
    return {
      outcome: p >= sure && !open ? 'answer' : p >= near ? 'did-you-mean' : 'not-known',
      id: ids[0] ?? null,
      p,
      alternatives: ids.slice(1, 1 + MOST_ALTERNATIVES),
      why: whyOf(ranking, learnt, { same: same.length > 0, ids, p, signals }),
    };
  };
}

/** What the verdicts say of the confidence; nothing where the words are a phrasing, or where nothing was found. */
const experience = (verdicts: readonly Verdict[], answer: Matcher['answer']): { p: number; right: boolean }[] =>
  verdicts.flatMap(({ question, right }) => {
    const { id, p, why } = answer(question);
    return why.by === 'similar' ? [{ p, right: id === right }] : [];
  });

/** Whether a question tells nothing, or has one telling word that several of the best entries hold: "networks". */
function isVague({ words, candidates }: Ranking, learnt: Learnt): boolean {
  const telling = new Set(
    words.filter(({ text }) => (learnt.language.share(text) ?? 0) <= COMMONEST).map(({ stem }) => stem),
  );
  const [stem, ...more] = telling;
  if (stem === undefined || more.length > 0) return stem === undefined;
  return candidates.slice(0, FEW).filter(({ entry }) => learnt.held(entry).has(stem)).length > 1;
}

/** Whether much of what a question tells is about something that no entry knows: "What is the weather in Blackpool?" */
function isBesides({ words }: Ranking, { language, words: known }: Learnt): boolean {
  const telling = words.filter(({ text }) => (language.share(text) ?? 0) <= COMMONEST);
  const tell = (some: typeof words) => some.reduce((sum, word) => sum + known.of(word), 0);
  return tell(telling.filter(({ stem }) => !known.known(stem))) > BESIDES * tell(telling);
}

const NEGATIONS = new Set(['not', 'never', 'without']);

/** Whether the question is its nearest phrasing but for a "not" that only one of them says: "What happens if I am selected?" */
function isOpposite({ words, candidates }: Ranking, { phrasings }: Learnt): boolean {
  const [best] = candidates;
  const negates = (some: typeof words) => some.some(({ text }) => NEGATIONS.has(text));
  return (best?.stems ?? 0) > ALIKE && negates(words) !== negates(phrasings[best?.place ?? -1]?.words ?? []);
}

function isTie(first?: Candidate, second?: Candidate): boolean {
  if (!first || !second) return false;
  const lead = first.score - second.score;
  return lead < TIE || (lead < CLOSE && Math.abs(first.stems - second.stems) < SAME_WORDS);
}

/** Whether neither the words of a question nor their meanings can say anything. */
const knowsNothing = ({ words, candidates }: Ranking, { words: known }: Learnt): boolean =>
  !words.some(({ stem }) => known.known(stem)) && (candidates[0]?.meaning ?? 0) === 0;

const nothing = ({ words, corrected }: Ranking): Match => ({
  outcome: 'not-known',
  id: null,
  p: 0,
  alternatives: [],
  why: {
    by: 'nothing',
    phrasing: '',
    matched: [],
    corrected,
    unknown: words.map(({ text }) => text),
    runnerUp: null,
    ranking: [],
    signals: {},
  },
});

/** Ids best first; those with the very words of the question before all others. */
function idsOf({ candidates }: Ranking, { entries }: Learnt, same: readonly string[]): string[] {
  const ranked = candidates.flatMap(({ entry }) => entries[entry]?.id ?? []);
  return [...new Set([...ranked.filter((id) => same.includes(id)), ...same, ...ranked])];
}

type Found = { ids: readonly string[]; same: boolean; p: number; signals: Signals | undefined };

function whyOf({ words, corrected, candidates }: Ranking, learnt: Learnt, { ids, same, p, signals }: Found): Why {
  const id = (entry: number): string => learnt.entries[entry]?.id ?? '';
  const best = candidates.find(({ entry }) => id(entry) === ids[0]);
  const held: ReadonlySet<string> = best ? learnt.held(best.entry) : new Set();
  const tells = new Map(words.map((word) => [word.text, learnt.words.of(word)]));
  const others = candidates.filter((candidate) => candidate !== best);
  const chances = others.map(({ score }) => Math.exp(score));
  const [second] = others;
  return {
    by: same ? 'exact' : 'similar',
    phrasing: learnt.phrasings[best?.place ?? -1]?.text ?? '',
    matched: [...new Set(words.filter(({ stem }) => held.has(stem)).map(({ text }) => text))].sort(
      (a, b) => (tells.get(b) ?? 0) - (tells.get(a) ?? 0),
    ),
    corrected,
    unknown: [...new Set(words.filter(({ stem }) => !learnt.words.known(stem)).map(({ text }) => text))],
    // Of what is left, the second best gets the share that its score has among the others'.
    runnerUp: second
      ? { id: id(second.entry), p: ((1 - p) * (chances[0] ?? 0)) / chances.reduce((sum, chance) => sum + chance, 0) }
      : null,
    ranking: candidates.slice(0, RANKING).map(({ entry, score }) => ({ id: id(entry), score })),
    signals: signals ?? {},
  };
}
