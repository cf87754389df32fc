// The notation of signs, as the council writes them: words, "|" for or, "+" for and, "-" for not, "(list)", "word*", "word~" and "...".
import { plainWords } from '../../platform/text.ts';

/** What the code itself recognises; everything else in round brackets is a list of the signpost. */
export const BUILT_IN = ['a name', 'initials', 'a date', 'a pupil number'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

/**
 * One place in a phrase: any of some spellings ("hit", "bruis*", "grievance~", "(a name)", "*"), or of some phrases that
 * stand for it; or a gap of a few words.
 */
export type Part = 'gap' | Place;
export type Place = { spellings: ReadonlySet<string>; phrases: Starts };
export type Phrase = readonly Part[];

/** Phrases by each spelling that they can begin with. */
export type Starts = ReadonlyMap<string, readonly Phrase[]>;

/** Phrases of which one is enough, with the text they were written as. */
export type Group = { text: string; phrases: readonly Phrase[] };

/** All of the groups of `has` must be in one sentence, and none of `hasNot`. */
export type Sign = { has: readonly Group[]; hasNot: readonly Group[] };

/** Lists by name. Wherever a list is used, it is the same object. */
export type Lists = ReadonlyMap<string, Place>;

/** What a sign should be and is not: the end of a sentence that begins with "should". */
export class SignError extends Error {}

const FEWEST_BEFORE_STAR = 3;
const FEWEST_BEFORE_TILDE = 5;

/**
 * A sign: groups between "+", and after a "-" that stands alone what must not be there.
 * @throws {SignError} when it is not written as signs are
 */
export function parseSign(sign: string, lists: Lists): Sign {
  const [has = '', ...hasNot] = sign.split(/\s-(?=\s)/u);
  return {
    has: has.split('+').map((group) => parseGroup(group, lists)),
    hasNot: hasNot.map((group) => parseGroup(group, lists)),
  };
}

/**
 * What stands between the "+" and "-" of a sign; also the value of a list, and what is left out.
 * @throws {SignError} when it is not written as signs are
 */
export const parseGroup = (group: string, lists: Lists): Group => ({
  text: group.trim(),
  phrases: group.split('|').map((phrase) => parsePhrase(phrase, lists)),
});

/**
 * The lists of a signpost. A list may use those above it, and those `before` all of them.
 * @throws {SignError} when one is not written as signs are
 */
export function parseLists(words: Readonly<Record<string, string>>, before: Lists = new Map()): Lists {
  const lists = new Map(before);
  for (const [name, group] of Object.entries(words)) lists.set(name, placeOf(parseGroup(group, lists)));
  return lists;
}

function parsePhrase(phrase: string, lists: Lists): Phrase {
  const parts = [...phrase.matchAll(/\([^()]*\)|[^\s()]+|[()]/gu)].flatMap(([item]) => parseItem(item, lists));
  const [first] = parts;
  if (first === undefined) throw new SignError('have words on both sides of each + and |');
  const open = (part: Part | undefined) => part === 'gap' || part?.spellings.has('*') === true;
  if (open(first) || parts.at(-1) === 'gap') throw new SignError('begin with a word, and end with one');
  return parts;
}

function parseItem(item: string, lists: Lists): Part[] {
  if (item === '...' || item === '…') return ['gap'];
  if (item === '*') return [oneOf(item)];
  const list = /^\((?<name>.+)\)$/u.exec(item)?.groups?.['name'];
  if (list !== undefined) return [parseList(list, lists)];
  const { word = '', mark = '' } = /^(?<word>[\p{L}\p{N}'’-]+)(?<mark>[*~]?)$/u.exec(item)?.groups ?? {};
  const words = plainWords(word).split(' ');
  const last = words.at(-1) ?? '';
  if (last === '') throw new SignError(`have words, | + * ~ ... and lists in round brackets only, not ${item}`);
  const fewest = mark === '*' ? FEWEST_BEFORE_STAR : mark === '~' ? FEWEST_BEFORE_TILDE : 1;
  if (last.length < fewest) throw new SignError(`have at least ${fewest} letters before the ${mark} of ${item}`);
  return [...words.slice(0, -1).map(oneOf), oneOf(last + mark)];
}

const NO_PHRASES: Starts = new Map();
const oneOf = (spelling: string): Place => ({ spellings: new Set([spelling]), phrases: NO_PHRASES });

function parseList(name: string, lists: Lists): Place {
  if (BUILT_IN.some((known) => known === name)) return oneOf(`(${name})`);
  const list = lists.get(name);
  if (list) return list;
  const known = [...lists.keys(), ...BUILT_IN].map((each) => `(${each})`).join(', ');
  throw new SignError(`use lists that stand above it under words, not (${name}): ${known}`);
}

/** A group as one place in a phrase: its single words at hand, so that most words are decided by one look. */
function placeOf({ phrases }: Group): Place {
  const wordsOf = ([only, ...others]: Phrase) =>
    only === undefined || only === 'gap' || others.length > 0 || only.phrases.size > 0 ? undefined : only.spellings;
  return {
    spellings: new Set(phrases.flatMap((phrase) => [...(wordsOf(phrase) ?? [])])),
    phrases: startsOf(phrases.filter((phrase) => wordsOf(phrase) === undefined)),
  };
}

/** Some phrases by what they can begin with. */
export function startsOf(phrases: readonly Phrase[]): Starts {
  const starts = new Map<string, Phrase[]>();
  const begin = (spelling: string, phrase: Phrase) => {
    const others = starts.get(spelling);
    if (others) others.push(phrase);
    else starts.set(spelling, [phrase]);
  };
  for (const phrase of phrases) {
    const [first] = phrase;
    if (first === undefined || first === 'gap') continue;
    for (const spelling of first.spellings) begin(spelling, phrase);
    for (const spelling of first.phrases.keys()) if (!first.spellings.has(spelling)) begin(spelling, phrase);
  }
  return starts;
}

/** Every spelling in some groups, at any depth. A list is gone through once, however many groups use it. */
export function spellingsIn(groups: readonly Group[]): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<Place>();
  const look = (phrases: Iterable<Phrase>) => {
    for (const phrase of phrases)
      for (const part of phrase) {
        if (part === 'gap' || seen.has(part)) continue;
        seen.add(part);
        for (const spelling of part.spellings) found.add(spelling);
        for (const some of part.phrases.values()) look(some);
      }
  };
  for (const { phrases } of groups) look(phrases);
  return found;
}
