// `npm run faq -- match` says to maintainers in numbers what cards say in words.
import assert from 'node:assert/strict';
import { matchLines } from '../../dev/faq-match.ts';
import { fixture } from '../fixture.ts';

describe('npm run faq -- match', () => {
  it('says the outcome with its probability, what is near with its score, and the signals', () => {
    const [first, ...others] = matchLines('how often does the group meet', fixture());
    assert.match(first ?? '', /^(answer|did-you-mean) [a-z-]+, p = 0\.\d+$/u);
    assert.match(others[0] ?? '', /^ {2}[a-z-]+ -?\d+(\.\d+)?$/u);
    assert.ok(others.some((line) => / = /u.test(line)));
  });

  it('says so where nothing is near', () => {
    assert.match(matchLines('zxcvb qwrtp', fixture())[0] ?? '', /^not-known/u);
  });
});
