// English words in order of how common they are, with the share of running words that each is.
import { wordOf, wordsOf } from '../../features/faq/matching/text.ts';

/** Those that matching can meet: it splits at hyphens and leaves punctuation out. Their order is kept. */
export const wordsToMeet = (listed: readonly string[]): string[] =>
  listed.filter((word) => {
    const found = wordsOf(word);
    return found.length === 1 && found[0]?.text === word;
  });

/**
 * Shares by Zipf's law: a word twice as far down the list is used half as often. They add up to 1.
 * Source: G. K. Zipf, "The psycho-biology of language" (1935).
 */
export function zipfShares(count: number): Float64Array {
  let harmonic = 0;
  for (let rank = count; rank >= 1; rank--) harmonic += 1 / rank;
  return Float64Array.from({ length: count }, (_, place) => 1 / ((place + 1) * harmonic));
}

/** Zipf's law counts for as much as this many running words that were read. */
const PRIOR = 100_000;

/** `talk` is running text; `subtitles` are words that were counted already. */
type Counted = { talk: readonly string[]; subtitles: readonly { word: string; count: number }[] };

/**
 * The share of running words of each word together with all others of its stem: the mean of its shares in `talk` and in `subtitles`, because people ask "how" and "who" far more often than newspapers, where the list is from,
 * print them. For words that little talk holds, Zipf's law on the place in the list.
 */
export function sharesOf(words: readonly string[], { talk, subtitles }: Counted): Float32Array {
  const expected = zipfShares(words.length);
  const placeOf = new Map(words.map((word, place) => [word, place]));
  const seen = new Float64Array(words.length);
  let running = 0;
  for (const text of talk)
    for (const word of wordsOf(text)) {
      running++;
      const place = placeOf.get(word.text);
      if (place !== undefined) seen[place] = (seen[place] ?? 0) + 1;
    }
  const said = new Float64Array(words.length);
  let spoken = 0;
  for (const { word, count: times } of subtitles) {
    spoken += times;
    const place = placeOf.get(word.toLowerCase());
    if (place !== undefined) said[place] = (said[place] ?? 0) + times;
  }
  const alone = expected.map((share, place) => {
    const talked = ((seen[place] ?? 0) + PRIOR * share) / (running + PRIOR);
    return spoken > 0 ? (talked + (said[place] ?? 0) / spoken) / 2 : talked;
  });

  const stems = words.map((word) => wordOf(word).stem);
  const together = new Map<string, number>();
  for (const [place, stem] of stems.entries()) together.set(stem, (together.get(stem) ?? 0) + (alone[place] ?? 0));
  return Float32Array.from(stems, (stem) => together.get(stem) ?? 0);
}
