// Hears in a longer message that somebody wants a person: "The portal does not work on my login. I want to speak to an actual human being please".
import { asks } from '../faq/index.ts';
import { type ReadManners, typedStretches } from './read-manners.ts';

/** Fewer words may be part of a list, "address, phone number, email", unless they speak of the writer: "ring me". */
const FEWEST_WORDS = 4;

/** A telephone number to be rung on. */
const NUMBER = /(?<!\d)\+?\d(?: ?\d){8,13}(?!\d)/gu;

/** Whether one stretch of a message asks for a person, and no other asks for anything. */
export const personWantedIn =
  (mannerOf: ReadManners) =>
  (text: string): boolean => {
    const stretches = typedStretches(text.replace(NUMBER, ' '));
    const wants = stretches.map(
      ({ typed }) => (typed.length >= FEWEST_WORDS || typed.includes('me')) && mannerOf(typed.join(' ')) === 'person',
    );
    return wants.includes(true) && stretches.every(({ typed, marked }, at) => wants[at] || (!marked && !asks(typed)));
  };
