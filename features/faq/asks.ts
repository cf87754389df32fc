// Tells whether words ask something of somebody: "can you", "when is", "how long"; not "when it comes", "what a star", "have a good one".
import { AUXILIARIES, PRONOUNS, QUESTION_WORDS } from '../faq/index.ts';

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
