// What is said around a question is left out of it, and what is asked never is.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutPleasantries, withoutSigner } from '../../features/faq/pleasantries.ts';
import { shipped } from '../shipped.ts';

describe('pleasantries', () => {
  const around: [typed: string, asked: string][] = [
    ['Hi there, hope your having a good week, just wondering when it starts? thanks so much x', 'when it starts?'],
    ['thanks for that. one more thing, can i change it', 'can i change it'],
    ['sorry me again!! who pays', 'who pays'],
    ['good morning hope you are well quick question when does it close', 'when does it close'],
    ['hope you had a lovely half term, is supply paid? have a lovely weekend x', 'is supply paid?'],
    ['When is it? Thanks, Jo', 'When is it?'],
    ['When is it?\n\nKind regards,\nMargaret Bell\nChair of Governors, St Mary’s', 'When is it?'],
    ['How are you? And also, who pays', 'who pays'],
    ['Sorry if this is a daft question but what is it', 'what is it'],
  ];
  for (const [typed, asked] of around)
    it(`are no part of the question: ${typed}`, () => {
      assert.equal(withoutPleasantries(typed), asked);
    });

  for (const typed of [
    'morning meetings',
    'Hi team around the school what is it',
    'thanks to early help we are ok, will it stay',
    'thanks for nominating me what happens now',
    'what are best wishes',
    'who sets regards policy',
    'Regards to attendance, what is the target',
    'Kind regards, Margaret\nWhen does it close',
    'quick question about networks',
    'can I bring a TA',
    'just wondering',
    'hi',
    '?',
    '',
  ])
    it(`are not what somebody asks about, nor all that is said: ${typed}`, () => {
      assert.ok(typed.endsWith(withoutPleasantries(typed)) && withoutPleasantries(typed).length >= typed.length - 3);
    });

  it('are in no question of the FAQ', () => {
    const asked = shipped.faq.flatMap(({ title, alsoAskedAs }) => [title, ...alsoAskedAs]);
    assert.deepEqual(
      asked.filter((text) => withoutPleasantries(text) !== text),
      [],
    );
  });

  it('hold nothing up', () => {
    const parts = fc.constantFrom(
      'hi ',
      'thanks',
      ', ',
      ' for ',
      'kind regards',
      '\n',
      'Jo ',
      'x',
      '.',
      'hope you',
      ' all',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 400 }), (some) => {
        const text = some.join('');
        assert.ok(text.includes(withoutPleasantries(text)));
        withoutSigner(text);
      }),
    );
  });
});
