// Charts of pages: every area once, nothing that the policy of the site refuses, names that stay text, and no bar where there is no figure.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openCharts } from '../../pages/chart.ts';
import { drawBars } from '../../pages/draw-bars.ts';
import type { BarChart, ChartBar } from '../../platform/bar-chart.ts';

const bar = (label: string, value: number | null, over: Partial<ChartBar> = {}): ChartBar => ({
  label,
  value,
  shown: value === null ? 'not published' : String(value),
  is: 'other',
  ...over,
});

const chart: BarChart = {
  bars: [
    bar('Alderwick', 0.2),
    bar('Calderwick (us)', -0.11, { is: 'ours' }),
    bar('Dunnshaw', null),
    bar('Far West (region)', -0.18, { is: 'whole' }),
  ],
  line: -0.18,
};

/** The drawing for wide windows, and that for narrow ones. */
const drawn = ({ bars, line }: BarChart): string[] => {
  const found = drawBars({ bars, line }).match(/<svg .*?<\/svg>/gsu) ?? [];
  assert.equal(found.length, 2);
  return found;
};
const wordsIn = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</gu)].map(([, text = '']) => text);
const barsIn = (svg: string, kind: string): { x: number; width: number }[] => {
  const group = new RegExp(`<g class="chart__${kind}">(.*?)</g>`, 'su').exec(svg)?.[1] ?? '';
  return [...group.matchAll(/width="([\d.]+)" x="([\d.]+)"/gu)].map(([, width, x]) => ({
    x: Number(x),
    width: Number(width),
  }));
};

/** What no page of ours may have, and who could do harm by a name. */
const REFUSED = /<style|\sstyle=|<script|\son\w+=|javascript:|<img|<foreignObject/iu;

describe('a drawn chart', () => {
  it('has every name and figure once, in both sizes', () => {
    for (const svg of drawn(chart))
      assert.deepEqual(wordsIn(svg).toSorted(), chart.bars.flatMap(({ label, shown }) => [label, shown]).toSorted());
  });

  it('has a bar for each figure and none for what is not published; those below 0 go to the left', () => {
    for (const svg of drawn(chart)) {
      const [other, ...none] = barsIn(svg, 'other');
      const [ours] = barsIn(svg, 'ours');
      const [whole] = barsIn(svg, 'whole');
      assert.ok(other && ours && whole);
      assert.deepEqual(none, []);
      assert.ok(Math.abs(ours.x + ours.width - other.x) < 0.01, 'both begin at 0');
      assert.ok(Math.abs(whole.width / ours.width - 0.18 / 0.11) < 0.01);
    }
  });

  it('tells ours apart by more than its colour', () => {
    for (const svg of drawn(chart)) assert.match(svg, /chart__words--ours"[^>]*><text[^>]*>Calderwick \(us\)</u);
  });

  it('has nothing that the policy of the site refuses, and no letters below 12 pixels', () => {
    for (const svg of drawn(chart)) {
      assert.doesNotMatch(svg, REFUSED);
      assert.doesNotMatch(svg, / aria-label=/u);
      const [, width = '', size = ''] = /viewBox="0 0 (\d+) .*?font-size="(\d+)"/u.exec(svg) ?? [];
      assert.ok(Number(size) >= 12);
      // What a window of 320 pixels leaves beside its margins, and what one of 641 does.
      assert.ok((Number(size) * (Number(width) < 300 ? 290 : 581)) / Number(width) >= 12);
    }
  });

  it('keeps names text, whatever they are', () => {
    const nasty = `<b onload=alert(1)>"'&</text></svg><script>alert(1)</script>`;
    for (const svg of drawn({ bars: [bar(nasty, 1), bar('ألدرويك', 2)], line: null })) {
      assert.doesNotMatch(svg, /<script|<b /u);
      assert.ok(svg.includes('&lt;'));
      assert.ok(wordsIn(svg).includes('ألدرويك'));
    }
  });

  it('is drawn of any figures', () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    const kind = fc.constantFrom<ChartBar['is']>('ours', 'other', 'whole');
    fc.assert(
      fc.property(fc.array(fc.record({ value, kind, label: fc.string() }), { maxLength: 30 }), (some) => {
        const bars = some.map((one) => bar(one.label, one.value, { is: one.kind }));
        for (const svg of drawn({ bars, line: 0 })) assert.doesNotMatch(svg, /NaN|Infinity|undefined/u);
      }),
      { numRuns: 20 },
    );
  });

  it('is drawn once, and kept', async () => {
    const drawings: BarChart[] = [];
    const draw = openCharts(() =>
      Promise.resolve({
        drawBars: (one) => {
          drawings.push(one);
          return drawBars(one);
        },
      }),
    );
    const other = { ...chart, line: null };
    const first = await draw(chart);
    assert.equal(await draw({ ...chart }), first);
    assert.notEqual(await draw(other), first);
    assert.deepEqual(drawings, [chart, other]);
  });
});
