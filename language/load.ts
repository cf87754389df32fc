// General English for matching, read from english.bin: shares and vectors of words by the word.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Language } from '../features/faq/matching/language.ts';
import { LanguageError, unpack, type Packed } from './format.ts';

/**
 * The language of a file; english.bin, unless another is named. Takes tens of milliseconds, so load it once a process.
 *
 * @throws {LanguageError} naming the file, when it cannot be read, was damaged, or is not a language file.
 */
export function loadLanguage(path = englishBeside()): Language {
  try {
    return languageOf(unpack(readFileSync(path)));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be read';
    throw new LanguageError(`The language file ${path} cannot be used: ${why}.`, { cause: error });
  }
}

/** Beside this file in the source; in language/ beside the bundle, whose chunks are one folder further down, when built. */
const englishBeside = (): string =>
  ['./english.bin', './language/english.bin', '../language/english.bin']
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path)) ?? 'language/english.bin';

/** Vectors are unpacked when they are first asked for: people use a few thousand of the words. */
function languageOf({ words, shares, dimensions, scales, vectors }: Packed): Language {
  const places = new Map<string, number>();
  for (const word of words) places.set(word, places.size);
  const unpacked: (Float32Array | undefined)[] = [];

  const vectorAt = (place: number): Float32Array => {
    const scale = scales[place] ?? 0;
    return Float32Array.from(vectors.subarray(place * dimensions, (place + 1) * dimensions), (value) => value * scale);
  };
  return {
    dimensions,
    share: (word) => {
      const place = places.get(word);
      return place === undefined ? undefined : shares[place];
    },
    vector: (word) => {
      const place = places.get(word);
      return place === undefined || place >= scales.length ? undefined : (unpacked[place] ??= vectorAt(place));
    },
  };
}
