// Makes the typing mistakes people make, in longer words, by chance that can be repeated.
import { oneOf, upTo, type Chance } from './seeded.ts';

/** For each letter the letters beside it on a British keyboard. */
const BESIDE: Readonly<Record<string, string>> = {
  q: 'wa',
  w: 'qeas',
  e: 'wrsd',
  r: 'etdf',
  t: 'ryfg',
  y: 'tugh',
  u: 'yihj',
  i: 'uojk',
  o: 'ipkl',
  p: 'ol',
  a: 'qwsz',
  s: 'weadzx',
  d: 'ersfxc',
  f: 'rtdgcv',
  g: 'tyfhvb',
  h: 'yugjbn',
  j: 'uihknm',
  k: 'iojlm',
  l: 'opk',
  z: 'asx',
  x: 'sdzc',
  c: 'dfxv',
  v: 'fgcb',
  b: 'ghvn',
  n: 'hjbm',
  m: 'jkn',
};

const LONG_WORD = /\p{L}{4,}/gu;

type Slip = (word: string, at: number, chance: Chance) => string;

const beside = (letter: string, chance: Chance): string => {
  const near = BESIDE[letter.toLowerCase()] ?? letter;
  return near.charAt(upTo(near.length, chance));
};

const spliced = (word: string, { at, drop, put }: { at: number; drop: number; put: string }): string =>
  word.slice(0, at) + put + word.slice(at + drop);

/** What goes wrong with the letter at a place; the last letter of a word is swapped with nothing and stays. */
const SLIPS: readonly Slip[] = [
  (word, at) => spliced(word, { at, drop: 2, put: word.charAt(at + 1) + word.charAt(at) }),
  (word, at) => spliced(word, { at, drop: 1, put: '' }),
  (word, at, chance) => spliced(word, { at, drop: 0, put: beside(word.charAt(at), chance) }),
  (word, at, chance) => spliced(word, { at, drop: 1, put: beside(word.charAt(at), chance) }),
  (word, at) => spliced(word, { at, drop: 0, put: word.charAt(at) }),
];

/** The text with one typo more; the text itself when it has no word of four letters or more. */
export function withTypo(text: string, chance: Chance): string {
  const words = [...text.matchAll(LONG_WORD)];
  if (words.length === 0) return text;
  for (;;) {
    const { 0: word, index } = oneOf(words, chance);
    const put = oneOf(SLIPS, chance)(word, upTo(word.length, chance), chance);
    // Two equal letters swapped, say, are no typo.
    if (put !== word) return spliced(text, { at: index, drop: word.length, put });
  }
}

/** The text with `count` typos. */
export function withTypos(text: string, { count, chance }: { count: number; chance: Chance }): string {
  return Array.from({ length: count }).reduce<string>((typed) => withTypo(typed, chance), text);
}
