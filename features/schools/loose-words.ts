// What people leave out of a school's name, add to it and say around it.
import { isShortened, wordsAsWritten, wordsOf } from './school-name.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const LEFT_OUT = setOf('school primary community academy va vc ce rc methodist parish');
const ADDED = setOf('school community academy');
/** What stands around a name in a sentence. */
const AROUND = setOf(
  'i im am a an at of in is it my me our we head headteacher teacher governor chair work works from for near called',
);

export const isLeftOut = (word: string): boolean => LEFT_OUT.has(word);

export const isAdded = (word: string): boolean => ADDED.has(word);

/** Whether a word says of which kind a school is, and not which school it is. */
export const isOfAKind = (word: string): boolean => LEFT_OUT.has(word) || word === 'high' || isShortened(word);

/** The words to look for, each once. Two that were written as one are two where both are `known`. */
export function wordsToSearch(text: string, known: ReadonlySet<string>): string[] {
  const apart = wordsAsWritten(text).map((word) => (known.has(word) ? word : inTwo(word, known)));
  // It stands for a community and for a Catholic one.
  const words = wordsOf(apart.join(' ')).flatMap((word) => (word === 'cps' ? ['primary', 'school'] : [word]));
  const telling = words.filter((word) => !AROUND.has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}

function inTwo(word: string, known: ReadonlySet<string>): string {
  for (let at = 2; at < word.length - 1; at += 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (known.has(first) && known.has(second)) return `${first} ${second}`;
  }
  return word;
}
