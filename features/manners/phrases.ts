// Phrases as the council writes them: "speak/talk to a human" stands for two, "thanks for ..." for many.
import { plainWords } from '../../platform/text.ts';

/** One place in a phrase: any of these, each of one word or more. */
type Choice = readonly (readonly string[])[];

/** A phrase, place by place. `open`: anything that asks nothing may follow. */
export type Phrase = { choices: readonly Choice[]; open: boolean };

/** What a phrase may end with. */
const OPEN = /\s\.\.\.$/u;

/** Takes a phrase apart. A slash stands between words of which any is meant; "real-person" is two words in one place. */
export const phraseOf = (said: string): Phrase => ({
  open: OPEN.test(said),
  choices: said
    .replace(OPEN, '')
    .split(/\s+/u)
    .map((choice) => choice.split('/').map((words) => plainWords(words).split(' ').filter(Boolean)))
    .map((choice) => choice.filter(({ length }) => length > 0))
    .filter(({ length }) => length > 0),
});

/** All words in a phrase. */
export const wordsIn = ({ choices }: Phrase): string[] => choices.flat(2);

/** Some phrases by the words that they can begin with. */
export function byFirstWord<One extends { phrase: Phrase }>(some: readonly One[]): ReadonlyMap<string, readonly One[]> {
  const filed = new Map<string, One[]>();
  for (const one of some)
    for (const first of new Set(one.phrase.choices[0]?.flatMap(([word]) => word ?? []))) {
      const filedHere = filed.get(first);
      if (filedHere) filedHere.push(one);
      else filed.set(first, [one]);
    }
  return filed;
}

/** Where it can end in a message if it begins at a word; `is` tells whether a word there may be this one. */
export function endsOf({ choices }: Phrase, at: number, is: (word: string, at: number) => boolean): number[] {
  let ends = [at];
  for (const choice of choices) {
    const next: number[] = [];
    for (const end of ends)
      for (const words of choice)
        if (words.every((word, step) => is(word, end + step)) && !next.includes(end + words.length))
          next.push(end + words.length);
    if (next.length === 0) return next;
    ends = next;
  }
  return ends;
}

/** Whether a phrase has no words: an emoji, or signs such as ":)". */
export const isSign = (phrase: string): boolean => plainWords(phrase) === '';

/** A sign without what varies: the colour of a hand, how an emoji is drawn, spaces. */
export const plainSign = (sign: string): string => sign.replace(/[\p{Emoji_Modifier}\uFE0E\uFE0F\s]/gu, '');
