// One message, one question; unless it plainly asks several things that the council knows.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Matcher } from '../../features/faq/match.ts';
import { matchOf, MOST_PARTS, readQuestions } from '../../features/faq/questions.ts';
import { plainWords } from '../../platform/text.ts';
import { anEntry } from '../builders.ts';
import { knows } from './known.ts';

const TITLES: Record<string, string> = {
  red: 'What is the red bus?',
  cost: 'Who pays for cover?',
  dates: 'When does it close?',
  place: 'Where is the form?',
  size: 'How many seats are there?',
  speed: 'How fast is the bus?',
};
const entries = new Map(Object.entries(TITLES).map(([id, title]) => [id, anEntry({ id, title })]));
const titles = Object.fromEntries(Object.entries(TITLES).map(([id, title]) => [title, id]));
const entry = (id: string) => entries.get(id);

const read = (text: string, matcher: Matcher = knows(titles)) => readQuestions(text, { matcher, entry });
const parts = (text: string, matcher?: Matcher) =>
  read(text, matcher).parts.map(({ asked, match: { outcome, id } }) => [asked, outcome === 'answer' ? id : outcome]);

describe('several questions in a message', () => {
  for (const text of [
    'What is the red bus and who pays for cover?',
    'What is the red bus? Who pays for cover?',
    '1. What is the red bus? 2. Who pays for cover?',
    '1) what is the red bus\n2) who pays for cover',
    'Hi, what is the red bus?\n\nWho pays for cover?\nThanks, Jo',
    'what is the red bus; also who pays for cover',
    'I have two questions: 1. What is the red bus? 2. Who pays for cover?',
  ])
    it(`are told apart: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        parts(text).map(([, id]) => id),
        ['red', 'cost'],
      );
    });

  it('keep the words they were asked in', () => {
    assert.deepEqual(parts('What is the red bus and who pays for cover?'), [
      ['What is the red bus', 'red'],
      ['who pays for cover?', 'cost'],
    ]);
  });

  it('may share one asking word', () => {
    const matcher = knows({ ...titles, 'what is the blue bus': 'size' });
    assert.deepEqual(parts('What is the red bus and the blue bus?', matcher), [
      ['What is the red bus', 'red'],
      ['the blue bus?', 'size'],
    ]);
    const near = knows({ ...titles, 'what is the blue bus': { outcome: 'did-you-mean', id: 'size', p: 0.7 } });
    assert.equal(parts('What is the red bus and the blue bus?', near).length, 1);
    const surer = { 'What is the red bus and the blue bus?': { outcome: 'answer', id: 'dates', p: 0.95 } } as const;
    const whole = knows({ ...titles, 'what is the blue bus': 'size', ...surer });
    assert.equal(parts('What is the red bus and the blue bus?', whole).length, 1);
  });

  it('keep what is said around them, with the question it belongs to', () => {
    assert.deepEqual(parts('I am new. What is the red bus? We are small. Who pays for cover? We have no money.'), [
      ['I am new. What is the red bus?', 'red'],
      ['We are small. Who pays for cover? We have no money.', 'cost'],
    ]);
  });

  it('say which of them nobody can answer', () => {
    assert.deepEqual(parts('What is the red bus? Who pays for cover? Are there biscuits?'), [
      ['What is the red bus?', 'red'],
      ['Who pays for cover?', 'cost'],
      ['Are there biscuits?', 'not-known'],
    ]);
    assert.deepEqual(parts('What is the red bus? Where can I park?'), [
      ['What is the red bus?', 'red'],
      ['Where can I park?', 'not-known'],
    ]);
    assert.deepEqual(parts('What is the red bus? Will there be biscuits and tea?'), [
      ['What is the red bus?', 'red'],
      ['Will there be biscuits and tea?', 'not-known'],
    ]);
  });

  it('count when one is near enough to be asked back', () => {
    const near = (p: number) => knows({ ...titles, 'who pays': { outcome: 'did-you-mean', id: 'cost', p } });
    assert.equal(read('What is the red bus? who pays', near(0.5)).parts.length, 2);
    assert.equal(read('What is the red bus? who pays', near(0.49)).parts.length, 1);
  });

  it('are one where they lead to the same entry, surely or nearly', () => {
    assert.deepEqual(parts('What is the red bus? Who pays for cover? I mean it. What is the red bus?'), [
      ['What is the red bus?\nI mean it. What is the red bus?', 'red'],
      ['Who pays for cover?', 'cost'],
    ]);
    const matcher = knows({ ...titles, 'is it the red bus?': { outcome: 'did-you-mean', id: 'red', p: 0.6 } });
    assert.deepEqual(parts('Is it the red bus? What is the red bus? Who pays for cover?', matcher), [
      ['Is it the red bus?\nWhat is the red bus?', 'red'],
      ['Who pays for cover?', 'cost'],
    ]);
  });

  it('may follow on from each other', () => {
    const matcher = knows({ ...titles, 'when does the red bus run?': { outcome: 'answer', id: 'speed', p: 0.9 } });
    const [, second] = read('What is the red bus and when does it run?', matcher).parts;
    assert.deepEqual([second?.asked, second?.match.id, second?.after?.id], ['when does it run?', 'speed', 'red']);
  });

  it(`are at most ${MOST_PARTS}, and the others are counted`, () => {
    const { parts: shown, more } = read(Object.values(TITLES).join(' '));
    assert.deepEqual([shown.length, more], [MOST_PARTS, 1]);
  });
});

describe('one question in a message', () => {
  for (const text of [
    'What is the red bus?',
    'What is the red bus? Thanks!',
    'I am a chair of governors. What is the red bus?',
    'What is the red bus? What is the red bus?',
    'What is the red bus? Can anyone help?',
    'What is the red bus? I hope that is clear.',
    'What is the red bus and the blue bus?',
    'What is the red bus, and is it big?',
    'Who pays for cover and biscuits?',
    'What is the red bus and will there be biscuits for tea?',
    'Are there biscuits? Is there tea?',
    'Hello',
    '',
  ])
    it(`stays as it was typed: ${JSON.stringify(text)}`, () => {
      const { parts: found, more } = read(text);
      assert.deepEqual([found.map(({ asked }) => asked), more], [[text], 0]);
    });

  it('stays whole when the whole is surer than its halves', () => {
    const whole = {
      'What is the red bus and who pays for cover?': { outcome: 'answer', id: 'dates', p: 0.95 },
    } as const;
    assert.deepEqual(parts('What is the red bus and who pays for cover?', knows({ ...titles, ...whole })), [
      ['What is the red bus and who pays for cover?', 'dates'],
    ]);
  });

  it('stays whole when its words are one of the phrasings', () => {
    const { why } = knows({}).answer('');
    const text = 'What is the red bus? Who pays for cover?';
    const phrasing = { [text]: { id: 'dates', p: 1, why: { ...why, by: 'exact' as const } } };
    assert.deepEqual(parts(text, knows({ ...titles, ...phrasing })), [[text, 'dates']]);
  });

  it('is answered by the sentence that asks, when what is said around it hides it', () => {
    const text = 'I am a chair of governors. What is the red bus?';
    assert.equal(matchOf(text, knows(titles)).id, 'red');
    assert.equal(matchOf(text, knows({ ...titles, [text]: { id: 'cost', p: 0.95 } })).id, 'cost');
    assert.equal(matchOf(text, knows({ ...titles, [text]: { id: 'cost', p: 0.85 } })).id, 'red');
  });
});

describe('any message', () => {
  const pieces = [
    ...Object.values(TITLES),
    'I am a head.',
    'Hi',
    '1.',
    '\n- ',
    ';',
    'and',
    'also',
    'Are there biscuits?',
  ];
  const messages = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((some) => some.join(' ')),
  );

  it('is read without fail, as one question that is the message, or as several that are parts of it', () => {
    fc.assert(
      fc.property(messages, (text) => {
        const { parts: found } = read(text);
        assert.ok(found.length <= MOST_PARTS);
        if (found.length === 1) assert.equal(found[0].asked, text);
        const words = ` ${plainWords(text)} `;
        for (const { asked } of found)
          for (const line of asked.split('\n')) assert.ok(words.includes(` ${plainWords(line)} `.trimStart()), asked);
      }),
    );
  });

  it('is read the same when a part is read again', () => {
    fc.assert(
      fc.property(messages, (text) => {
        const matcher = knows(titles);
        for (const { asked, match, after } of read(text, matcher).parts)
          if (!after && match.outcome === 'answer') assert.equal(matchOf(asked, matcher).id, match.id, asked);
      }),
    );
  });
});
