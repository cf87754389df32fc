// The notation of signs means what content/signposts/README.md says, and a mistake in it is told.
import assert from 'node:assert/strict';
import { sentencesOf } from '../../features/signposts/sentence.ts';
import { parseGroup, parseLists, parseSign, SignError } from '../../features/signposts/sign.ts';
import type { Signpost } from '../../features/signposts/signpost.ts';
import { signposts } from '../../features/signposts/signposts.ts';
import { speller } from '../../features/signposts/spelling.ts';
import { someContent } from '../builders.ts';

const aSignpost = (over: Partial<Signpost> = {}): Signpost => ({
  id: 'a-signpost',
  title: 'Elsewhere',
  order: 1,
  urgent: '',
  contact: { role: 'Somebody', phone: '01632 960000', email: '', url: '' },
  words: {},
  leaveOut: [],
  signs: ['minibus*'],
  notNames: [],
  text: 'Go elsewhere.',
  ...over,
});

const finding = (...some: Partial<Signpost>[]) => {
  const found = signposts(someContent({ signpostFiles: some.map(aSignpost) }));
  return (text: string) => found.find(text)?.id;
};

describe('a sign', () => {
  it('is whole words, in one sentence, in any order', () => {
    const found = finding({ signs: ['red | blue + minibus'] });
    for (const text of ['red minibus', 'The MINIBUS is blue', 'minibus, in blue!'])
      assert.equal(found(text), 'a-signpost');
    for (const text of ['minibus', 'reddish minibus', 'It is red. A minibus?', 'red\nminibus', 'red minibuses'])
      assert.equal(found(text), undefined, text);
  });

  it('takes the beginning of a word, and a slip in one', () => {
    const found = finding({ signs: ['minibus* + cleaned~'] });
    for (const text of [
      'minibuses cleaned',
      'minibus claened',
      'minibus cleand',
      'minibus cleanned',
      'minibus clained',
    ])
      assert.equal(found(text), 'a-signpost', text);
    for (const text of ['minibus clean', 'mini bus cleaned', 'minibus clued'])
      assert.equal(found(text), undefined, text);
  });

  it('takes words that stand together, any word, and a gap', () => {
    const found = finding({ signs: ['lost my * bag | left ... on the bus'] });
    for (const text of ['I lost my blue bag', 'left it on the bus', 'left my coat and my bag on the bus'])
      assert.equal(found(text), 'a-signpost', text);
    for (const text of ['lost my bag', 'my blue bag is lost', 'left on a bus', 'left a b c d e f on the bus'])
      assert.equal(found(text), undefined, text);
  });

  it('takes lists, and lists in lists', () => {
    const words = { colour: 'red | dark blue', vehicle: 'bus | (colour) car' };
    const found = finding({ words, signs: ['my (vehicle)'] });
    for (const text of ['my bus', 'my red car', 'my dark blue car']) assert.equal(found(text), 'a-signpost', text);
    for (const text of ['my car', 'my dark car', 'bus']) assert.equal(found(text), undefined, text);
  });

  it('looks past what is left out, and does not join what stands around it', () => {
    const found = finding({ leaveOut: ['toy minibus | model of a minibus'], signs: ['minibus', 'red bus'] });
    assert.equal(found('a toy minibus'), undefined);
    assert.equal(found('a toy minibus beside a minibus'), 'a-signpost');
    assert.equal(found('red toy minibus bus'), undefined);
  });

  it('is not there beside what stands after a minus, in the same sentence', () => {
    const found = finding({ signs: ['lost | left + my bag | self-harm - on the bus | on the train'] });
    for (const text of ['I lost my bag', 'I left my bag. I was on the bus', 'left my bag in the self-harm lesson'])
      assert.equal(found(text), 'a-signpost', text);
    for (const text of ['on the bus I lost my bag', 'left my bag on the train', 'my bag'])
      assert.equal(found(text), undefined, text);
    assert.throws(() => parseSign('red -', new Map()), SignError);
    assert.throws(() => parseSign('red - ', new Map()), SignError);
    assert.throws(() => parseSign('red - blue + green', new Map()), SignError);
  });

  it('does what the worked example for editors says', () => {
    const signs = ['minibus* | bus* + driver* + phone | mobile | speeding'];
    const question = 'Is there a bus driver on the steering group, and can I phone them?';
    const wide = finding({ signs });
    const narrow = finding({ signs, leaveOut: ['driver* on the steering group'] });
    for (const found of [wide, narrow]) assert.equal(found('our minibus driver was on his phone'), 'a-signpost');
    assert.deepEqual([wide(question), narrow(question)], ['a-signpost', undefined]);
  });

  it('of the signpost with the smallest number comes first', () => {
    const found = finding({ id: 'late', order: 7 }, { id: 'early', order: 2 });
    assert.equal(found('minibus'), 'early');
  });

  it('takes for a name a word with a capital letter that is nothing else', () => {
    const found = finding({ signs: ['pupil + (a name)'], notNames: ['Makaton'] });
    for (const text of ['my pupil Zebedee', 'the pupil, Zebedee Quill', "is Zebedee's pupil", "pupil O'Quill"])
      assert.equal(found(text), 'a-signpost', text);
    const none = [
      'Zebedee pupil',
      'a pupil of Mrs Quill',
      'a pupil in Quilltown',
      'the Quill Primary pupil',
      'pupil with Makaton',
      'a Steering pupil',
      'Every Pupil Has Zebedee Here',
      'A PUPIL ZEBEDEE',
    ];
    for (const text of none) assert.equal(found(text), undefined, text);
  });

  it('takes initials, dates and pupil numbers for what they are', () => {
    const found = finding({ signs: ['pupil (initials)', 'born + (a date)', '(a pupil number)'] });
    for (const text of ['pupil JQ', 'pupil Q', 'born 1/2/2015', 'born on 01.02.15', 'A123456789012', 'h12345678901b'])
      assert.equal(found(text), 'a-signpost', text);
    for (const text of ['pupil I saw', 'pupil jq', 'born in 2015', '1/2/2015', 'A12345678901', '123456789012'])
      assert.equal(found(text), undefined, text);
  });

  it('is told to be wrong where it is', () => {
    const lists = parseLists({ colour: 'red' });
    const wrong: [sign: string, says: RegExp][] = [
      ['', /words on both sides/],
      ['a + ', /words on both sides/],
      ['a | | b', /words on both sides/],
      ['... a', /begin with a word/],
      ['a ...', /begin with a word/],
      ['* a', /begin with a word/],
      ['ab*', /at least 3 letters/],
      ['abcd~', /at least 5 letters/],
      ['(color)', /not \(color\): \(colour\), \(a name\)/],
      ['(colour', /round brackets/],
      ['red & blue', /not &/],
      ['what?', /not what\?/],
    ];
    for (const [sign, says] of wrong)
      assert.throws(
        () => parseSign(sign, lists),
        (error) => error instanceof SignError && says.test(error.message),
        sign,
      );
    assert.throws(() => parseLists({ one: '(two)', two: 'red' }), SignError);
    assert.equal(parseGroup('Self-harm* | (colour)', lists).phrases.length, 2);
  });
});

describe('the words of a text', () => {
  it('are those of its sentences; short forms end none', () => {
    const words = (text: string) => sentencesOf(text).map((sentence) => sentence.map(({ typed }) => typed).join(' '));
    assert.deepEqual(words('Mr. Smith asks. Why? 3.5 km\nZoë’s'), ['Mr Smith asks', 'Why', '3 5 km', "Zoe's"]);
  });

  it('fit every spelling at once', () => {
    assert.deepEqual(speller(['bruises', 'bruis*', 'bruised~', 'bruise'])('bruises').sort(), [
      'bruis*',
      'bruised~',
      'bruises',
    ]);
  });
});
