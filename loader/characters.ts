// What bytes of a spreadsheet say: UTF-8, UTF-16 or Windows-1252, also mixed, and without characters that nobody sees.
import { FROM_80 } from './windows-1252.ts';

/** A character of several bytes in UTF-8, each byte read as Latin-1. Source: Unicode standard, table 3-7. */
const MANY_BYTES =
  '[\\xC2-\\xDF][\\x80-\\xBF]|\\xE0[\\xA0-\\xBF][\\x80-\\xBF]|[\\xE1-\\xEC\\xEE\\xEF][\\x80-\\xBF]{2}|\\xED[\\x80-\\x9F][\\x80-\\xBF]|' +
  '\\xF0[\\x90-\\xBF][\\x80-\\xBF]{2}|[\\xF1-\\xF3][\\x80-\\xBF]{3}|\\xF4[\\x80-\\x8F][\\x80-\\xBF]{2}';
const NOT_LATIN1 = new RegExp(`(?<many>${MANY_BYTES})|[\\x80-\\x9F]`, 'gu');

/**
 * Text whose bytes were read as Latin-1. What is UTF-8 is read so, and every other byte as Windows-1252: a name that was pasted from
 * one file into another is right beside names of the other encoding.
 */
export const fromBytes = (latin1: string): string =>
  latin1.replace(NOT_LATIN1, (found) =>
    found.length > 1 ? Buffer.from(found, 'latin1').toString('utf8') : FROM_80.charAt(found.charCodeAt(0) - 0x80),
  );

/** By the byte order mark. Anything else is UTF-8, Windows-1252, or both. */
export function encodingOf(begin: Buffer): 'utf-16le' | 'utf-16be' | 'bytes' {
  if (begin[0] === 0xff && begin[1] === 0xfe) return 'utf-16le';
  return begin[0] === 0xfe && begin[1] === 0xff ? 'utf-16be' : 'bytes';
}

/** Marks and controls that are not seen, with those that turn the direction of text, and halves of characters. Joiners are part of words. */
const UNSEEN = /(?![\u200c\u200d])\p{Cf}|\p{Cs}|(?![\t\n\r])\p{Cc}/gu;

export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** What stands where bytes could not be read. */
export const UNREADABLE = '\uFFFD';

/** Whether text is UTF-16 that was read as something else: every second byte of plain letters is zero. */
export const isGarbled = (text: string): boolean => text.split('\0').length - 1 > text.length / 4;
