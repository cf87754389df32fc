// The matcher knows the council's own phrasings for certain, forgives spelling, and prefers asking back to a wrong answer.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { train } from '../../features/faq/match.ts';
import { anEntry } from '../builders.ts';
import { shipped } from '../shipped.ts';
import { english, matcherOf } from '../learnt.ts';
import { paraphrased } from './paraphrased.ts';

const learn = (entries: Parameters<typeof train>[0]) => train(entries, { language: english, ...shipped.beside });
const { answer } = matcherOf(shipped);
const said = shipped.faq.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]);

describe('matching on the content that ships', () => {
  for (const { id, title, alsoAskedAs } of shipped.faq)
    it(`finds ${id} by its title and every phrasing, in any case and punctuation`, () => {
      for (const words of [title, ...alsoAskedAs])
        for (const text of [words, words.toUpperCase(), `  ${words.replace(/\?$/u, '')}...! `])
          assert.deepEqual([answer(text).outcome, answer(text).id], ['answer', id], text);
    });

  it('never offers the answer among its own alternatives, nor more than nine, each once', () => {
    for (const words of said) {
      const { id, alternatives } = answer(words);
      assert.ok(alternatives.length <= 9);
      assert.equal(new Set([id, ...alternatives]).size, alternatives.length + 1);
    }
  });

  for (const [text, id] of Object.entries(paraphrased))
    it(`answers "${text}", which nobody wrote down`, () => {
      assert.deepEqual([answer(text).outcome, answer(text).id], ['answer', id]);
    });

  const typos = {
    'wht is team arround the school': 'what-is-tas',
    'who facilitaes the netwroks': 'who-facilitates',
    'stering group members': 'sg-members',
    'what is in the isos reprot': 'isos',
    'steerign gruop': 'steering-group',
    'how can i jion teh steering group': 'nominate',
  };
  for (const [text, id] of Object.entries(typos))
    it(`forgives the spelling of "${text}": it answers or offers ${id}`, () => {
      const match = answer(text);
      assert.equal(match.id, id, JSON.stringify(match));
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

  it('finds entries about such words', () => {
    const odd = learn([
      anEntry({ id: 'constructor', title: 'What is a constructor?' }),
      anEntry({ id: '__proto__', title: 'What is __proto__?' }),
    ]);
    assert.equal(odd.answer('constructor').id, 'constructor');
    assert.equal(odd.answer('explain __proto__').id, '__proto__');
  });

  it('never fails, is sure between 0 and 1, and only ever names entries that exist, whatever the text', () => {
    const ids = new Set(shipped.faq.map(({ id }) => id));
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(...said.flatMap((words) => words.split(' '))),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (some) => {
        const { id, p, outcome, alternatives, why } = answer(some.join(' '));
        for (const named of [...(id === null ? [] : [id]), ...alternatives]) assert.ok(ids.has(named));
        assert.ok(p >= 0 && p <= 1);
        assert.ok(outcome !== 'answer' || id !== null);
        assert.ok(why.runnerUp === null || why.runnerUp.p <= 1 - p + 1e-9);
      }),
    );
  });

  it('asks back when two entries fit a question alike', () => {
    const two = learn([
      anEntry({ id: 'red', title: 'When is the red minibus cleaned?' }),
      anEntry({ id: 'blue', title: 'When is the blue minibus cleaned?' }),
    ]).answer('minibus cleaned');
    assert.equal(two.outcome, 'did-you-mean');
    assert.deepEqual([two.id, ...two.alternatives].sort(), ['blue', 'red']);
  });

  it('asks back when the council wrote the same words down twice', () => {
    const two = learn([
      anEntry({ id: 'red', title: 'Opening hours', alsoAskedAs: ['when are you open'] }),
      anEntry({ id: 'blue', title: 'Opening of the school', alsoAskedAs: ['when are you open'] }),
    ]).answer('When are you open?');
    assert.equal(two.outcome, 'did-you-mean');
    assert.deepEqual([two.id, ...two.alternatives].sort(), ['blue', 'red']);
  });

  const notQuite = {
    'has one word that matters, which no entry knows': ['are there prizes at the events'],
    'is much about what no entry knows': ['how many cows are there in Lancashire'],
    'says "not" where the phrasing does not, or the other way round': [
      'Who is not on the steering group?',
      "I don't want to nominate myself",
      'What happens if I am selected?',
    ],
    'has one telling word, which several entries share': ['networks', 'meetings'],
  };
  for (const [what, texts] of Object.entries(notQuite))
    it(`asks back when a question ${what}`, () => {
      for (const text of texts) assert.equal(answer(text).outcome, 'did-you-mean', text);
    });

  it('answers what one entry plainly means, though others hold its one telling word, or more is said beside it', () => {
    const plain = {
      'who can apply': 'who-can-nominate',
      'are the meetings evenings or daytime, I cannot do daytime': 'meeting-times',
    };
    for (const [text, id] of Object.entries(plain))
      assert.deepEqual([answer(text).outcome, answer(text).id], ['answer', id], text);
  });

  it('answers nothing that is much about what no entry knows, or whose one word that matters no entry knows', () => {
    for (const text of [
      'Who is the mayor of Manchester?',
      'Is there a crèche at the steering group meetings?',
      'are there biscuits at the meetings',
      'Will there be lunch at the steering group meetings?',
      'What is the weather in Blackpool?',
      'How many people live in Lancashire?',
    ])
      assert.notEqual(answer(text).outcome, 'answer', text);
  });

  it('declines what people ask a council and no entry answers, however many words it shares with one', () => {
    for (const text of [
      'How do we convert to an academy?',
      'what is the deadline for the school census?',
      'how many pupils in year 6',
      'how do I become a parent governor',
      'who pays for a teaching assistant on a one to one',
      'when will I hear about my admissions appeal',
    ])
      assert.equal(answer(text).outcome, 'not-known', text);
    assert.notEqual(answer('deadline for the school census').outcome, 'answer');
  });

  it('offers nothing where most of a question is about what no entry knows', () => {
    for (const text of [
      'whats a good recipe for sausage casserole',
      'what day is my bin collected',
      'how do i reset the wifi on my ipad',
    ])
      assert.equal(answer(text).outcome, 'not-known', text);
  });

  it('offers nothing where none of the nearest is likely to be meant, though some may be related', () => {
    const related: Record<string, string[]> = {
      'is there a choir': [],
      'what happens to our breakfast club': [],
      'NQT here, does this mean more courses after school': [],
      'do the police get told our exclusions': [],
      'How many people live in Lancashire?': ['how-many-schools'],
    };
    for (const [text, ids] of Object.entries(related))
      assert.deepEqual([answer(text).outcome, answer(text).related], ['not-known', ids], text);
  });

  it('offers what is likelier meant than not, and what several entries fit', () => {
    for (const text of ['does it cover 6th form colleges', 'which term does this begin', 'group meetings'])
      assert.equal(answer(text).outcome, 'did-you-mean', text);
  });

  it('goes by titles and phrasings, not by answers', () => {
    const { answer } = learn([anEntry({ id: 'fees', title: 'Fees', answer: 'Nothing to do with inspection.' })]);
    assert.equal(answer('fees').outcome, 'answer');
    assert.notEqual(answer('inspection').outcome, 'answer');
  });

  it('knows nothing when it has learned nothing', () => {
    const { outcome, id, p, alternatives } = learn([]).answer('anything');
    assert.deepEqual([outcome, id, p, alternatives], ['not-known', null, 0, []]);
  });
});

describe('why', () => {
  it('names what matched, what was read otherwise, what is unknown, and the runner-up', () => {
    const { why } = answer('who facilitaes the netwroks for trampolining');
    assert.equal(why.by, 'similar');
    assert.deepEqual(why.corrected, [
      { typed: 'facilitaes', read: 'facilitates' },
      { typed: 'netwroks', read: 'networks' },
    ]);
    assert.deepEqual(why.unknown, ['trampolining']);
    assert.ok(why.matched.includes('facilitates') && why.matched.includes('networks'), why.matched.join());
    assert.ok(said.includes(why.phrasing));
    assert.notEqual(why.runnerUp, null);
    assert.equal(why.ranking[0]?.id, 'who-facilitates');
  });

  it('says when the very words were written down', () => {
    assert.equal(answer('What is Team around the School?').why.by, 'exact');
  });
});
