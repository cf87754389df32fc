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

/** Where it can end in a message if it begins at a word; `is` tells whether a word there may be this one. */
export const endsOf = ({ choices }: Phrase, at: number, is: (word: string, at: number) => boolean): number[] =>
  choices.reduce<number[]>(
    (ends, choice) => [
      ...new Set(
        ends.flatMap((end) =>
          choice.filter((words) => words.every((word, step) => is(word, end + step))).map(({ length }) => end + length),
        ),
      ),
    ],
    [at],
  );

/** Whether a phrase has no words: an emoji, or signs such as ":)". */
export const isSign = (phrase: string): boolean => plainWords(phrase) === '';

/** A sign without what varies: the colour of a hand, how an emoji is drawn, spaces. */
export const plainSign = (sign: string): string => sign.replace(/[\p{Emoji_Modifier}\uFE0E\uFE0F\s]/gu, '');
