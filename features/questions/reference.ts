// The short reference of a question, which people read out and officers find on its card.
import { createHash } from 'node:crypto';
import { READABLE } from '../../platform/ids.ts';

const LENGTH = 5;

/**
 * "Q-7K2MX": made of the question's id, so that it is kept nowhere and all who ask the question have the same. It lets nobody in. Of 500
 * questions two have the same with a chance of less than 1 in 100.
 */
export function referenceOf(id: string): string {
  const digits = createHash('sha256').update(id).digest();
  const letters = Array.from({ length: LENGTH }, (_, n) => READABLE[digits.readUInt16BE(2 * n) % READABLE.length]);
  return `Q-${letters.join('')}`;
}
