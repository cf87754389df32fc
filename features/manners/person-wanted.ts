// Hears in a longer message that somebody wants a person: "The portal does not work on my login. I want to speak to an actual human being please".
import { asks } from './asks.ts';
import { type ReadManners, typedStretches } from './read-manners.ts';

/** Fewer words may be part of a list: "address, phone number, email". */
const FEWEST_WORDS = 4;

/** Whether one stretch of a message asks for a person, and no other asks for anything. */
export const personWantedIn =
  (mannerOf: ReadManners) =>
  (text: string): boolean => {
    const stretches = typedStretches(text);
    const wants = stretches.map(({ typed }) => typed.length >= FEWEST_WORDS && mannerOf(typed.join(' ')) === 'person');
    return wants.includes(true) && stretches.every(({ typed, marked }, at) => wants[at] || (!marked && !asks(typed)));
  };
