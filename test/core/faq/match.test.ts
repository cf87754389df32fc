// The matcher knows the council's own phrasings for certain, forgives spelling, and prefers asking back to a wrong answer.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { train } from '../../../core/faq/match.ts';
import { anEntry, shipped } from '../../builders.ts';

const { answer } = train(shipped.faq);

describe('matching on the content that ships', () => {
  for (const { id, title, alsoAskedAs } of shipped.faq)
    it(`finds ${id} by its title and every phrasing, in any case and punctuation`, () => {
      for (const said of [title, ...alsoAskedAs])
        for (const text of [said, said.toUpperCase(), `  ${said.replace(/\?$/u, '')}...! `])
          assert.deepEqual([answer(text).outcome, answer(text).id], ['answer', id], text);
    });

  it('never offers the answer among its own alternatives, nor more than three', () => {
    for (const { title, alsoAskedAs } of shipped.faq)
      for (const said of [title, ...alsoAskedAs]) {
        const { id, alternatives } = answer(said);
        assert.ok(alternatives.length <= 3);
        assert.equal(new Set([id, ...alternatives]).size, alternatives.length + 1);
      }
  });

  const typos = {
    'wht is team arround the school': 'what-is-tas',
    'who facilitaes the netwroks': 'who-facilitates',
    'stering group members': 'sg-members',
    'what is in the isos reprot': 'isos',
  };
  for (const [text, id] of Object.entries(typos))
    it(`forgives the spelling of "${text}": it answers or offers ${id}`, () => {
      const match = answer(text);
      assert.ok([match.id, ...match.alternatives].includes(id), JSON.stringify(match));
      assert.notEqual(match.outcome, 'not-known');
    });

  const outOfScope = [
    'what is the weather tomorrow',
    'tell me a joke',
    'how do I reset my password',
    'who won the football',
    'recipe for lasagne',
    'asdf qwer zxcv',
    'is it',
    'what who why',
    '12345',
  ];
  for (const text of outOfScope)
    it(`does not answer what is out of scope: "${text}"`, () => {
      assert.notEqual(answer(text).outcome, 'answer');
    });
});

describe('matching', () => {
  const hostile = [
    '',
    ' ',
    '?',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty __proto__',
    '\ud800',
    '\u0000',
    '🎒🎒',
    '<script>',
    '${x}',
    'a*b(c[',
    '~fuzzy +x -y',
  ];
  for (const text of hostile)
    it(`answers nothing to ${JSON.stringify(text)} and does not fail`, () => {
      assert.notEqual(answer(text).outcome, 'answer');
    });

  it('never fails and only ever names entries that exist, whatever the text', () => {
    const ids = new Set(shipped.faq.map(({ id }) => id));
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(...shipped.faq.flatMap(({ title }) => title.split(' '))),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (some) => {
        const match = answer(some.join(' '));
        for (const id of [...(match.id === null ? [] : [match.id]), ...match.alternatives]) assert.ok(ids.has(id));
        assert.equal(match.id === null, match.outcome !== 'answer');
      }),
    );
  });

  it('asks back when two entries fit a question alike', () => {
    const two = train([
      anEntry({ id: 'red', title: 'When is the red minibus cleaned?' }),
      anEntry({ id: 'blue', title: 'When is the blue minibus cleaned?' }),
    ]).answer('minibus cleaned');
    assert.equal(two.outcome, 'did-you-mean');
    assert.deepEqual([...two.alternatives].sort(), ['blue', 'red']);
  });

  it('goes by titles and phrasings: a word that only the answer holds makes nothing near or sure', () => {
    const { answer } = train([anEntry({ id: 'fees', title: 'Fees', answer: 'Nothing to do with inspection.' })]);
    assert.equal(answer('fees').outcome, 'answer');
    assert.notEqual(answer('fees inspection').outcome, 'answer');
    assert.deepEqual(answer('inspection'), { outcome: 'not-known', id: null, alternatives: [] });
  });

  it('knows nothing when it has learned nothing', () => {
    assert.deepEqual(train([]).answer('anything'), { outcome: 'not-known', id: null, alternatives: [] });
  });
});
