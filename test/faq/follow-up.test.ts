// "And for governors?" is read together with the last answer, and a question of its own is left alone.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asksWhy, followUp, joinedTo, looksLikeFollowUp } from '../../features/faq/follow-up.ts';
import { anEntry } from '../builders.ts';
import { knows } from './known.ts';

const bus = anEntry({ id: 'bus', title: 'What is the red bus?', alsoAskedAs: ['tell me who drives'] });

describe('a follow-up', () => {
  for (const text of [
    'and for governors?',
    'And governors',
    'what about special schools?',
    'how about nurseries in the north of the county?',
    'or academies?',
    'but when?',
    'who?',
    'why?',
    'how often?',
    'how much is it',
    'when does it meet?',
    'who can join them?',
    'is it compulsory',
  ])
    it(`is known by its words: ${text}`, () => {
      assert.ok(looksLikeFollowUp(text));
    });

  for (const text of [
    '',
    'steering group',
    'closing date',
    'hello',
    'ok',
    'Are there biscuits?',
    'Who is the senior adviser for my area?',
    'How many schools are good or outstanding now?',
    'And I would like to know whether all of the nurseries in the county can join',
  ])
    it(`is not everything: ${text}`, () => {
      assert.ok(!looksLikeFollowUp(text));
    });

  const joined: [title: string, asked: string, joined: string][] = [
    ['Who can nominate?', 'and for governors?', 'Who can nominate? for governors?'],
    ['Who can nominate?', 'what about governors?', 'Who can nominate? governors?'],
    ['What is the steering group?', 'when does it meet?', 'when does the steering group meet?'],
    ['What is the steering group?', 'And how often?', 'how often the steering group?'],
    ['How many networks will there be?', 'where are they', 'where are networks will there be'],
    ['Why?', 'who', 'who Why??'],
  ];
  for (const [title, asked, words] of joined)
    it(`becomes a question of its own: "${title}" + "${asked}"`, () => {
      assert.equal(joinedTo(title, asked), words);
    });

  it('is answered by another entry that the joined words surely mean', () => {
    const matcher = knows({ 'What is the red bus? for governors?': 'governors' });
    const found = followUp('and for governors?', bus, matcher);
    assert.deepEqual([found?.outcome, found?.id], ['answer', 'governors']);
  });

  it('takes the surer of two ways to join', () => {
    const matcher = knows({
      'when does the red bus run?': { id: 'a', p: 0.8 },
      'What is the red bus? when does it run?': { id: 'b', p: 0.9 },
    });
    assert.equal(followUp('when does it run?', bus, matcher)?.id, 'b');
  });

  it('is left alone when it is a sure question by itself, or no follow-up', () => {
    assert.equal(followUp('and for governors?', bus, knows({ 'and for governors?': 'x' })), undefined);
    assert.equal(followUp('closing date', bus, knows({ 'What is the red bus? closing date': 'x' })), undefined);
  });

  it('is not answered with the last answer again, unless it says nothing new', () => {
    const again = (asked: string, words: string) => followUp(asked, bus, knows({ [words]: 'bus' }))?.outcome;
    assert.equal(again('how often?', 'how often the red bus?'), 'not-known');
    assert.equal(again('what?', 'what the red bus?'), 'answer');
    assert.equal(again('who drives?', 'who drives the red bus?'), 'answer');
  });

  it('is left alone when it may be a question of its own and the joined words are no answer', () => {
    assert.equal(followUp('what is the weather?', bus, knows({})), undefined);
    assert.equal(followUp('and the weather?', bus, knows({}))?.outcome, 'not-known');
    assert.equal(followUp('is it raining?', bus, knows({}))?.outcome, 'not-known');
  });

  it('is not answered from the title alone, when nothing knows its own words', () => {
    const { why } = knows({}).answer('');
    const answers = (over: Partial<typeof why>) =>
      followUp('and biscuits?', bus, knows({ 'What is the red bus? biscuits?': { id: 'x', why: { ...why, ...over } } }))
        ?.outcome;
    assert.equal(answers({ unknown: ['biscuits'] }), 'not-known');
    assert.equal(answers({ matched: ['red', 'bus'] }), 'did-you-mean');
    assert.equal(answers({ matched: ['biscuits'] }), 'answer');
    assert.equal(answers({ corrected: [{ typed: 'biscuits', read: 'biscuit' }] }), 'answer');
  });

  it('is asked back when it is a sure question by itself, and "it" would lead elsewhere', () => {
    const read = (joined: Parameters<typeof knows>[0][string], asked = 'when does it run?') =>
      followUp(asked, bus, knows({ [asked]: 'train', 'when does the red bus run?': joined }));
    const both = read({ outcome: 'did-you-mean', id: 'times', alternatives: ['bus', 'price'], p: 0.4 });
    assert.deepEqual([both?.outcome, both?.id, both?.alternatives], ['did-you-mean', 'times', ['train', 'price']]);
    assert.equal(read('times')?.outcome, 'did-you-mean');
    assert.equal(read('train'), undefined);
    assert.equal(read({ outcome: 'not-known' }), undefined);
    assert.equal(read('times', 'when do trains run?'), undefined);
  });

  for (const said of [
    'Thanks. When does it run?',
    'I am a governor. When does it run?',
    'so when does it run?',
    'when does that run?',
  ])
    it(`is asked back just so with something said around it, or in other words: ${said}`, () => {
      const asked = said.replace(/^.*\. /u, '');
      const matcher = knows({ [asked]: 'train', [joinedTo(bus.title, asked)]: 'times' });
      const { outcome, id, alternatives } = followUp(said, bus, matcher) ?? {};
      assert.deepEqual([outcome, id, alternatives], ['did-you-mean', 'times', ['train']]);
    });

  it('that is a phrasing with words of its own stands for itself', () => {
    const exact = { id: 'train', why: { ...knows({}).answer('').why, by: 'exact' as const } };
    const read = (asked: string) =>
      followUp(asked, bus, knows({ [asked]: exact, [joinedTo(bus.title, asked)]: 'times' }));
    assert.equal(read('how will we hear what it decides?'), undefined);
    assert.equal(read('when does it run?')?.outcome, 'did-you-mean');
  });

  it('that does not say it carries on is heard in every word, or not answered', () => {
    const { why } = knows({}).answer('');
    const read = (matched: string[]) =>
      followUp(
        'who drives buses?',
        bus,
        knows({ 'who drives buses the red bus?': { id: 'x', why: { ...why, matched } } }),
      );
    assert.equal(read(['buses']), undefined);
    assert.equal(read(['buses', 'drives'])?.id, 'x');
  });

  it('that asks why of the answer is not answered with the answer', () => {
    const why = anEntry({ id: 'bus', title: 'What is the red bus?', alsoAskedAs: ['why red'] });
    assert.equal(followUp('why not?', why, knows({ 'why not the red bus?': 'bus' }))?.outcome, 'not-known');
    assert.equal(followUp('and then?', why, knows({ 'What is the red bus?': 'bus' }))?.outcome, 'not-known');
  });

  it('is asked back about what else is near', () => {
    const matcher = knows({ 'how often the red bus?': { id: 'bus', alternatives: ['blue', 'green'] } });
    const { outcome, id, alternatives } = followUp('how often?', bus, matcher) ?? {};
    assert.deepEqual([outcome, id, alternatives], ['did-you-mean', 'blue', ['green']]);
  });

  it('is read without fail, whatever it says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('and', 'and ', 'what about', 'same for', 'so then?', 'who?!'),
    );
    fc.assert(
      fc.property(text, text, (asked, title) => {
        looksLikeFollowUp(asked);
        asksWhy(asked);
        joinedTo(title, asked);
        followUp(asked, anEntry({ title }), knows({}));
      }),
    );
  });

  it('keeps the words that say what it is about', () => {
    const words = fc.constantFrom('and', 'what', 'about', 'governors', 'it', 'nurseries', 'how', 'often?', 'the', 'or');
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (some) => {
        const found = joinedTo('What is the red bus?', some.join(' '));
        for (const word of ['governors', 'nurseries'])
          assert.equal(found.split(word).length, some.filter((one) => one === word).length + 1);
        assert.ok(found.includes('red bus'));
      }),
    );
  });
});

describe('asking why', () => {
  it('is about the answer before', () => {
    for (const text of ['why?', 'Why', 'but why?', 'why this answer?', 'Why that?', 'how do you know?'])
      assert.ok(asksWhy(text), text);
  });
  it('is not every why', () => {
    for (const text of ['why change now?', 'why is it closed', 'whyever', '']) assert.ok(!asksWhy(text), text);
  });
});

it('a follow-up that is likelier another question does not get the last answer again', () => {
  const asked = 'is it at tea time';
  const meets = anEntry({ id: 'meets', title: 'How much time does the bus take?', alsoAskedAs: ['is it tea time'] });
  const joined = { id: 'meets', p: 0.9 };
  const matcher = knows({
    [asked]: { outcome: 'did-you-mean', p: 0.6, id: 'hours' },
    [joinedTo(meets.title, asked)]: joined,
    [`${meets.title} ${asked}`]: joined,
  });
  assert.notEqual(followUp(asked, meets, matcher)?.outcome, 'answer');
  const alone = knows({ [joinedTo(meets.title, asked)]: joined, [`${meets.title} ${asked}`]: joined });
  assert.equal(followUp(asked, meets, alone)?.id, 'meets');
});
