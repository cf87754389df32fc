// A message is taken apart where people end a sentence, and never loses or gains a word.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { halvesOf, sentencesOf } from '../../features/faq/sentences.ts';
import { plainWords } from '../../platform/text.ts';

const split = (text: string) => sentencesOf(text).map(({ text: words, kind }) => `${kind}: ${words}`);

describe('sentences', () => {
  const cases: [what: string, text: string, sentences: string[]][] = [
    ['one question', 'What is it?', ['question: What is it?']],
    ['two questions', 'What is it? who pays?', ['question: What is it?', 'question: who pays?']],
    ['a full stop', 'What is it. who pays', ['question: What is it.', 'question: who pays']],
    ['a semicolon', 'what is it; who pays', ['question: what is it', 'question: who pays']],
    ['lines', 'closing date\nsupply cover', ['topic: closing date', 'topic: supply cover']],
    ['numbered lines', '1. closing date\n2) supply cover', ['topic: closing date', 'topic: supply cover']],
    ['a numbered list in one line', '1. What is it? 2. dates', ['question: What is it?', 'topic: dates']],
    ['bullets', '- closing date\n• supply cover', ['topic: closing date', 'topic: supply cover']],
    ['what somebody is', 'I am a governor. Can I apply?', ['context: I am a governor.', 'question: Can I apply?']],
    [
      'a statement among lines',
      'My school is small\nclosing date',
      ['context: My school is small', 'topic: closing date'],
    ],
    [
      'a request',
      'Tell me about Isos. I’d like to know who pays.',
      ['question: Tell me about Isos.', 'question: I’d like to know who pays.'],
    ],
    ['courtesies', 'Hi there! Thanks, Jo Bloggs', ['nothing: Hi there!', 'nothing: Thanks, Jo Bloggs']],
    [
      'announcements',
      'Hello, I have two questions. Can I ask something?',
      ['nothing: Hello, I have two questions.', 'nothing: Can I ask something?'],
    ],
    ['an abbreviation', 'Can schools, e.g. St. Mary’s, join?', ['question: Can schools, e.g. St. Mary’s, join?']],
    ['a year group at the end', 'It is for year 7. Who pays?', ['context: It is for year 7.', 'question: Who pays?']],
    [
      'what leads up to a question',
      'Hi all, what is it? And also who pays?',
      ['question: what is it?', 'question: who pays?'],
    ],
    ['nothing at all', ' \n ', []],
  ];
  for (const [what, text, sentences] of cases)
    it(`know ${what}`, () => {
      assert.deepEqual(split(text), sentences);
    });

  it('stand in the message where they say, in order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), messages), (text) => {
        let end = 0;
        for (const { text: words, from, to } of sentencesOf(text)) {
          assert.equal(text.slice(from, to), words);
          assert.ok(from >= end);
          end = to;
        }
      }),
    );
  });

  it('keep every word of a message', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('who', 'if', 'is', 'red', 'it?', 'it.', 'e.g.', 'a;', 'b!')), (words) => {
        const text = words.join(' ');
        assert.equal(
          plainWords(
            sentencesOf(text)
              .map((one) => one.text)
              .join(' '),
          ),
          plainWords(text),
        );
      }),
    );
  });
});

const messages = fc
  .array(fc.constantFrom('who', 'and what', 'is it', '?', '. ', '1. ', '\n- ', ';', ' ', '2) ', 'Hi ', 'also,'))
  .map((parts) => parts.join(''));

describe('halves of a sentence', () => {
  const cases: [sentence: string, halves: string[]][] = [
    ['What is it and who pays for cover?', ['What is it', 'who pays for cover?']],
    ['What is it, and also when does it start?', ['What is it', 'when does it start?']],
    ['What is it, who pays', ['What is it', 'who pays']],
    ['who pays plus is there a form', ['who pays', 'is there a form']],
    ['who pays and what is it and where is it', ['who pays', 'what is it', 'where is it']],
    ['who is in the steering group and network', ['who is in the steering group and network']],
    ['what do heads and governors do', ['what do heads and governors do']],
    ['If I am late, what happens?', ['If I am late, what happens?']],
    ['supply cover and who pays', ['supply cover and who pays']],
    ['', []],
  ];
  for (const [sentence, halves] of cases)
    it(`of "${sentence}"`, () => {
      assert.deepEqual(halvesOf(sentence), halves);
    });

  it('are the sentence without what joined them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('who', 'and', 'is', 'red', 'also', ',', 'plus')), (words) => {
        const text = words.join(' ');
        const left = halvesOf(text).join(' ');
        const joints = /\b(?:and|also|plus)\b/gu;
        assert.equal(plainWords(left.replace(joints, '')), plainWords(text.replace(joints, '')));
      }),
    );
  });
});
