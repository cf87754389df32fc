// Splits a message into what it asks: one question, or several that are answered one by one. Pure; every part is a stretch of what was typed.
import type { FaqEntry } from './entry.ts';
import { followUp, ownWords, plainlyCarriesOn } from './follow-up.ts';
import type { Match, Matcher } from './match.ts';
import { halvesOf, sentencesOf, sharedHalvesOf, type Sentence } from './sentences.ts';

/** One question of a message. `after`: the entry that it follows on from, where it was understood so. */
export type Part = { asked: string; match: Match; after: FaqEntry | null };

/** What a message asks; `more`: how many questions there are beyond those that are answered. */
export type Reading = { parts: [Part, ...Part[]]; more: number };

/** A card with more answers than this is not read to the end. */
export const MOST_PARTS = 5;

/** From here on a part that would be asked back counts as a question that the council knows. */
const NEAR_ENOUGH = 0.5;

type Needs = { matcher: Matcher; entry: (id: string) => FaqEntry | undefined };

/** What is known beside a message. `last`: the entry that was shown before it. */
type Known = Needs & { last?: FaqEntry | undefined };

/**
 * Takes a message apart where at least two of its parts are questions that the council knows, to different entries; or where
 * one is, and another is plainly a question that nobody can answer. Otherwise the whole message is one question, as typed.
 */
export function readQuestions(text: string, { matcher, entry, last }: Known): Reading {
  const needs: Needs = { matcher: remembering(matcher), entry };
  const whole: Part = { asked: text, match: matchOf(text, needs.matcher), after: null };
  const single: Reading = { parts: [whole], more: 0 };
  if (isExact(needs.matcher.answer(text))) return single;
  const found: Part[] = [];
  for (const group of groupsOf(text, needs.matcher)) {
    const before = found.at(-1);
    found.push(...partsOf(group, before ? shownBy(before, needs) : last, needs));
  }
  const [first, ...others] = merged(found);
  if (!first || !isSeveral([first, ...others], whole)) return single;
  return { parts: [first, ...others.slice(0, MOST_PARTS - 1)], more: Math.max(0, others.length + 1 - MOST_PARTS) };
}

/** The same matcher for one message, whose pieces are looked at more than once. */
function remembering({ answer, ...matcher }: Matcher): Matcher {
  const known = new Map<string, Match>();
  return {
    ...matcher,
    answer: (text) => {
      const match = known.get(text) ?? answer(text);
      known.set(text, match);
      return match;
    },
  };
}

/**
 * The match of one question with what is said around it ("I am a chair of governors. How do I nominate myself?"): that of the
 * whole, unless a sentence in it that asks is surer of an answer alone.
 */
export function matchOf(asked: string, matcher: Matcher): Match {
  const whole = matcher.answer(asked);
  const sentences = sentencesOf(asked);
  if (sentences.length < 2) return whole;
  return sentences
    .filter(({ kind }) => kind === 'question')
    .map(({ text }) => matcher.answer(text))
    .filter(({ outcome }) => outcome === 'answer')
    .reduce((best, match) => (best.outcome !== 'answer' || match.p > best.p ? match : best), whole);
}

const isExact = ({ outcome, why }: Match): boolean => outcome === 'answer' && why.by === 'exact';

const isStrong = ({ match: { outcome, p } }: Part): boolean =>
  outcome === 'answer' || (outcome === 'did-you-mean' && p >= NEAR_ENOUGH);

const idsOf = (parts: readonly Part[]): Set<string | null> =>
  new Set(parts.filter(isStrong).map(({ match }) => match.id));

/** A sentence that asks, and what stands around it: `before` and `after` are the message's own words. */
type Group = { before: string; asks: string; after: string; to: number };

/** Context belongs to the question that follows it, or at the end to the one before. */
function groupsOf(text: string, matcher: Matcher): Group[] {
  const isAsking = ({ kind, text: words }: Sentence): boolean =>
    kind === 'question' || (kind === 'topic' && matcher.answer(words).outcome === 'answer');
  const groups: Group[] = [];
  let waiting: Sentence[] = [];
  for (const sentence of sentencesOf(text).filter(({ kind }) => kind !== 'nothing')) {
    if (!isAsking(sentence)) waiting.push(sentence);
    else {
      const before = text.slice(waiting[0]?.from ?? sentence.from, sentence.from);
      groups.push({ before, asks: sentence.text, after: '', to: sentence.to });
      waiting = [];
    }
  }
  const last = groups.at(-1);
  const [next] = waiting;
  if (last && next) last.after = text.slice(last.to, waiting.at(-1)?.to);
  return groups;
}

