// The words of what somebody typed, without what varies: letter case, punctuation, apostrophes.

/** "What's TAS?" and "whats tas" are the same words. Commands, questions and the checks of content compare by this. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same words without accents too: "Siân" is found as "sian". */
export const plain = (text: string): string => plainWords(text.normalize('NFKD').replace(/\p{M}/gu, ''));
