// How far officers agree, and how far suggestions agree with them, is what the textbooks say.
import assert from 'node:assert/strict';
import { agreements, kappa, suggestionsF1 } from '../../features/themes/coding/agreement.ts';
import type { Coding } from '../../features/themes/coding/coding.ts';
import { byId, rootOf, type Theme } from '../../features/themes/theme.ts';
import { aPersonId } from '../builders.ts';

const aTheme = (id: string, into: string | null = null): Theme => ({
  ...{ id, title: id, version: 1, into, promisedBy: null, answer: null, at: '2026-11-23T09:30:00.000Z' },
});
const coding = (thought: string, officer: string, first: string[], over: Partial<Coding> = {}): Coding => ({
  thought,
  officer: aPersonId({ objectId: officer }),
  name: officer,
  at: '2026-11-23T09:30:00.000Z',
  first,
  themes: first,
  suggested: [],
  ...over,
});
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

describe('Cohen’s kappa', () => {
  it('is that of a worked example: 20, 5, 10 and 15 of 50 give 0.4', () => {
    const items = [
      ...times(20, ['yes', 'yes'] as const),
      ...times(5, ['yes', 'no'] as const),
      ...times(10, ['no', 'yes'] as const),
      ...times(15, ['no', 'no'] as const),
    ];
    assert.ok(Math.abs((kappa(items) ?? 0) - 0.4) < 1e-12);
  });

  it('is 1 for the same, below 0 for the opposite, and cannot be told of nothing or of one category', () => {
    assert.equal(
      kappa([
        ['a', 'a'],
        ['b', 'b'],
      ]),
      1,
    );
    assert.equal(
      kappa([
        ['a', 'b'],
        ['b', 'a'],
      ]),
      -1,
    );
    assert.equal(kappa([]), undefined);
    assert.equal(kappa([['a', 'a']]), undefined);
  });
});

describe('the agreement of two officers', () => {
  const themes = byId([aTheme('one'), aTheme('two'), aTheme('was', 'one')]);

  it('goes by what each found first, and takes what was merged for one', () => {
    const codings = [
      coding('t1', 'ann', ['one']),
      coding('t1', 'ben', ['was'], { themes: ['two'] }),
      coding('t2', 'ann', ['two']),
      coding('t2', 'ben', ['two']),
      coding('t3', 'ann', ['one']),
    ];
    assert.deepEqual(agreements(codings, themes), [{ names: ['ann', 'ben'], thoughts: 2, kappa: 1 }]);
  });

  it('is told of nobody who has read nothing that another has', () => {
    assert.deepEqual(agreements([coding('t1', 'ann', ['one']), coding('t2', 'ben', ['one'])], themes), []);
  });
});

describe('the F1 of suggestions', () => {
  it('is 2 TP over 2 TP, FP and FN, against what people decided last', () => {
    const themes = byId([aTheme('one'), aTheme('two')]);
    const codings = [
      coding('t1', 'ann', ['one'], { suggested: ['one', 'two'] }),
      coding('t2', 'ann', ['two'], { suggested: [] }),
      coding('t1', 'ben', ['one'], { suggested: ['two'], at: '2026-11-24T09:30:00.000Z' }),
    ];
    // Right: one of t1. Too much: two of t1. Missing: two of t2.
    assert.deepEqual(suggestionsF1(codings, themes), { thoughts: 2, f1: 0.5 });
    assert.equal(suggestionsF1([], themes), undefined);
    const unsuggested = codings.map((coding) => ({ ...coding, suggested: [] }));
    assert.equal(suggestionsF1(unsuggested, themes), undefined, 'nothing was suggested');
  });
});

describe('a theme that was merged', () => {
  it('leads to the last of a chain, and a circle ends', () => {
    const chain = byId([aTheme('a', 'b'), aTheme('b', 'c'), aTheme('c')]);
    assert.equal(rootOf('a', chain)?.id, 'c');
    assert.ok(rootOf('a', byId([aTheme('a', 'b'), aTheme('b', 'a')])));
    assert.equal(rootOf('none', chain), undefined);
  });
});
