// The seed of a draw: made of what was posted before and of the words of two officers, neither of whom knew the other's.
import type { Draw } from '../ports.ts';
import { hashOf } from '../published.ts';

/**
 * The SHA-256, in hexadecimal digits, of three lines: the hash of the published list, the words that were entered first, and those that
 * were entered second. There is one line feed between two lines, none at the end, and the text is UTF-8.
 */
export const seedFrom = (hash: string, [first, second]: readonly [first: string, second: string]): string =>
  hashOf(`${hash}\n${first}\n${second}`);

/** The seed of a draw; `undefined` until both parts are there. */
export function seedOfDraw({ hash, parts }: Pick<Draw, 'hash' | 'parts'>): string | undefined {
  const [first, second] = parts;
  return first && second && seedFrom(hash, [first.words, second.words]);
}
