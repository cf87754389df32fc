// "And for governors?", "how often?": questions that only make sense after the last answer, read together with its title.
import { plainWords } from '../../platform/text.ts';
import type { FaqEntry } from './entry.ts';
import type { Match, Matcher } from './match.ts';
import { sentencesOf } from './sentences.ts';
import { AUXILIARIES, CARRIES_ON, DEGREES, PRONOUNS, QUESTION_WORDS, REFERENCES, SMALL_WORDS } from './word-kinds.ts';

/**
 * How long an answer can be followed on from. People read an answer and ask on within minutes; after half an hour they
 * are as likely to begin with something else, and a wrong guess at what "it" means is worse than asking for a few words more.
 */
export const FOLLOW_UP_MINUTES = 30;

/** Longer messages say themselves what they are about. */
const MOST_WORDS = 10;
const MOST_OWN_WORDS = 2;

const OPENING = /^(?:(?:and|also|or|but|so|then|plus|ok|okay) )*(?:(?:what|how) about |same for |the same for )?/u;

const wordsOf = (text: string): string[] => plainWords(text).split(' ').filter(Boolean);

const POINTS = [QUESTION_WORDS, PRONOUNS, DEGREES];
const KINDS = [...POINTS, AUXILIARIES, CARRIES_ON, SMALL_WORDS];

/** Words that say what a message is about, rather than how it is asked. */
export const ownWords = (text: string): string[] =>
  wordsOf(text).filter((word) => !KINDS.some((kind) => kind.has(word)));

/** Whether a message may only make sense after another: it carries on, or is little more than question words and pronouns. */
export function looksLikeFollowUp(text: string): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > MOST_WORDS) return false;
  if (opensAsFollowUp(words)) return true;
  const points = words.some((word) => POINTS.some((kind) => kind.has(word)));
  return points && ownWords(text).length <= MOST_OWN_WORDS;
}

const opensAsFollowUp = (words: readonly string[]): boolean =>
  !/^(?:(?:ok|okay) )*$/u.test(OPENING.exec(`${words.join(' ')} `)?.[0] ?? '');

/** Whether a follow-up can mean nothing else: it opens as one, has no words of its own, or says "it". */
export function plainlyCarriesOn(text: string): boolean {
  const words = wordsOf(text);
  return opensAsFollowUp(words) || ownWords(text).length === 0 || words.some((word) => REFERENCES.has(word));
}

/** Whether a question says "it" or "that", or nothing of its own at all: "how much?" */
const pointsBack = (text: string): boolean =>
  ownWords(text).length === 0 || wordsOf(text).some((word) => PRONOUNS.has(word));

/** The one question in a message that says something around it: "Thanks. When does it start?" Otherwise the whole message. */
function questionIn(text: string): string {
  const [question, ...others] = sentencesOf(text).filter(({ kind }) => kind === 'question');
  return question && others.length === 0 ? question.text : text;
}

/** Whether it is worth knowing what was shown before, for a message that matches so `alone`. */
export function mayFollowOn(text: string, alone: Match): boolean {
  const question = questionIn(text);
  if (!looksLikeFollowUp(question) || alone.outcome !== 'answer') return looksLikeFollowUp(question);
  // A phrasing with words of its own stands for itself: "How will we hear what it decides?"
  return pointsBack(question) && (alone.why.by !== 'exact' || ownWords(question).length < MOST_OWN_WORDS);
}

/** Whether "it" can still mean what it meant before a message that led nowhere. */
export const keepsTopic = (text: string): boolean => looksLikeFollowUp(text) && plainlyCarriesOn(text);

const WHY_THIS =
  /^(?:but )?(?:why|why (?:this|that)(?: answer)?|why did (?:you|i) (?:answer|say|get) (?:that|this)(?: answer)?|how do you know(?: that| this)?|how come)$/u;

/** Whether somebody asks for the reasons of the answer before. */
export const asksWhy = (text: string): boolean => WHY_THIS.test(plainWords(text));

/** A title without what it asks and the verb of it: "the steering group" for "What is the steering group?". */
const subjectOf = (title: string): string => {
  const words = title.replace(/(?<![?!.\s])[?!.\s]+$/u, '').split(/\s+/u);
  const from = words.findIndex((word) => {
    const plain = plainWords(word);
    return !QUESTION_WORDS.has(plain) && !AUXILIARIES.has(plain) && !DEGREES.has(plain);
  });
  return from < 0 ? title : words.slice(from).join(' ');
};

/**
 * A follow-up as a question of its own. One that asks in its own way ("when does it meet?") gets the subject of the title in
 * place of its pronoun, or behind it; one that only names something else ("and for governors?") comes behind the title.
 */
