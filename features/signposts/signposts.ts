// Tells whether somebody writes about something that belongs elsewhere, and where. Nothing of what they wrote is kept.
import { clip } from '../../platform/format.ts';
import { type Fits, lookInto } from './look.ts';
import { type Known, knownWords, namesIn } from './name.ts';
import { type Sentence, sentencesOf } from './sentence.ts';
import {
  type Group,
  parseGroup,
  parseLists,
  parseSign,
  type Sign,
  spellingsIn,
  type Starts,
  startsOf,
} from './sign.ts';
import type { Signpost } from './signpost.ts';
import { speller } from './spelling.ts';

export type Signposts = {
  /**
   * The signpost that fits a text, if any does: the first by `order` with a sign in one of the sentences. Pure, the same
   * text always gets the same, and the time it takes grows with the text's length alone.
   */
  find: (text: string) => Signpost | undefined;
};

/** Nobody writes more in a chat; what a machine sends must not hold up everybody else. In UTF-16 units. */
const LONGEST = 8000;

/**
 * Learns the signs of the content's signposts.
 * @throws {SignError} when one is not written as signs are; `loadContent` has told that before
 */
export function signposts(content: Known): Signposts {
  const inText = withSignsIn(
    [...content.signpostFiles].sort((a, b) => a.order - b.order),
    knownWords(content),
  );
  return {
    find: (text) => {
      const [first] = inText(text);
      return first;
    },
  };
}

/** Signs, and the lists they use. */
export type Signed = Pick<Signpost, 'words' | 'leaveOut' | 'signs'>;

/**
 * Tells which of some have a sign in a sentence of a text, in their order, and looks no further than it is asked to. `known`: words with a
 * capital letter that are no names.
 * @throws {SignError} when a sign is not written as signs are
 */
export function withSignsIn<One extends Signed>(
  some: readonly One[],
  known: ReadonlySet<string>,
): (text: string) => Iterable<One> {
  const compiled = some.map((one) => ({ one, ...compile(one) }));
  const fits = speller(new Set(compiled.flatMap(({ spellings }) => spellings)));
  return function* inText(text) {
    const reading = { fits: onceEach(fits), known };
    const sentences = sentencesOf(clip(text, LONGEST)).map((sentence) => read(sentence, reading));
    for (const { one, isIn } of compiled) if (sentences.some(isIn)) yield one;
  };
}

/** The same, asked once for each word or group, within one text: what was typed is not kept beyond it. */
function onceEach<Asked, Answer>(ask: (asked: Asked) => Answer): (asked: Asked) => Answer {
  const known = new Map<Asked, Answer>();
  return (asked) => {
    const answer = known.get(asked) ?? ask(asked);
    known.set(asked, answer);
    return answer;
  };
}

type Reading = { fits: (word: string) => string[]; known: ReadonlySet<string> };

function read(sentence: Sentence, { fits, known }: Reading): Fits[] {
  const { names, initials } = namesIn(sentence, known);
  const found: string[][] = sentence.map(({ forms, is }) => [...forms.flatMap(fits), ...(is ? [`(${is})`] : [])]);
  for (const at of names) found[at]?.push('(a name)');
  for (const at of initials) found[at]?.push('(initials)');
  return found;
}

function compile({ words, ...written }: Signed) {
  const lists = parseLists(words);
  const leaveOut = written.leaveOut.map((group) => parseGroup(group, lists));
  const signs = written.signs.map((sign) => parseSign(sign, lists));
  const groups = [...leaveOut, ...signs.flatMap(({ has, hasNot }) => [...has, ...hasNot])];
  const clear = leavingOut(leaveOut);
  const shows = showing(signs);
  return {
    spellings: groups.flatMap(({ phrases }) => spellingsIn(phrases)),
    isIn: (sentence: readonly Fits[]) => shows(clear(sentence)),
  };
}

/** A sentence without the words that any of the groups stands for. */
function leavingOut(groups: readonly Group[]): (sentence: readonly Fits[]) => readonly Fits[] {
  const starts = startsOf(groups.flatMap(({ phrases }) => phrases));
  return (sentence) => {
    const { endsAt } = lookInto(sentence);
    const out = new Set<number>();
    sentence.forEach((_, at) => {
      const end = Math.max(at, ...endsAt(starts, at));
      for (let inside = at; inside < end; inside += 1) out.add(inside);
    });
    return out.size === 0 ? sentence : sentence.map((fits, at) => (out.has(at) ? undefined : fits));
  };
}

/**
 * Whether a sentence fits at least one sign. A sign is looked for only where a word stands with which its rarest group
 * begins: most sentences have such a word of few signs, or of none.
 */
function showing(signs: readonly Sign[]): (sentence: readonly Fits[]) => boolean {
  const all = signs.flatMap(({ has, hasNot }) => [...has, ...hasNot]);
  const groups = new Map(all.map(({ text, phrases }) => [text, startsOf(phrases)]));
  const begun = gather([...groups].flatMap(([text, starts]) => [...starts.keys()].map((key) => [key, text] as const)));
  const commonness = (starts: Starts) => Math.max(...[...starts.keys()].map((key) => begun.get(key)?.length ?? 0));
  const startsIn = (some: readonly Group[]): Starts[] => some.flatMap(({ text }) => groups.get(text) ?? []);
  const looks = signs.map(({ has, hasNot }) => ({
    has: startsIn(has).sort((a, b) => commonness(a) - commonness(b)),
    hasNot: startsIn(hasNot),
  }));
  const raised = gather(looks.flatMap((look) => [...(look.has[0]?.keys() ?? [])].map((key) => [key, look] as const)));
  return (sentence) => {
    const candidates = new Set<(typeof looks)[number]>();
    for (const fits of sentence)
      for (const spelling of fits ?? []) for (const look of raised.get(spelling) ?? []) candidates.add(look);
    if (candidates.size === 0) return false;
    const { has } = lookInto(sentence);
    const isIn = onceEach(has);
    return [...candidates].some((look) => look.has.every(isIn) && !look.hasNot.some(isIn));
  };
}

/** All values that stand with each key. */
function gather<Key, Value>(pairs: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, readonly Value[]> {
  const gathered = new Map<Key, Value[]>();
  for (const [key, value] of pairs) gathered.set(key, [...(gathered.get(key) ?? []), value]);
  return gathered;
}
