// "And for governors?", "how often?": questions that only make sense after the last answer, read together with its title.
import { plainWords } from '../words.ts';
import type { FaqEntry } from './entry.ts';
import type { Match, Matcher } from './match.ts';
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
function plainlyCarriesOn(text: string): boolean {
  const words = wordsOf(text);
  return opensAsFollowUp(words) || ownWords(text).length === 0 || words.some((word) => REFERENCES.has(word));
}

const WHY_THIS =
  /^(?:but )?(?:why|why (?:this|that)(?: answer)?|why did (?:you|i) (?:answer|say|get) (?:that|this)(?: answer)?|how do you know(?: that| this)?|how come)$/u;

/** Whether somebody asks for the reasons of the answer before. */
export const asksWhy = (text: string): boolean => WHY_THIS.test(plainWords(text));

/** A title without what it asks and the verb of it: "the steering group" for "What is the steering group?". */
const subjectOf = (title: string): string => {
  const words = title.replace(/[?!.\s]+$/u, '').split(/\s+/u);
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
  if (at < 0) return `${said(rest).replace(/[?!.\s]+$/u, '')} ${subject}?`;
  return said(rest.map((one, index) => (index === at ? { ...one, word: subject } : one)));
}

const said = (words: readonly { word: string }[]): string => words.map(({ word }) => word).join(' ');

/** Whether everything a follow-up says is said already where the last entry is asked for: "who?" after "Who is on...?". */
function addsNothing(asked: string, last: FaqEntry): boolean {
  const known = new Set([last.title, ...last.alsoAskedAs].flatMap(wordsOf));
  const filler = [PRONOUNS, AUXILIARIES, CARRIES_ON, SMALL_WORDS];
  return wordsOf(asked).every((word) => known.has(word) || filler.some((kind) => kind.has(word)));
}

/** How a follow-up is understood. `words`: what is asked, so that it can be understood alone. */
export type FollowUp = { words: string; match: Match };

/**
 * A follow-up read together with the last entry: an answer when it is a sure one, otherwise what is near, if the message cannot
 * be a question of its own. `undefined` when it can, or is a sure one. An answer that is the last one again counts only when
 * nothing else was asked.
 */
export function followUp(asked: string, last: FaqEntry, matcher: Matcher): FollowUp | undefined {
  if (!looksLikeFollowUp(asked) || matcher.answer(asked).outcome === 'answer') return undefined;
  const words = `${last.title} ${asked}`;
  const matches = [joinedTo(last.title, asked), words].map((text) => matcher.answer(text));
  const best = matches
    .filter((match) => match.outcome === 'answer' && (match.id !== last.id || addsNothing(asked, last)))
    .filter((match) => heeds(match, asked))
    .sort((a, b) => b.p - a.p)[0];
  if (best) return { words, match: best };
  const [first] = matches;
  if (!first || !plainlyCarriesOn(asked)) return undefined;
  const near = withoutAnswer(first, last.id);
  return { words, match: heeds(first, asked) ? near : { ...near, outcome: 'not-known' } };
}

/** Whether a match knows any of the follow-up's own words: if not, it is made of the last title alone. */
function heeds({ why }: Match, asked: string): boolean {
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
