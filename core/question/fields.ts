// What the cards of questions send: from outside, of any shape.

/** An id or key of ours, as far as can be seen. It becomes a key of a table. */
export const ID = /^[\w-]{20,64}$/u;

export const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
