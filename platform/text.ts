// The words of what somebody typed, without what varies: letter case, punctuation, apostrophes.

/** "What's TAS?" and "whats tas" are the same words. Commands, questions and the checks of content compare by this. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What ends a line in files of word processors, and characters that must not glue two words together. */
const OTHER_BREAKS = /[\v\f\u0085]/gu;
/**
 * What nobody sees, or what turns around what others see: controls, half a character, soft hyphens, spaces and joiners without
 * width, marks and overrides of direction. Joiners that make one emoji, or shape letters (U+200C, U+200D), stay.
 */
const UNSEEN =
  /[\p{Cs}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|(?![\t\n\r])\p{Cc}/gu;

/** A text as it looks: without the characters that come with copying and pasting and that nobody sees. */
export const asSeen = (text: string): string => text.replace(OTHER_BREAKS, '\n').replace(UNSEEN, '');

/** The same words without accents too: "Siân" is found as "sian". */
export const plain = (text: string): string => plainWords(text.normalize('NFKD').replace(/\p{M}/gu, ''));
