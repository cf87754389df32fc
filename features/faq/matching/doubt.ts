// Decides when a question is asked back although the confidence is high: what the confidence cannot see, said as rules.
import type { Learnt } from './learnt.ts';
import type { Candidate, Ranking } from './rank.ts';
import type { Word } from './text.ts';

/** Two scores this close are a tie, however sure the confidence is; so are two that hold the same words of the question, within CLOSE. */
const TIE = 0.1;
const CLOSE = 0.3;
const SAME_WORDS = 0.02;
/** Words of which people say one in every thousand: "what", "is", "why". Nothing but these is no question yet. */
const COMMONEST = 0.001;
/** One that leads the next by so much is meant, though others hold its one telling word, too: "who can apply". */
const CLEAR = 0.5;
/** Among so many of the best entries a word that several hold does not tell which is meant. */
const FEW = 3;
/** More than this share of what a question tells may not be about what no entry knows. */
const BESIDES = 0.5;
/** Nor may a word that no entry knows tell so many times as much as each that one knows. */
const STRANGER = 1.7;
/** Stems so alike that one word more or less makes the difference; the cosine. */
const ALIKE = 0.6;
/** Whoever says so many words more says something beside it: "are the meetings in the evening, I cannot do the day". */
const ALL_BUT = 2;
const NEGATIONS = new Set(['not', 'never', 'without']);

/** Whether the best entry must not simply be shown. Each rule has a test with the question that taught it. */
export const leavesDoubt = (ranking: Ranking, learnt: Learnt): boolean =>
  isTie(ranking.candidates) || isVague(ranking, learnt) || isBesides(ranking, learnt) || isOpposite(ranking, learnt);

/** Whether neither the words of a question nor their meanings can say anything. */
export const knowsNothing = ({ words, candidates }: Ranking, { words: known }: Learnt): boolean =>
  !words.some(({ stem }) => known.known(stem)) && (candidates[0]?.meaning ?? 0) === 0;

/** The words that not everybody uses all the time. */
export const tellingOf = (words: readonly Word[], { language }: Learnt): Word[] =>
  words.filter(({ text }) => (language.share(text) ?? 0) <= COMMONEST);

/** By how much the first is better than the second. */
const leadOf = ([first, second]: readonly Candidate[]): number => (first?.score ?? 0) - (second?.score ?? -Infinity);

/** Whether a question tells nothing, is one word, or has one telling word that several of the best entries hold: "networks". */
function isVague(ranking: Ranking, learnt: Learnt): boolean {
  const stems = new Set(tellingOf(ranking.words, learnt).map(({ stem }) => stem));
  if (stems.size === 0 || ranking.words.length === 1) return true;
  return stems.size === 1 && leadOf(ranking.candidates) < CLEAR && fitsSeveral(ranking, learnt);
}

/** Whether several of the best entries hold all that a question tells, so that one of them is meant: "networks", "group meetings". */
export function fitsSeveral({ words, candidates }: Ranking, learnt: Learnt): boolean {
  const stems = new Set(tellingOf(words, learnt).map(({ stem }) => stem));
  const holds = ({ entry }: Candidate) => [...stems].every((stem) => learnt.held(entry).has(stem));
  return stems.size > 0 && candidates.slice(0, FEW).filter(holds).length > 1;
}

/**
 * Whether much of what a question tells is about something that no entry knows: "What is the weather in Blackpool?" Or the one
 * word that matters is: "Is there a crèche at the steering group meetings?"
 */
function isBesides({ words }: Ranking, learnt: Learnt): boolean {
  const known = learnt.words;
  const telling = tellingOf(words, learnt);
  const tell = (some: typeof words) => some.reduce((sum, word) => sum + known.of(word), 0);
  const most = (some: typeof words) => Math.max(0, ...some.map((word) => known.of(word)));
  const strange = telling.filter(({ stem }) => !known.known(stem));
  const familiar = telling.filter(({ stem }) => known.known(stem));
  return tell(strange) > BESIDES * tell(telling) || most(strange) > STRANGER * most(familiar);
}

/** Whether the question is its nearest phrasing but for a "not" that only one of them says: "What happens if I am selected?" */
function isOpposite({ words, candidates }: Ranking, { phrasings }: Learnt): boolean {
  const [best] = candidates;
  const said = phrasings[best?.place ?? -1]?.words ?? [];
  const negates = (some: typeof words) => some.some(({ text }) => NEGATIONS.has(text));
  return (best?.stems ?? 0) > ALIKE && words.length - said.length <= ALL_BUT && negates(words) !== negates(said);
}

function isTie([first, second]: readonly Candidate[]): boolean {
  if (!first || !second) return false;
  const lead = first.score - second.score;
  return lead < TIE || (lead < CLOSE && Math.abs(first.stems - second.stems) < SAME_WORDS);
}
