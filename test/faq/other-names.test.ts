// Other names for the same thing find what it is called in the FAQ, in questions and in phrasings; so do spellings of the telephone.
import assert from 'node:assert/strict';
import { train } from '../../features/faq/match.ts';
import { readingWith, wordsOf } from '../../features/faq/matching/text.ts';
import { anEntry } from '../builders.ts';
import { english } from '../learnt.ts';
import { shipped } from '../shipped.ts';

const texts = (text: string) => wordsOf(text).map((word) => word.text);

describe('spellings of the telephone', () => {
  it('are read as the words that they stand for', () => {
    assert.deepEqual(texts('wen r u gonna tell ppl'), 'when are you going to tell people'.split(' '));
    assert.deepEqual(texts('dont know whats in it'), 'do not know what is in it'.split(' '));
  });

  it('leave numbers as they are', () => {
    assert.deepEqual(
      texts('is it 4 me, or 4 the 4 heads on day 4'),
      'is it for me or for the 4 heads on day 4'.split(' '),
    );
  });
});

describe('other names', () => {
  const entries = [
    anEntry({ id: 'who', title: 'Who is on the steering group?', alsoAskedAs: ['members of the SG'] }),
    anEntry({ id: 'when', title: 'When does the network meet?', alsoAskedAs: ['network dates'] }),
    anEntry({ id: 'form', title: 'Where is the expression of interest?', alsoAskedAs: ['get an EOI'] }),
  ];
  const otherNames = { SG: 'steering group', 'steering committee': 'steering group', EOI: 'expression of interest' };
  const { answer } = train(entries, { language: english, otherNames });
  const without = train(entries, { language: english });

  it('find the entry in questions, and are understood in phrasings', () => {
    for (const [text, id] of [
      ['who is on the SG', 'who'],
      ['Who is on the Steering Committee?', 'who'],
      ['members of the steering group', 'who'],
      ['get an expression of interest', 'form'],
    ] as const)
      assert.deepEqual([answer(text).outcome, answer(text).id, answer(text).why.by], ['answer', id, 'exact'], text);
    assert.notEqual(without.answer('who is on the SG').why.by, 'exact');
  });

  it('that differ in nothing but capitals each count as they are typed, and the first in small letters', () => {
    const read = readingWith({ TAS: 'team around the school', SG: 'steering group', TAs: 'teaching assistants' });
    const said = (text: string) =>
      wordsOf(text, read)
        .map((word) => word.text)
        .join(' ');
    assert.equal(said('do TAs join the SG?'), 'do teaching assistants join the steering group');
    for (const text of ['what is TAS', 'What is tas?', 'WHAT IS TAS'])
      assert.equal(said(text), 'what is team around the school');
  });

  it('stay known when entries change, few or many', () => {
    const more = Array.from({ length: 25 }, (_, i) =>
      anEntry({ id: `more-${i}`, title: `What is zebra number ${i}00?` }),
    );
    for (const some of [more.slice(0, 1), more]) {
      const again = train(entries, { language: english, otherNames }).retrain([...entries, ...some]);
      assert.equal(again.answer('who is on the SG').why.by, 'exact');
      assert.equal(again.answer('which people are on the steering committee').id, 'who');
    }
  });

  it('count for how alike two questions are', () => {
    const two = ['what does the SG decide', 'what does the steering committee decide'] as const;
    assert.ok(train(entries, { language: english, otherNames }).alike(...two) > 0.99);
    assert.ok(without.alike(...two) < 0.9);
  });

  const council = train(shipped.faq, { language: english, ...shipped.beside });

  it('that ship find what officers wrote', () => {
    for (const [text, id] of [
      ['who is on the SG', 'sg-members'],
      ['who is on the steering committee', 'sg-members'],
      ['how often does the SG meet', 'sg-frequency'],
      ['wen is the deadline 4 the EOI', 'deadline'],
      ['wot is TAS', 'what-is-tas'],
    ] as const)
      assert.deepEqual([council.answer(text).outcome, council.answer(text).id], ['answer', id], text);
  });

  it('are in no way of the prompts that Copilot begins with: each is answered', () => {
    for (const prompt of shipped.extension.copilot?.prompts ?? [])
      assert.equal(council.answer(prompt).outcome, 'answer', prompt);
  });
});
