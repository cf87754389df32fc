// The seed of a draw: made of the words of two officers, neither of whom knew the other's, after the list was sealed.
import { textIn } from '../../../platform/fields.ts';
import type { Draw } from '../ports.ts';
import { hashOf } from '../published.ts';
import { haveLots } from '../selection.ts';

export const LONGEST_WORDS = 200;

/** Words as they count: no halves of characters, in one form of Unicode, on one line, with one space between two. */
export const wordsIn = (sent: unknown): string =>
  textIn(sent)
    .replaceAll(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ');

/**
 * The SHA-256, in hexadecimal digits, of three lines: `first`, the words that were entered first, and those that were entered second. There
 * is one line feed between two lines, none at the end, and the text is UTF-8.
 */
export const seedFrom = (first: string, [one, other]: readonly [first: string, second: string]): string =>
  hashOf(`${first}\n${one}\n${other}`);

/**
 * The first line: the round. The hash of the list is no part of it, so that the order of all others stays as it is where somebody is
 * missing. Where nobody has a lot it is the hash, as it was told then.
 */
export const firstLine = ({ round, hash, selection }: Pick<Draw, 'round' | 'hash' | 'selection'>): string =>
  haveLots(selection.candidates) ? round : hash;

/** The seed of a draw; `undefined` until both parts are there. */
export function seedOfDraw(draw: Pick<Draw, 'round' | 'hash' | 'selection' | 'parts'>): string | undefined {
  const [first, second] = draw.parts;
  return first && second && seedFrom(firstLine(draw), [first.words, second.words]);
}
