// What people ask of a council and no entry answers is learnt, and is answered once an entry answers it.
import assert from 'node:assert/strict';
import { train } from '../../features/faq/match.ts';
import { anEntry } from '../builders.ts';
import { english } from '../learnt.ts';

const entries = [
  anEntry({
    id: 'deadline',
    title: 'When is the deadline?',
    alsoAskedAs: ['deadline', 'closing date', 'last day to nominate'],
  }),
  anEntry({ id: 'cost', title: 'How much does it cost?', alsoAskedAs: ['cost', 'what is the price', 'who pays'] }),
  anEntry({ id: 'who', title: 'Who can nominate?', alsoAskedAs: ['am I eligible', 'can a governor nominate'] }),
];
const notOurs = [
  'what is the deadline for the school census',
  'when does the census close',
  'what does a school dinner cost',
  'who pays for school meals',
];
const dinner = 'who pays for a school dinner';
const census = 'what is the closing date for the census';

describe('questions that no entry answers', () => {
  const before = train(entries, { language: english });
  const after = train(entries, { language: english, notOurs });

  it('make the confidence in a near miss lower, and leave the others as they were', () => {
    assert.ok(after.answer(dinner).p < before.answer(dinner).p / 2);
    assert.ok(after.answer(census).p < before.answer(census).p - 0.2);
    assert.deepEqual([after.answer(dinner).id, after.answer(dinner).outcome], ['cost', 'not-known']);
    for (const text of ['when is the last day', 'is a governor eligible', 'what is the cost'])
      assert.ok(Math.abs(after.answer(text).p - before.answer(text).p) < 0.05, text);
  });

  it('are what officers say in their verdicts, too', () => {
    const verdicts = notOurs.map((question) => ({ question, right: null }));
    assert.ok(train(entries, { language: english, verdicts }).answer(dinner).p < before.answer(dinner).p / 2);
  });

  it('never stand against the very words of an entry', () => {
    const same = train(entries, { language: english, notOurs: ['When is the deadline?', 'who pays'] });
    for (const text of ['when is the deadline', 'who pays', 'what is the price'])
      assert.deepEqual(same.answer(text).outcome, 'answer', text);
    assert.equal(same.answer('when is the last day').p, before.answer('when is the last day').p);
  });

  it('are answered as soon as officers publish an entry that answers them', () => {
    const added = anEntry({
      id: 'census',
      title: 'When does the school census close?',
      alsoAskedAs: ['deadline for the school census', 'census date', 'closing date for the census'],
    });
    assert.deepEqual([after.retrain([...entries, added]).answer(census).id], ['census']);
    assert.ok(after.retrain([...entries, added]).answer(census).p > 0.7);
  });
});
