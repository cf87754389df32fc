// The signposts that ship find what belongs elsewhere in everyday words, and leave alone what belongs here.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { signposts } from '../../features/signposts/signposts.ts';
import { shipped } from '../shipped.ts';
import { elsewhere, here } from './phrasings.ts';

const { find } = signposts(shipped);
const all = Object.entries(elsewhere).flatMap(([id, said]) => said.map((text) => ({ id, text })));

/** Found by what it says, not by the capitals of a name. */
const inAnyCase = all.filter(({ id, text }) => find(text.toLowerCase())?.id === id);

describe('the signposts that ship', () => {
  for (const [id, said] of Object.entries(elsewhere))
    it(`${id}: is found in everyday words, misspelt and in small letters too`, () => {
      assert.ok(said.length >= 25);
      assert.deepEqual(
        said.filter((text) => find(text)?.id !== id),
        [],
      );
    });

  it('leave alone every title and phrasing of the frequently asked questions', () => {
    const said = shipped.faq.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]);
    assert.deepEqual(
      said.filter((text) => find(text) ?? find(text.toUpperCase()) ?? find(`${text}?`)),
      [],
    );
  });

  it('leave alone what belongs here', () => {
    assert.ok(here.length >= 40);
    assert.deepEqual(
      here.filter((text) => find(text)),
      [],
    );
  });

  it('leave alone the name of every school', () => {
    const said = shipped.schools.flatMap(({ name }) => [
      name,
      `Which network is ${name} in?`,
      `do the pupils of ${name} count`,
    ]);
    assert.deepEqual(
      said.filter((text) => find(text)),
      [],
    );
  });

  it('are the same whatever the letter case, apostrophes and punctuation', () => {
    assert.ok(inAnyCase.length > all.length * 0.9, `${inAnyCase.length} of ${all.length}`);
    const changes: ((text: string) => string)[] = [
      (text) => text.toUpperCase(),
      (text) => text.toLowerCase(),
      (text) => text.replaceAll("'", '’'),
      (text) => text.replaceAll("'", '`'),
      (text) => `${text}...`,
      (text) => `${text} !!! 😢`,
      (text) => `  ${text}\n\n`,
      (text) => text.replaceAll(' ', '  '),
      (text) => text.replaceAll('i', 'i\u200b'),
      (text) => `Hi, ${text}`,
      (text) => `What is the steering group? ${text}`,
      (text) => `${text}\nWho can nominate?`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...inAnyCase), fc.constantFrom(...changes), ({ id, text }, change) => {
        assert.equal(find(change(text))?.id, id, change(text));
      }),
      { numRuns: 600 },
    );
  });

  it('put a child at risk before all else', () => {
    const risk = 'A pupil told me her dad hits her.';
    for (const { text } of all) assert.equal(find(`${text}. ${risk}`)?.id, 'safeguarding');
  });

  it('forget what they read', () => {
    const texts = [...all.map(({ text }) => text), ...here];
    const first = texts.map((text) => find(text)?.id);
    assert.deepEqual(
      texts
        .toReversed()
        .map((text) => find(text)?.id)
        .toReversed(),
      first,
    );
  });

  it('bear any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        find(text);
      }),
    );
    for (const text of [
      '\ud800',
      'a\udfff',
      '__proto__',
      'constructor toString',
      '\u0000',
      '',
      ' ',
      '(a name)',
      '*',
      '~',
    ])
      assert.equal(find(text), undefined);
  });

  it('take no longer than the text is long', () => {
    for (const one of ['a ', 'x', 'my ', 'one of our ', 'a. ', "'", 'child ', 'St ', 'Anna ', '1/1/11 ', 'abused '])
      find(one.repeat(100_000 / one.length));
  }).timeout(30_000);
});
