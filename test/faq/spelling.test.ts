// A misspelt word is read as the word of the FAQ that was meant, and an abbreviation that the FAQ does not have is not.
import assert from 'node:assert/strict';
import { spellingOf } from '../../features/faq/matching/spelling.ts';

const { meant } = spellingOf(
  new Map(['senior', 'not', 'the', 'network', 'system', 'governors'].map((word) => [word, 1])),
);

describe('spelling', () => {
  for (const [typed, read] of [
    ['sytem', 'system'],
    ['netwrok', 'network'],
    ['ntewrok', 'network'],
    ['govrenros', 'governors'],
    ['teh', 'the'],
    ['hte', 'the'],
  ] as const)
    it(`reads ${typed} as ${read}`, () => {
      assert.equal(meant(typed), read);
    });

  for (const typed of ['sencos', 'nqt', 'tie', 'system1', ''])
    it(`leaves "${typed}" alone`, () => {
      assert.equal(meant(typed), undefined);
    });
});
