// Tells whether words ask something of somebody: "can you", "when is", "how long"; not "when it comes", "what a star", "have a good one".
import { plainWords } from '../../platform/text.ts';
import { AUXILIARIES, PRONOUNS, QUESTION_WORDS, REQUEST } from './word-kinds.ts';

/** What a question speaks of that asks somebody something: "can you", and not "that is". */
const ASKED: ReadonlySet<string> = new Set('i you u we they there anyone anybody someone somebody'.split(' '));
/** And this, unless it only wants to be agreed with: "cold, isnt it". */
const IT: ReadonlySet<string> = new Set(['it', 'this']);

export const asks = (words: readonly string[]): boolean =>
  words.some((word, at) => {
    const next = words[at + 1] ?? '';
    if (QUESTION_WORDS.has(word)) return at === 0 ? next !== 'a' : !PRONOUNS.has(next) && next !== 'a';
    return (
      AUXILIARIES.has(word) &&
      (ASKED.has(next) || (IT.has(next) && !word.endsWith('nt')) || (at === 0 && !(word === 'have' && next === 'a')))
    );
  });

/** Fewer words may be what somebody wants to know about: "supply cover for members". */
const FEWEST_TOLD = 6;
/** What asks without the words of a question, wherever it stands: "any chance of a copy", "I need to know". */
const WANTS =
  /\b(?:any|anyone|anybody|know|need|want|like|wondering|wonder|looking|unsure|confused|tell me|let me|help|explain|if)\b/u;

/** Whether a message tells something and asks for nothing: "our clerk says it shuts on the 28th". */
export function tells(text: string): boolean {
  const plain = plainWords(text);
  const words = plain.split(' ');
  return (
    words.length >= FEWEST_TOLD && !text.includes('?') && !asks(words) && !REQUEST.test(plain) && !WANTS.test(plain)
  );
}