export function joinedTo(title: string, asked: string): string {
  const words = asked
    .trim()
    .split(/\s+/u)
    .map((word) => ({ word, plain: plainWords(word) }));
  const opening = OPENING.exec(`${words.map(({ plain }) => plain).join(' ')} `)?.[0] ?? '';
  const rest = words.slice(opening.split(' ').length - 1);
  if (!rest.some(({ plain }) => QUESTION_WORDS.has(plain))) return `${title} ${said(rest)}`.trim();
  const subject = subjectOf(title);
  const at = rest.findIndex(({ plain }) => PRONOUNS.has(plain));
  if (at < 0) return `${said(rest).replace(/(?<![?!.\s])[?!.\s]+$/u, '')} ${subject}?`;
  return said(rest.map((one, index) => (index === at ? { ...one, word: subject } : one)));
}

const said = (words: readonly { word: string }[]): string => words.map(({ word }) => word).join(' ');

/** Whether a follow-up asks for what the last entry is about anyway: "who?" after "Who is on the steering group?". */
function addsNothing(asked: string, { title, alsoAskedAs }: FaqEntry): boolean {
  const known = new Set([title, ...alsoAskedAs].flatMap(wordsOf));
  const inTitle = new Set(wordsOf(title));
  const filler = [PRONOUNS, AUXILIARIES, CARRIES_ON, SMALL_WORDS];
  const telling = wordsOf(asked).filter((word) => !filler.some((kind) => kind.has(word)));
  // "Why not?" is about the answer, whatever else the council was asked "why" of.
  const asksOnly = telling.every((word) => QUESTION_WORDS.has(word));
  return telling.length > 0 && telling.every((word) => (asksOnly ? inTitle : known).has(word));
}

/**
 * A follow-up read together with the last entry: an answer when it is a sure one, otherwise what is near, if the message cannot
 * be a question of its own. `undefined` when it can. One that is a sure question by itself, but says "it", is asked back where "it"
 * would lead elsewhere. An answer that is the last one again counts only when nothing else was asked.
 */
export function followUp(message: string, last: FaqEntry, matcher: Matcher): Match | undefined {
  const asked = questionIn(message);
  const alone = matcher.answer(asked);
  if (!mayFollowOn(asked, alone)) return undefined;
  const joined = matcher.answer(joinedTo(last.title, asked));
  if (alone.outcome === 'answer') return undecided(alone, joined, last.id);
  // "Is it in school time?" after "How much time will it take?" is likelier meant for another entry.
  const isOther = alone.outcome === 'did-you-mean' && alone.id !== last.id && !opensAsFollowUp(wordsOf(asked));
  const best = [joined, matcher.answer(`${last.title} ${asked}`)]
    .filter((match) => match.outcome === 'answer' && (match.id !== last.id || (!isOther && addsNothing(asked, last))))
    .filter((match) => heeds(match, asked))
    .sort((a, b) => b.p - a.p)[0];
  if (best) return best;
  if (!plainlyCarriesOn(asked)) return undefined;
  const near = withoutAnswer(joined, last.id);
  return knowsOwnWords(joined, asked) ? near : { ...near, outcome: 'not-known' };
}

const ONE_OF_TWO = 0.5;

/** Both readings of a message, where the one `alone` and the one `joined` to the last entry lead to different entries. */
function undecided(alone: Match, joined: Match, last: string): Match | undefined {
  if (alone.id === last || joined.id === alone.id || joined.outcome === 'not-known') return undefined;
  const ids = [joined.id, alone.id, ...joined.alternatives].filter((id) => id !== null && id !== last);
  const [id = null, ...alternatives] = new Set(ids);
  return {
    ...joined,
    outcome: 'did-you-mean',
    p: ONE_OF_TWO,
    id,
    alternatives: alternatives.flatMap((other) => other ?? []),
  };
}

/**
 * Whether an answer is for the follow-up's own words, if it has any: otherwise it is made of the last title alone. One that does not
 * say that it carries on must be heard in every word: "Who is the head of Ofsted?" after "Who is on the steering group?".
 */
function heeds({ why }: Match, asked: string): boolean {
  const read = [...why.matched, ...why.corrected.map(({ typed }) => typed)];
  const heard = new Set(read.flatMap(wordsOf));
  const own = ownWords(asked);
  const isHeard = (word: string): boolean => heard.has(word);
  return why.by === 'exact' || own.length === 0 || (plainlyCarriesOn(asked) ? own.some(isHeard) : own.every(isHeard));
}

/** Whether anything at all is known of the follow-up's own words. */
function knowsOwnWords({ why }: Match, asked: string): boolean {
  const unknown = new Set(why.unknown.flatMap(wordsOf));
  const own = ownWords(asked);
  return own.length === 0 || own.some((word) => !unknown.has(word));
}

/** The match with the last entry taken out of it, and nothing sure about it. */
function withoutAnswer(match: Match, last: string): Match {
  const near = [match.id, ...match.alternatives].filter((id) => id !== null && id !== last);
  const outcome = match.outcome === 'not-known' || near.length === 0 ? 'not-known' : 'did-you-mean';
  const p = match.id === last ? (match.why.runnerUp?.p ?? 0) : match.p;
  return { ...match, outcome, p, id: near[0] ?? null, alternatives: near.slice(1).flatMap((id) => id ?? []) };
}
