// The words of a school's name without what real data varies in: case, punctuation, apostrophes, spacing, short forms.

/** However they are typed, on whatever keyboard. */
const APOSTROPHES = /['’‘ʼ´`＇]/gu;
/** "R.C." and "R.C" are one word; the dot of "St.Mary's" stands between two. */
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.)+(?:\p{L}(?![\p{L}\p{N}]))?/gu;

/** One word, or the whole of what is shortened, for all that means the same in a school's name; none for words that are there or not. */
const ONE_WORD: Readonly<Record<string, readonly string[]>> = {
  st: ['saint'],
  ce: ['church of england', 'c of e', 'cofe', 'c e'],
  rc: ['roman catholic', 'catholic', 'r c'],
  va: ['voluntary aided', 'v a'],
  vc: ['voluntary controlled', 'v c'],
  pru: ['pupil referral unit'],
  primary: ['pri', 'prim'],
  secondary: ['sec'],
  nursery: ['nurs'],
  infant: ['infants', 'inf'],
  junior: ['juniors', 'jnr', 'jr'],
  school: ['sch'],
  academy: ['acad'],
  community: ['comm'],
  college: ['coll'],
  methodist: ['meth'],
  'high school': ['hs'],
  'primary school': ['ps'],
  'ce primary school': ['ceps'],
  'rc primary school': ['rcps'],
  '': ['the', 'and'],
};

const oneWordFor = new Map(Object.entries(ONE_WORD).flatMap(([word, said]) => said.map((one) => [one, word] as const)));
const SAID = new RegExp(`(?<= )(?:${[...oneWordFor.keys()].join('|')})(?= )`, 'gu');

const shortened = new Set(
  Object.entries(ONE_WORD).flatMap(([word, said]) => [word, ...said].flatMap((one) => one.split(' '))),
);

/** Whether it is one of the words that have other forms. */
export const isShortened = (word: string): boolean => shortened.has(word);

/** The words as they stand there, in small letters. */
export const wordsAsWritten = (text: string): string[] =>
  text
    .replace(APOSTROPHES, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(INITIALS, (letters) => `${letters.replaceAll('.', '')} `)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** What two spellings of one name have in common: "St. Mary's R.C. Pri" is "st marys rc primary". */
export const sameWords = (text: string): string =>
  ` ${wordsAsWritten(text).join(' ')} `
    .replace(SAID, (said) => oneWordFor.get(said) ?? '')
    .trim()
    .replace(/ {2,}/gu, ' ');

export const wordsOf = (text: string): string[] => sameWords(text).split(' ').filter(Boolean);

/** All words under which a name is found, however much of it was typed: "church", "of" and "england" for "CE", too. */
export const wordsToFind = (words: readonly string[]): Set<string> =>
  new Set(words.flatMap((word) => [word, ...(ONE_WORD[word] ?? []).flatMap((said) => said.split(' '))]));