/** The parts of a sentence that asks: one, or its halves where these are surer of different entries than the whole is of one. */
function partsOf({ before, asks, after }: Group, previous: FaqEntry | undefined, needs: Needs): Part[] {
  const whole = partAfter(previous, `${before}${asks}${after}`, needs);
  if (isExact(needs.matcher.answer(asks))) return [whole];
  const halves = halvesOf(asks);
  if (halves.length < 2) return sharing(whole, { before, asks, after }, needs) ?? [whole];
  const parts: Part[] = [];
  for (const [at, half] of halves.entries()) {
    const asked = `${at === 0 ? before : ''}${half}${at === halves.length - 1 ? after : ''}`;
    const last = parts.at(-1);
    parts.push(partAfter(last ? shownBy(last, needs) : previous, asked, needs));
  }
  const strong = parts.filter(isStrong);
  const surer = strong.every(({ match }) => whole.match.outcome !== 'answer' || match.p >= whole.match.p);
  // A whole that says what one half says has not heard the other.
  const half = strong.some(({ match }) => match.outcome === 'answer' && match.id === whole.match.id);
  return (surer || half) && idsOf(parts).size >= 2 && strong.some(({ match }) => match.outcome === 'answer')
    ? parts
    : [whole];
}

/** The halves of a sentence with one asking word for both, where each is surely another question, and one is what the whole was read as or surer. */
function sharing(whole: Part, { before, asks, after }: Omit<Group, 'to'>, { matcher }: Needs): Part[] | undefined {
  const halves = sharedHalvesOf(asks);
  if (!halves) return undefined;
  const [one, other] = halves.map(({ question }) => matcher.answer(question));
  if (one?.outcome !== 'answer' || other?.outcome !== 'answer' || one.id === other.id) return undefined;
  const { outcome, id, p } = whole.match;
  if (outcome === 'answer' && id !== one.id && id !== other.id && p > Math.min(one.p, other.p)) return undefined;
  return [
    { asked: before + halves[0].asked, match: one, after: null },
    { asked: halves[1].asked + after, match: other, after: null },
  ];
}

/** The entry that a part is answered with. */
const shownBy = ({ match: { outcome, id } }: Part, { entry }: Needs): FaqEntry | undefined =>
  outcome === 'answer' && id !== null ? entry(id) : undefined;

/** A part by itself, or read after the part before it: "What is the steering group and when does it meet?" */
function partAfter(last: FaqEntry | undefined, asked: string, { matcher }: Needs): Part {
  const alone: Part = { asked, match: matchOf(asked, matcher), after: null };
  const joined = last && followUp(asked, last, matcher);
  const counts = joined?.outcome === 'answer' || alone.match.outcome === 'answer';
  return joined && counts ? { asked, match: joined, after: last } : alone;
}

/** Words that ask for nobody and nothing in particular: "Can anyone help?", "Any ideas?". */
const IDLE = new Set(
  'help explain advise clarify confirm anyone anybody someone somebody know idea ideas thoughts sense right correct ok okay any'.split(
    ' ',
  ),
);

const contentOf = (asked: string): string[] => ownWords(asked).filter((word) => !IDLE.has(word));

/** Parts that lead to the same entry are one, and what asks for nothing by itself belongs to the part before it. */
function merged(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of parts) {
    const same = isStrong(part) ? kept.find((other) => isStrong(other) && other.match.id === part.match.id) : undefined;
    const home = same ?? (isStrong(part) || contentOf(part.asked).length > 0 ? undefined : kept.at(-1));
    if (!home) kept.push({ ...part });
    else {
      home.asked = `${home.asked}\n${part.asked}`;
      if (part.match.outcome === 'answer' && home.match.outcome !== 'answer') home.match = part.match;
    }
  }
  return kept;
}

/** Two known questions make several; so does a known one beside one that plainly asks for something else. */
function isSeveral(parts: readonly Part[], whole: Part): boolean {
  const known = idsOf(parts);
  if (known.size >= 2) return true;
  const answered = parts.find(({ match }) => match.outcome === 'answer');
  if (!answered || (whole.match.outcome === 'answer' && whole.match.id !== answered.match.id)) return false;
  return parts.some((part) => part !== answered && asksPlainly(part));
}

/** A question by its mark, with words of its own, so that it is no afterthought of another. */
const asksPlainly = ({ asked }: Part): boolean =>
  /\?\s*$/u.test(asked) && !plainlyCarriesOn(asked) && contentOf(asked).length > 0;
