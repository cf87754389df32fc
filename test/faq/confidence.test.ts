// The council's experience makes the confidence higher or lower: gently, for every entry alike, and never in another order.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { train, type Verdict } from '../../features/faq/match.ts';
import { adjusted, adjustmentFrom } from '../../features/faq/matching/confidence.ts';
import { anEntry } from '../builders.ts';

type Seen = { p: number; right: boolean };

const times = (count: number, one: Seen): Seen[] => Array.from({ length: count }, () => one);
const after = (verdicts: readonly Seen[], p: number): number => adjusted(p, adjustmentFrom(verdicts));

describe('a confidence after verdicts', () => {
  it('is what it was when there are none', () => {
    assert.deepEqual(adjustmentFrom([]), { slope: 1, shift: 0 });
    for (const p of [0, 0.123, 0.5, 0.99, 1]) assert.equal(after([], p), p);
  });

  it('falls when many were wrong, and rises when many were right', () => {
    for (const p of [0.4, 0.7, 0.9]) {
      assert.ok(after(times(30, { p: 0.8, right: false }), p) < p - 0.1);
      assert.ok(after(times(30, { p: 0.6, right: true }), p) > p + 0.02);
    }
  });

  it('stays about the same when as many were right as it said', () => {
    const asSaid = [...times(80, { p: 0.8, right: true }), ...times(20, { p: 0.8, right: false })];
    for (const p of [0.3, 0.8, 0.95]) assert.ok(Math.abs(after(asSaid, p) - p) < 0.01);
  });

  it('comes near what verdicts say when there are very many', () => {
    const half = [...times(1000, { p: 0.8, right: true }), ...times(1000, { p: 0.8, right: false })];
    assert.ok(Math.abs(after(half, 0.8) - 0.5) < 0.02);
  });

  it('moves only a little for one verdict', () => {
    for (const p of [0.05, 0.3, 0.5, 0.8, 0.95, 0.999])
      for (const right of [true, false])
        for (const other of [0.1, 0.5, 0.7, 0.9]) assert.ok(Math.abs(after([{ p, right }], other) - other) < 0.06);
  });

  it('is still higher for the higher of two, whatever the verdicts', () => {
    const seen = fc.record({ p: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() });
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 60 }), (verdicts) => {
        const { slope, shift } = adjustmentFrom(verdicts);
        assert.ok(slope > 0 && Number.isFinite(slope) && Number.isFinite(shift));
        const ps = [0.05, 0.2, 0.5, 0.7, 0.9, 0.99].map((p) => adjusted(p, { slope, shift }));
        assert.ok(ps.every((p, i) => p >= 0 && p <= 1 && p > (ps[i - 1] ?? -1)));
      }),
    );
    const upsideDown = [...times(500, { p: 0.95, right: false }), ...times(500, { p: 0.05, right: true })];
    assert.ok(after(upsideDown, 0.9) > after(upsideDown, 0.1));
  });
});

describe('matching after verdicts', () => {
  const entries = [
    anEntry({ id: 'bus', title: 'What colour are the minibuses?', alsoAskedAs: ['minibus colour'] }),
    anEntry({ id: 'fee', title: 'How much does membership cost?', alsoAskedAs: ['membership fee'] }),
    anEntry({ id: 'hall', title: 'Can we hire the hall?', alsoAskedAs: ['hall hire'] }),
  ];
  const asked = [
    'which colour is a minibus',
    'what does a membership cost us',
    'is the hall for hire',
    'colour of our minibuses',
  ];
  const verdictsOf = (right: Verdict['right'][]): Verdict[] =>
    Array.from({ length: 40 }, (_, i) => ({ question: asked[i % 3] ?? '', right: right[i % 3] ?? null }));
  const before = train(entries);

  it('is surer after many right answers, and less sure after many wrong ones, of other questions as well', () => {
    const surer = train(entries, { verdicts: verdictsOf(['bus', 'fee', 'hall']) });
    const warned = train(entries, { verdicts: verdictsOf([null, 'hall', 'bus']) });
    for (const text of asked) {
      const { p, id } = before.answer(text);
      assert.ok(p > 0 && surer.answer(text).p > p && warned.answer(text).p < p, text);
      assert.deepEqual([surer.answer(text).id, warned.answer(text).id], [id, id]);
    }
  });

  it('is the same after verdicts on the very words of a phrasing, and on words nobody knows', () => {
    const verdicts = ['Minibus colour?', 'membership fee', 'zxcvb'].map((question) => ({ question, right: null }));
    const { answer } = train(entries, { verdicts });
    for (const text of [...asked, 'minibus colour']) assert.deepEqual(answer(text), before.answer(text));
  });

  it('stays as sure as ever of the very words of a phrasing', () => {
    const { answer } = train(entries, { verdicts: verdictsOf([null, null, null]) });
    assert.equal(answer('minibus colour').p, before.answer('minibus colour').p);
  });
});
