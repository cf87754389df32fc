// What one card says and another leaves out.
import assert from 'node:assert/strict';
import { says } from './walk.ts';

/** Asserts that the words are there in the one card and not in the other. */
export function onlyIn(shown: unknown, hidden: unknown, words: string[]): void {
  for (const word of words) {
    assert.ok(says(shown, word), `"${word}" is there`);
    assert.ok(!says(hidden, word), `"${word}" is left out`);
  }
}
