// Takes signs apart into what they are looked for by: plain data, which a build keeps, so that a start need not take them apart again.
import { onceEach } from './once-each.ts';
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

/** Signs, and the lists they use. */
export type Signed = Pick<Signpost, 'words' | 'leaveOut' | 'signs'>;

/** What the signs of some say, as plain data. */
export type Signs = {
  /** What is taken out of a sentence first; of each, in their order. */
  leaveOut: readonly Starts[];
  /** All signs by each spelling with which their rarest group begins. */
  raised: ReadonlyMap<string, readonly Look[]>;
  /** All that words are held against. */
  spellings: ReadonlySet<string>;
  /** Words with a capital letter that are no names. */
  known: ReadonlySet<string>;
};

/** A sign: whose it is, what must be in a sentence, the rarest first, and what must not. */
export type Look = { of: number; has: readonly Starts[]; hasNot: readonly Starts[] };

/**
 * Takes the signs of some apart. `known`: words with a capital letter that are no names.
 * @throws {SignError} when a sign is not written as signs are
 */
export function signsOf(some: readonly Signed[], known: ReadonlySet<string>): Signs {
  const parsed = some.map(parse);
  return {
    leaveOut: parsed.map(({ leaveOut }) => startsOf(leaveOut.flatMap(({ phrases }) => phrases))),
    raised: gather(parsed.flatMap(({ signs }, of) => raisedBy(signs, of))),
    spellings: spellingsIn(parsed.flatMap(groupsIn)),
    known,
  };
}

type Parsed = { leaveOut: readonly Group[]; signs: readonly Sign[] };

function parse({ words, leaveOut, signs }: Signed): Parsed {
  const lists = parseLists(words);
  return {
    leaveOut: leaveOut.map((group) => parseGroup(group, lists)),
    signs: signs.map((sign) => parseSign(sign, lists)),
  };
}

const groupsIn = ({ leaveOut, signs }: Parsed): Group[] => [
  ...leaveOut,
  ...signs.flatMap(({ has, hasNot }) => [...has, ...hasNot]),
];

/**
 * A sign is looked for only where a word stands with which its rarest group begins: most sentences have such a word of few signs, or of
 * none. A group that several signs have is the same object in all, so that it is looked for once.
 */
function raisedBy(signs: readonly Sign[], of: number): (readonly [string, Look])[] {
  const all = signs.flatMap(({ has, hasNot }) => [...has, ...hasNot]);
  const groups = new Map(all.map(({ text, phrases }) => [text, startsOf(phrases)]));
  const begun = gather([...groups].flatMap(([text, starts]) => [...starts.keys()].map((key) => [key, text] as const)));
  const commonness = onceEach((starts: Starts) =>
    Math.max(...[...starts.keys()].map((key) => begun.get(key)?.length ?? 0)),
  );
  const startsIn = (some: readonly Group[]): Starts[] => some.flatMap(({ text }) => groups.get(text) ?? []);
  const looks = signs.map(({ has, hasNot }) => ({
    of,
    has: startsIn(has).sort((a, b) => commonness(a) - commonness(b)),
    hasNot: startsIn(hasNot),
  }));
  return looks.flatMap((look) => [...(look.has[0]?.keys() ?? [])].map((key) => [key, look] as const));
}

/** All values that stand with each key. */
function gather<Key, Value>(pairs: readonly (readonly [Key, Value])[]): ReadonlyMap<Key, readonly Value[]> {
  const gathered = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const others = gathered.get(key);
    if (others) others.push(value);
    else gathered.set(key, [value]);
  }
  return gathered;
}
