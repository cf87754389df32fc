// A question about how we compare is known word by word; one that asks for anything else is left to the FAQ.
import assert from 'node:assert/strict';
import { learnQuestions } from '../../features/indicators/question.ts';
import { madeUp } from '../builders.ts';
import { shipped } from '../shipped.ts';

const reader = learnQuestions(shipped.indicators);

/** What is asked: "attainment-8 above E12000002", "all", "neighbours", "unknown". */
function read(text: string): string | undefined {
  const question = reader(text);
  if (!question) return undefined;
  if (!('asked' in question)) return question.about;
  const what = question.about === 'all' ? 'all' : question.indicators.map(({ id }) => id).join(' ');
  const { asked, year } = question;
  return [what, ...(asked ? [asked.is, asked.than ?? ''] : []), ...(year ? [year.year] : [])].join(' ').trim();
}

const NORTH_WEST = 'E12000002';
const ENGLAND = 'E92000001';
const KS2 = 'key-stage-2-expected key-stage-2-higher key-stage-2-disadvantaged';
const ABSENCE = 'overall-absence persistent-absence';

describe('a question about how we compare', () => {
  const asked: Record<string, string> = {
    'how do we compare on attainment 8': 'attainment-8',
    'How are we doing on A8 vs England?': 'attainment-8',
    'attainment 8 lancs v cumbria': 'attainment-8',
    'how do our schools compare with the NW at GCSE': 'attainment-8 progress-8',
    'are we above the region at key stage 2': `${KS2} above ${NORTH_WEST}`,
    'are we above the region at KS2 for disadvantaged pupils': `key-stage-2-disadvantaged above ${NORTH_WEST}`,
    'how do we do at the ks2 higher standard compared with england': 'key-stage-2-higher',
    'are we worse than Bolton at phonics': 'phonics worse E08000001',
    'is progress 8 above the national average?': `progress-8 above ${ENGLAND}`,
    'are exclusions lower than the north west': `permanent-exclusions suspensions below ${NORTH_WEST}`,
    'Hi, can you tell me if Lancashire is above the NW for GCSEs? thanks': `attainment-8 progress-8 above ${NORTH_WEST}`,
    'where do we rank for persistent absence': 'persistent-absence',
    'how do we compare with Blackpool on phonics in 2018/19': 'phonics 2018/19',
    'how do we compare on attainment 8 in 2023': 'attainment-8 2022/23',
    'are we above the region and England at phonics': 'phonics',
    'are we better or worse than the region at phonics': 'phonics',
    'how far are we above the region at phonics': 'phonics',
    'how does the county do against England': 'all',
    'how do we compare with Cumbria and Blackpool': 'all',
    'are we below the North West average': `all below ${NORTH_WEST}`,
    'which councils are in the region': 'neighbours',
    'who are we compared with': 'neighbours',
    'how do we compare on GCSE french': 'unknown',
    'how do we compare with Bolton on school meals': 'unknown',
  };
  for (const [text, is] of Object.entries(asked))
    it(`is read: ${text}`, () => {
      assert.equal(read(text), is);
    });

  it('takes higher attendance for lower absence', () => {
    assert.equal(read('is attendance higher than the region'), `${ABSENCE} better ${NORTH_WEST}`);
    assert.equal(read('is attendance lower than the region'), `${ABSENCE} worse ${NORTH_WEST}`);
    assert.equal(read('is absence higher than the region'), `${ABSENCE} above ${NORTH_WEST}`);
  });

  it('is none where other words ask for something else, or of one school', () => {
    for (const text of [
      'how does my school compare on attainment 8',
      'is our school above the region at ks2',
      'are we excluded',
      'is Jack excluded',
      'who do I contact about exclusions',
      'how will this help attainment',
      'attendance data',
      'how many secondary schools are there in the north west',
      'which schools are our neighbours',
      'is the steering group better than the last one',
      'how do the networks compare',
      'absence',
      'attainment 8',
      '',
      `how do we compare ${'now '.repeat(40)}on attainment 8`,
    ])
      assert.equal(read(text), undefined, text);
  });

  it('takes nothing of the FAQ but what the figures answer', () => {
    const taken = shipped.faq
      .flatMap(({ id, title, alsoAskedAs }) => [title, ...alsoAskedAs].map((text) => ({ id, text })))
      .filter(({ text }) => read(text) !== undefined);
    assert.deepEqual([...new Set(taken.map(({ id }) => id))], ['nw-position', 'nw-who']);
  });

  it('is none where the council compares itself with nobody', () => {
    const none = learnQuestions({ indicators: [], sources: [], areas: [], figures: [] });
    assert.equal(none('how do we compare on attainment 8'), undefined);
    assert.notEqual(learnQuestions(madeUp.indicators)('how do we compare on attainment 8'), undefined);
  });
});
