// Checks what people say to the bot, compared as the bot compares it: the same words must not mean two things.
import { plainWords } from '../text.ts';
import { whatIsThere, type ContentProblem, type Place } from './problems.ts';

/** A phrase and the place that it stands in. `within` ends with the name of the list. */
export type Phrase = Place & { phrase: string };

export function repeatedPhrases(phrases: readonly Phrase[]): ContentProblem[] {
  const homes = new Map<string, string>();
  return phrases.flatMap(({ phrase, ...place }) => {
    const words = plainWords(phrase);
    const home = homes.get(words);
    if (words === '' || home === undefined) {
      homes.set(words, nameOf(place));
      return [];
    }
    const should = home === nameOf(place) ? 'should be there once only' : `should not be in ${home} too`;
    return [{ ...place, is: whatIsThere(phrase), should }];
  });
}

/** The entry or command: the place without the list inside it. */
const nameOf = ({ file, within = [] }: Place): string => [`content/${file}`, ...within.slice(0, -1)].join(': ');
