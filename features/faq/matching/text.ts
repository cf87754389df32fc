// A text as the words that matching compares: letter case, quotes, contractions and endings made alike.
import { stemmer } from 'stemmer';
import { namesOf, type Names, type OtherNames } from './names.ts';

/** A word as it was typed (in lower case) and the stem it shares with its other forms: "nominated", "nomin". */
export type Word = { text: string; stem: string };

/** "won't" and "can't" come first, because cutting off "n't" would not leave a word. */
const CONTRACTIONS: readonly [RegExp, string][] = [
  [/\bwon't\b/gu, 'will not'],
  [/\bcan't\b/gu, 'can not'],
  [/\bcannot\b/gu, 'can not'],
  [/n't\b/gu, ' not'],
  [/'re\b/gu, ' are'],
  [/'ve\b/gu, ' have'],
  [/'ll\b/gu, ' will'],
  [/'m\b/gu, ' am'],
  [/'d\b/gu, ' would'],
  [/'s\b/gu, ' is'],
];

/**
 * The words of a text in their order, as the names that they stand for. Emoji, punctuation and anything else that is no letter or number
 * are left out.
 */
export const wordsOf = (text: string, names: Names = spelt): Word[] => names(text).map(wordOf);

/** What words stand for, with these other names beside those that everybody knows. */
export const readingWith = (others: OtherNames): Names => namesOf(others, split);

function split(text: string): string[] {
  let plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´ʼ]/gu, "'");
  if (plain.includes("'")) for (const [short, long] of CONTRACTIONS) plain = plain.replace(short, long);
  return plain.replaceAll("'", '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

const spelt = readingWith({});

export const wordOf = (text: string): Word => ({ text, stem: stemOf(text) });

// Stemming a word takes longer than finding it; people use the same few thousand words.
const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}
