// Reads what the cards of questions send: from outside, of any shape.

/** An id or key of ours, as far as can be seen. It becomes a key of a table. */
export const ID = /^[\w-]{20,64}$/u;

export const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A number that a card of ours counted; 0 for anything else. */
export const wholeNumberIn = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;

/** The longest message, or name of anything, that the service is handed: twice the longest text that a form takes, so that it can say "too long". */
export const LONGEST_TYPED = 8000;

/** The longest text in what a card sends, typed or hidden: all that officers try with a panel is one text. */
export const LONGEST_SENT = 20_000;

/** The longest question that is kept whole, in UTF-16 units. */
export const LONGEST_QUESTION = 1000;
