// The figures about answers are those worked out by hand.
import assert from 'node:assert/strict';
import {
  auroc,
  calibrationError,
  falsePositives,
  meanReciprocalRank,
  qualityOf,
  type Asked,
} from '../../bench/answers/metrics.ts';

const anAsked = (over: Partial<Asked> = {}): Asked => ({
  expected: 'a',
  id: 'a',
  p: 0.9,
  outcome: 'answer',
  alternatives: ['b', 'c'],
  ...over,
});

const near = (actual: number | null | undefined, expected: number) => {
  assert.ok(
    actual !== null && actual !== undefined && Math.abs(actual - expected) < 1e-12,
    `${actual}, not ${expected}`,
  );
};

describe('bench/answers/metrics', () => {
  it('averages one over the place of the right entry, counting neither the eleventh nor what is out of scope', () => {
    const others = Array.from({ length: 9 }, (_, index) => `other-${index}`);
    const places = [
      anAsked(),
      anAsked({ id: 'b', alternatives: ['a'] }),
      anAsked({ id: 'b', alternatives: [...others.slice(0, 8), 'a'] }),
      anAsked({ id: 'b', alternatives: [...others, 'a'] }),
      anAsked({ id: null, alternatives: [] }),
      anAsked({ expected: null }),
    ];
    near(meanReciprocalRank(places), (1 + 1 / 2 + 1 / 10) / 5);
    assert.equal(meanReciprocalRank([anAsked({ expected: null })]), null);
  });

  it('finds the area under the curve by pairs, a tie counting half', () => {
    assert.equal(auroc([0.9, 0.8], [0.1, 0.2]), 1);
    assert.equal(auroc([0.1], [0.2, 0.3]), 0);
    assert.equal(auroc([0.5, 0.5], [0.5, 0.5, 0.5]), 0.5);
    // Of the six pairs: 0.7 wins three; 0.4 wins one, ties one, loses one.
    assert.equal(auroc([0.7, 0.4], [0.4, 0.3, 0.6]), 4.5 / 6);
    assert.equal(auroc([], [0.5]), null);
    assert.equal(auroc([0.5], []), null);
  });

  it('finds how many pass where 95 of a hundred others do', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
    assert.equal(falsePositives(hundred, [5, 6, 7, 200]), 3 / 4);
    assert.equal(falsePositives([0.5], [0.5, 0.4]), 1 / 2);
    assert.equal(falsePositives([], [0.5]), null);
    assert.equal(falsePositives([0.5], []), null);
  });

  it('weighs how far confidence and truth are apart in each of 15 bins', () => {
    // (14/15, 1]: 0.975 and 0.5, of two; (7/15, 8/15]: 0.5 and 0, of one; (0, 1/15]: 0 and 1, of one.
    const asked = [
      anAsked({ p: 1 }),
      anAsked({ p: 0.95, id: 'b' }),
      anAsked({ p: 0.5, expected: null }),
      anAsked({ p: 0 }),
    ];
    near(calibrationError(asked), (2 * (0.975 - 0.5) + 0.5 + 1) / 4);
    near(calibrationError([anAsked({ p: 1 }), anAsked({ p: 0, id: 'b' })]), 0);
    // The same bin: errors of the two cancel. Two bins, split at 1/15, which belongs to the lower: they do not.
    near(calibrationError([anAsked({ p: 0.51 }), anAsked({ p: 0.49, id: 'b' })]), 0);
    near(calibrationError([anAsked({ p: 1 / 15 }), anAsked({ p: 0.01, id: 'b' })]), 0.5 - (1 / 15 + 0.01) / 2);
    near(calibrationError([anAsked({ p: 1 / 15 }), anAsked({ p: 0.07, id: 'b' })]), (1 - 1 / 15 + 0.07) / 2);
    assert.equal(calibrationError([]), null);
  });

  it('counts what is answered, what of it is right, and what is offered', () => {
    const quality = qualityOf([
      anAsked(),
      anAsked({ id: 'b', p: 0.6, alternatives: ['a'] }),
      anAsked({ id: 'b', p: 0.5, alternatives: ['c', 'a'], outcome: 'did-you-mean' }),
      anAsked({ id: 'b', p: 0.4, alternatives: ['c', 'd', 'a'], outcome: 'did-you-mean' }),
      anAsked({ p: 0.3, outcome: 'not-known' }),
      anAsked({ expected: null, p: 0.6 }),
      anAsked({ expected: null, id: null, p: 0, alternatives: [], outcome: 'not-known' }),
      anAsked({ expected: null, p: 0.2, outcome: 'did-you-mean' }),
    ]);
    assert.equal(quality.p1, 2 / 5);
    near(quality.mrr10, (1 + 1 / 2 + 1 / 3 + 1 / 4 + 1) / 5);
    // In scope 0.9 0.6 0.5 0.4 0.3 against 0.6 0 0.2: 3 + 2.5 + 2 + 2 + 2 of 15.
    near(quality.auroc, 11.5 / 15);
    assert.equal(quality.coverage, 2 / 5);
    assert.equal(quality.precision, 1 / 3);
    assert.equal(quality.oosAnswered, 1 / 3);
    // Right 0.9 0.3 against 0.6 0.5 0.4 0.6 0 0.2: 6 + 2 of 12.
    near(quality.aurocRight, 8 / 12);
    assert.equal(quality.didYouMean, 1 / 2);
    // Of those in scope one is answered rightly and one is offered.
    assert.deepEqual([quality.found, quality.oosOffered], [2 / 5, 1 / 3]);
    assert.equal(quality.precisionInScope, 1 / 2);
    // All in scope pass from 0.3 on, and so does 0.6 of the three out of scope.
    assert.equal(quality.fpr95, 1 / 3);
    // "Not known" is right of the one that nobody can answer; of the others only the first has its entry first and is not given up.
    assert.equal(quality.openAccuracy, 2 / 8);
  });

  it('has no figure where there is nothing to count', () => {
    const shy = qualityOf([anAsked({ outcome: 'not-known' })]);
    assert.deepEqual(
      [shy.p1, shy.coverage, shy.precision, shy.oosAnswered, shy.auroc, shy.aurocRight, shy.didYouMean],
      [1, 0, null, null, null, null, null],
    );
    const lost = qualityOf([anAsked({ expected: null, outcome: 'answer' })]);
    assert.deepEqual([lost.p1, lost.mrr10, lost.coverage, lost.precision, lost.oosAnswered], [null, null, null, 0, 1]);
  });
});
