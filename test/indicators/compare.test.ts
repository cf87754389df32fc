// How we compare: ranks by which way is better, ties, what is not published, and the sentences that say so.
import assert from 'node:assert/strict';
import { yesOrNo } from '../../features/indicators/answer-question.ts';
import { compareAll, type Comparison } from '../../features/indicators/compare.ts';
import { sentenceOf } from '../../features/indicators/sentences.ts';
import { madeUp } from '../builders.ts';
import { shipped } from '../shipped.ts';

const of = ({ indicators }: typeof madeUp, id: string): Comparison => {
  const found = compareAll(indicators).find(({ indicator }) => indicator.id === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found.latest;
};
const placesOf = ({ authorities }: Comparison) =>
  authorities.map(({ name, rank, joint }) => `${name} ${rank ?? 'none'}${joint ? ' joint' : ''}`);

describe('a comparison', () => {
  it('ranks those with a figure, ties alike, and those without one not at all', () => {
    const comparison = of(madeUp, 'attainment-8');
    assert.deepEqual(placesOf(comparison), [
      'Alderwick 1',
      'Birchholme 2 joint',
      'Calderwick 2 joint',
      'Elmthwaite 4',
      'Dunnshaw none',
    ]);
    assert.equal(comparison.withFigure, 4);
    assert.equal(
      sentenceOf(comparison, madeUp.wording),
      'In 2018/19, pupils in Calderwick had an average Attainment 8 score of 46.7. Calderwick was joint 2nd of the 4 in the Far West with a figure, above the region (45.5) and the same as England (46.7).',
    );
  });

  it('ranks the lowest first where lower is better', () => {
    const comparison = of(madeUp, 'overall-absence');
    assert.deepEqual(placesOf(comparison), [
      'Elmthwaite 1',
      'Alderwick 2 joint',
      'Calderwick 2 joint',
      'Birchholme 4',
      'Dunnshaw 5',
    ]);
    assert.match(sentenceOf(comparison, madeUp.wording), /below the region \(4\.72%\).* Lower is better\.$/u);
  });

  it('never takes a symbol for 0, and says why there is no figure', () => {
    const { ours, authorities, ...comparison } = of(madeUp, 'progress-8');
    assert.deepEqual([ours.value, ours.rank, ours.symbol], [undefined, undefined, 'u']);
    assert.equal(authorities.find(({ name }) => name === 'Dunnshaw')?.value, undefined);
    assert.equal(
      sentenceOf({ ours, authorities, ...comparison }, madeUp.wording),
      'There is no figure for Calderwick in 2018/19: it is not reliable enough.',
    );
    const asked = { is: 'above', than: undefined } as const;
    assert.equal(
      yesOrNo({ ours, authorities, ...comparison }, asked, madeUp.wording),
      'We cannot say, because a figure is missing.',
    );
  });

  it('has every year, oldest first, and shows the last', () => {
    const compared = compareAll(madeUp.indicators).find(({ indicator }) => indicator.id === 'key-stage-2-expected');
    assert.deepEqual(
      compared?.years.map(({ year, status, ours }) => [year, status, ours.shown, ours.rank]),
      [
        ['2017/18', 'final', '60%', 3],
        ['2018/19', 'provisional', '64%', 2],
      ],
    );
    assert.equal(compared.latest.year, '2018/19');
  });

  it('has the region’s own figure, which is no mean of the others', () => {
    const { region, authorities } = of(madeUp, 'attainment-8');
    const values = authorities.flatMap(({ value }) => value ?? []);
    assert.equal(region.value, 45.5);
    assert.notEqual(values.reduce((sum, value) => sum + value, 0) / values.length, region.value);
  });

  it('says yes or no by the figure, or by which way is better', () => {
    const absence = of(madeUp, 'overall-absence');
    const said = (is: 'above' | 'below' | 'better' | 'worse' | 'same', than?: string) =>
      yesOrNo(absence, { is, than }, madeUp.wording);
    assert.equal(said('above'), 'No. 4.40% is below the region (4.72%). Lower is better.');
    assert.equal(said('better'), 'Yes. 4.40% is below the region (4.72%). Lower is better.');
    assert.equal(said('worse', 'E92000001'), 'No. 4.40% is below England (4.73%). Lower is better.');
    assert.equal(said('same', 'E10000902'), 'Yes. 4.40% is the same as Alderwick (4.40%). Lower is better.');
    assert.equal(said('below', 'E08000905'), 'No. 4.40% is above Elmthwaite (3.90%). Lower is better.');
  });

  it('ranks Lancashire of the content that ships as it was worked out with a spreadsheet', () => {
    // COUNTIF of better figures, plus 1, over the 23 rows of the published table.
    const expected: Record<string, [number, boolean]> = {
      'good-level-of-development': [10, false],
      phonics: [11, true],
      'key-stage-2-expected': [13, true],
      'key-stage-2-higher': [6, true],
      'key-stage-2-disadvantaged': [17, true],
      'attainment-8': [7, false],
      'progress-8': [8, true],
      'overall-absence': [2, false],
      'persistent-absence': [5, false],
      'permanent-exclusions': [19, false],
      suspensions: [11, false],
    };
    const found = compareAll(shipped.indicators).map(({ indicator, latest: { ours } }) => [
      indicator.id,
      [ours.rank, ours.joint],
    ]);
    assert.deepEqual(Object.fromEntries(found), expected);
  });
});
