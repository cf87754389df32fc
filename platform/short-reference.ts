// Short references of records, which people read out and officers find on cards: made of the record's id, so that they are kept nowhere.
import { createHash } from 'node:crypto';
import { READABLE } from './ids.ts';

const LENGTH = 5;

/**
 * "Q-7K2MX", for `letter` "Q". All who have the same record have the same. It lets nobody in. Of 500 records two have the same with a chance of
 * less than 1 in 100.
 */
export function shortReference(letter: string, id: string): string {
  const digits = createHash('sha256').update(id).digest();
  const letters = Array.from({ length: LENGTH }, (_, n) => READABLE[digits.readUInt16BE(2 * n) % READABLE.length]);
  return `${letter}-${letters.join('')}`;
}
