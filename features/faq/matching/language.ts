// Gives matching its general English: how common a word is, and which words are used alike. The data is in language/.

export type Language = {
  /** The share of running words that are this word or another form of it; `undefined` for a word that is not in the list. */
  share: (word: string) => number | undefined;
  /** Words used in like places have vectors that point the same way. Of `dimensions` numbers, not of unit length. */
  vector: (word: string) => ArrayLike<number> | undefined;
  dimensions: number;
};

/** Knows no word: matching then goes by the entries alone. */
export const noLanguage: Language = { share: () => undefined, vector: () => undefined, dimensions: 0 };
