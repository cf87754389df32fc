// Measures how alike two texts are that no entry needs to know: questions that wait for the same answer.
import { STEEP } from './learn.ts';
import type { Learnt } from './learnt.ts';
import { wordsOf, type Word } from './text.ts';
import { dot, MEANING, meaningOf } from './vectors.ts';

/** 0 to 1: the cosine of their stems, telling ones counting more, and of their meanings. The same as nearness to a phrasing. */
export function alike(
  a: string,
  b: string,
  { words: weights, language, names }: Pick<Learnt, 'words' | 'language' | 'names'>,
): number {
  const [one, other] = [wordsOf(a, names), wordsOf(b, names)];
  const valuesOf = (words: readonly Word[]) =>
    new Map(words.map((word) => [word.stem, weights.of(word) ** STEEP] as const));
  const [mine, theirs] = [valuesOf(one), valuesOf(other)];
  let product = 0;
  for (const [stem, value] of mine) product += value * (theirs.get(stem) ?? 0);
  const lengths = Math.hypot(...mine.values()) * Math.hypot(...theirs.values());
  const stems = lengths > 0 ? product / lengths : 0;
  const meaning = Math.max(0, dot(meaningOf(one, language), meaningOf(other, language)));
  return (stems + MEANING * meaning) / (1 + MEANING);
}
