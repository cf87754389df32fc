// Reads a word as people type it on a phone: "hiii", "thankssss", "hahahaha", "thnaks".
import { slipsBetween } from '../faq/index.ts';

/** Shorter words are too near to others: "now" is not "no". */
const SHORTEST_WITH_SLIP = 5;

/** A word with the letters taken out that somebody held down. */
const forms = (word: string): string[] => [
  endingOnce(word),
  word.replace(/(\p{L})\1{2,}/gu, '$1'),
  word.replace(/(\p{L})\1{2,}/gu, '$1$1'),
  word.replace(/^(\p{L}{2})\1+\p{L}?$/u, '$1$1'),
];

/** "heyy" is "hey". */
function endingOnce(word: string): string {
  let end = word.length;
  while (end > 1 && word[end - 1] === word[end - 2]) end -= 1;
  return word.slice(0, end);
}

/**
 * Tells which words of a vocabulary a typed word may be: itself, or else one without letters held down, or else those that are one slip away
 * and begin alike.
 */
export function reader(vocabulary: ReadonlySet<string>): (typed: string) => readonly string[] {
  const words = [...vocabulary].filter(({ length }) => length >= SHORTEST_WITH_SLIP);
  return (typed) => {
    const known = vocabulary.has(typed) ? typed : forms(typed).find((form) => vocabulary.has(form));
    if (known !== undefined) return [known];
    if (typed.length < SHORTEST_WITH_SLIP - 1) return [];
    return words.filter(
      (word) => word[0] === typed[0] && Math.abs(word.length - typed.length) <= 1 && slipsBetween(typed, word) === 1,
    );
  };
}
