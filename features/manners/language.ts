// Tells which language a message is in that the service cannot read: by its script, or by small words that English does not have. A library would
// be less sure: of 20 short English messages franc-min takes 5 for another language, even if it is told that there are only five.
import { AUXILIARIES, PRONOUNS, QUESTION_WORDS, SMALL_WORDS } from '../faq/index.ts';
import { plain } from '../../platform/text.ts';

export const SCRIPTS = ['Latin', 'Arabic', 'Bengali', 'Cyrillic', 'Gujarati', 'Gurmukhi'] as const;

export type Language = {
  code: string;
  /** As English calls it. */
  name: string;
  script: (typeof SCRIPTS)[number];
  rightToLeft: boolean;
  /** Letters that others in this script do not have. */
  letters: string;
  /** Small words that English, and other languages in this script, do not have. */
  words: readonly string[];
  /** That we read English only, and who can help. */
  line: string;
};

/** `undefined` for what is, or may be, English; `null` for a language that nobody has written a line in. */
export type ReadLanguage = (text: string) => Language | null | undefined;

/** English words of two letters are words of others too: "no", "do", "me". */
const SHORTEST_ENGLISH = 3;
const ENGLISH = new Set(
  [QUESTION_WORDS, AUXILIARIES, PRONOUNS, SMALL_WORDS]
    .flatMap((words) => [...words])
    .filter(({ length }) => length >= SHORTEST_ENGLISH),
);

/** A name or two may be foreign in an English message: so many words of a language, and of them so many for each English one and each other. */
const FEWEST = 2;
const TO_ONE_ENGLISH = 3;
const SHARE = 1 / 3;
/** A single shorter word may be an abbreviation: "mon", "est". */
const SHORTEST_ALONE = 4;

/** Words, and marks of punctuation that only some languages have. */
const TYPED = /[\p{L}\p{M}]+|[¿¡]/gu;
const MARK = /[¿¡]/u;

export function languageIn(languages: readonly Language[]): ReadLanguage {
  const known = languages.map((language) => ({
    language,
    words: new Set(language.words.map(plain)),
    letters: new Set(language.letters),
    script: new RegExp(`\\p{Script=${language.script}}`, 'gu'),
  }));
  type Known = (typeof known)[number];

  const best = (some: readonly Known[], typed: readonly string[]) => {
    const read = typed.map((word) => ({ typed: word, plain: plain(word) }));
    return some
      .map((one) => ({ language: one.language, ...signsOf(one, read) }))
      .sort((a, b) => b.hits - a.hits)
      .at(0);
  };

  return (text) => {
    const typed: readonly string[] = text.toLowerCase().match(TYPED) ?? [];
    const letters = typed.join('').length;
    const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
    if (letters < 2 || latin === letters || latin > letters / 2) {
      const found = best(
        known.filter(({ language }) => language.script === 'Latin'),
        typed,
      );
      return found && isForeign(found, typed) ? found.language : undefined;
    }
    const inScript = known.filter(({ script }) => (text.match(script)?.length ?? 0) > letters / 2 - 1);
    const [only] = inScript;
    if (inScript.length === 1 && only && only.letters.size + only.words.size === 0) return only.language;
    const found = best(inScript, typed);
    return found && found.hits > 0 ? found.language : null;
  };
}

type Words = { words: ReadonlySet<string>; letters: ReadonlySet<string> };
/** `begins`: with a word of the language, as a greeting does, or has a mark that no other has. */
type Signs = { hits: number; begins: boolean };

type Typed = { typed: string; plain: string };

function signsOf({ words, letters }: Words, read: readonly Typed[]): Signs {
  const isIts = ({ typed, plain }: Typed): boolean =>
    words.has(plain) || Array.from(typed).some((letter) => letters.has(letter));
  const [first = { typed: '', plain: '' }] = read;
  const hits = new Set(read.filter(isIts).map(({ typed }) => typed)).size;
  const marked = read.some(({ typed }) => letters.has(typed) && MARK.test(typed));
  return {
    hits: marked ? hits + 1 : hits,
    begins: marked || (first.typed.length >= SHORTEST_ALONE && words.has(first.plain)),
  };
}

/** Whether the signs of a language are enough: nothing else was said, or hardly anything in English. */
function isForeign({ hits, begins }: Signs, typed: readonly string[]): boolean {
  const words = new Set(typed).size;
  if (words === 1) return hits > 0 && (typed[0]?.length ?? 0) >= SHORTEST_ALONE;
  const english = typed.filter((word) => ENGLISH.has(word)).length;
  if (hits < FEWEST || hits < english * TO_ONE_ENGLISH) return false;
  return hits >= words * SHARE || (begins && english === 0);
}
