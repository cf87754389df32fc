// General English for matching, read from english.bin: shares and vectors of words by the word.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../features/faq/matching/language.ts';
import { LanguageError, open, type Opened } from './format.ts';
import { wordsIn } from './word-list.ts';

/** `checksum`: of the file, so that what was learnt with one is not taken for what was learnt with another. */
export type LoadedLanguage = Language & { checksum: number };

/**
 * The language of a file; english.bin, unless another is named. The file is checked at once, and its words are gone through when the first
 * is asked for; both take some milliseconds, so load it once a process.
 *
 * @throws {LanguageError} naming the file, when it cannot be read, was damaged, or is not a language file.
 */
export function loadLanguage(path = englishBeside()): LoadedLanguage {
  try {
    return languageOf(open(readFileSync(path)));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    throw new LanguageError(`The language file ${path} cannot be used: ${why}.`, { cause: error });
  }
}

/** Matching asks for the same few thousand words, each many times a question. */
const MOST_ASKED = 50_000;

/** Beside this file in the source; in language/ beside the bundle, whose chunks are one folder further down, when built. */
const englishBeside = (): string =>
  ['./english.bin', './language/english.bin', '../language/english.bin']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path)) ?? 'language/english.bin';

/** Vectors are unpacked when they are first asked for: people use a few thousand of the words. */
function languageOf({ count, list, checksum, shares, dimensions, scales, vectors }: Opened): LoadedLanguage {
  let places: ReturnType<typeof wordsIn>;
  const asked = new Map<string, number>();
  const placeOf = (word: string): number | undefined => {
    places ??= wordsIn(list(), count);
    if (!places) throw new LanguageError(`The language file does not list the ${count} words that it says.`);
    const known = asked.get(word);
    if (known !== undefined) return known < 0 ? undefined : known;
    const place = places(word);
    if (asked.size >= MOST_ASKED) asked.clear();
    asked.set(word, place ?? -1);
    return place;
  };
  const unpacked: (Float32Array | undefined)[] = [];

  const vectorAt = (place: number): Float32Array => {
    const scale = scales[place] ?? 0;
    return Float32Array.from(vectors.subarray(place * dimensions, (place + 1) * dimensions), (value) => value * scale);
  };
  return {
    checksum,
    dimensions,
    share: (word) => {
      const place = placeOf(word);
      return place === undefined ? undefined : shares[place];
    },
    vector: (word) => {
      const place = placeOf(word);
      return place === undefined || place >= scales.length ? undefined : (unpacked[place] ??= vectorAt(place));
    },
  };
}
