// Which questions people's judgements confirm for an entry: more yes than no, typed words only, one entry for the same words.
import assert from 'node:assert/strict';
import { confirmedIn, type Judgement } from '../../features/faq/judgement.ts';
import { NOW } from '../turns.ts';

const judged = (helps: boolean, over: Partial<Judgement> = {}): Judgement => ({
  entry: 'cover',
  version: '3f2a9c1',
  question: 'Who pays for cover?',
  after: null,
  helps,
  reason: '',
  at: NOW,
  ...over,
});
const [yes, no] = [judged(true), judged(false)];
const other = judged(true, { entry: 'cost' });
const verdict = { question: yes.question, right: 'cover' };

describe('confirmed questions', () => {
  const cases: [what: string, said: Judgement[], confirmed: unknown[]][] = [
    ['are those that somebody confirmed', [yes], [verdict]],
    ['are not those that somebody rejected', [no], []],
    ['are not those that as many rejected as confirmed', [yes, no], []],
    ['are those that more people confirmed than rejected', [yes, no, yes], [verdict]],
    ['are the same question, however it is written', [{ ...yes, question: 'who PAYS for cover' }, no, no], []],
    ['are none where nothing was typed', [{ ...yes, question: '' }, judged(true, { question: '?!' })], []],
    ['are none that only made sense after another answer', [{ ...yes, after: 'vision' }], []],
    ['lead to the entry that most confirmed', [other, yes, yes], [verdict]],
    ['lead nowhere where two entries were confirmed as often', [other, yes], []],
    ['do not suffer from what another entry is rejected for', [yes, { ...no, entry: 'cost' }], [verdict]],
  ];
  for (const [what, said, confirmed] of cases)
    it(what, () => {
      assert.deepEqual(confirmedIn(said), confirmed);
      assert.deepEqual(confirmedIn(said.toReversed()).length, confirmed.length);
    });
});
