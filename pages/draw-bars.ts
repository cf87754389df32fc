// Draws a chart of bars with Observable Plot: once for wide windows and once for narrow ones, of which the style shows one.
//
// The drawing has nothing that our content security policy refuses: Plot's own style element is taken out, and `site.scss` has its colours and
// patterns. Its labels for screen readers go, too: the page says what the chart shows, and the table beneath has every figure.
import { barX, plot, ruleX, text, type TextOptions } from '@observablehq/plot';
import { DOMParser } from 'linkedom';
import type { BarChart, ChartBar } from '../platform/bar-chart.ts';

type Row = ChartBar & { at: number };

/** In CSS pixels. `row`: of one bar with the room around it. Where names stand `above` their bars, bars have the whole width. */
type Size = { name: 'wide' | 'narrow'; width: number; row: number; letters: number; names: number; above: boolean };

const sizes: readonly Size[] = [
  { name: 'wide', width: 700, row: 26, letters: 15, names: 215, above: false },
  { name: 'narrow', width: 290, row: 38, letters: 13, names: 220, above: true },
];

/** Room for a figure such as "−0.11" or "10.25%". */
const FIGURE = 62;

/** Between a name and what is on its other side: a font may be wider than is reckoned with. */
const GAP = 24;

/** Both drawings, one after the other. */
export const drawBars = (chart: BarChart): string => sizes.map((size) => draw(chart, size)).join('');

function draw({ bars, line }: BarChart, size: Size): string {
  const rows = bars.map((bar, at) => ({ ...bar, at }));
  const { width, row, letters, above } = size;
  const [least, most] = boundsOf(bars);
  const lines = line === null || above ? [] : [ruleX([line], { className: 'chart__line' })];
  // Names are no values of the scale: two areas may have the same one.
  const domain = rows.flatMap(({ at, is }) => (is === 'whole' && rows[at - 1]?.is !== 'whole' ? [-1, at] : [at]));
  const svg: unknown = plot({
    document: new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'),
    className: `chart__${size.name}`,
    width,
    height: domain.length * row,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: above ? 1 : size.names,
    marginRight: above ? 1 : FIGURE,
    x: { axis: null, domain: [least, most], insetLeft: least < 0 && !above ? FIGURE : 0 },
    y: { axis: null, type: 'band', domain, padding: 0 },
    marks: [...barsOf(rows, size), ...lines, ruleX([0], { className: 'chart__zero' }), ...wordsOf(rows, size)],
  });
  return safe(String(svg).replaceAll('font-size="10"', `font-size="${letters}"`));
}

/** 0 is in every chart: a bar's length is its figure. */
function boundsOf(bars: readonly ChartBar[]): [number, number] {
  const values = bars.map(({ value }) => value ?? 0);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  return [least, least === most ? 1 : most];
}

const kinds: readonly ChartBar['is'][] = ['other', 'whole', 'ours'];

const barsOf = (rows: readonly Row[], { above }: Size) =>
  kinds.map((kind) =>
    barX(
      rows.filter(({ is, value }) => is === kind && value !== null),
      { x: 'value', y: 'at', className: `chart__${kind}`, insetTop: above ? 20 : 4, insetBottom: 4 },
    ),
  );

function wordsOf(rows: readonly Row[], { above, row, letters, names }: Size) {
  const dy = above ? 11 - row / 2 : 0;
  const name = {
    frameAnchor: 'left',
    ...(above ? { textAnchor: 'start' } : { textAnchor: 'end', dx: -8 }),
  } satisfies TextOptions;
  return [true, false].flatMap((ours) => {
    const these = rows.filter(({ is }) => (is === 'ours') === ours);
    const words = { y: 'at', dy, className: ours ? 'chart__words chart__words--ours' : 'chart__words' };
    const left = these.filter(({ value }) => !above && (value ?? 0) < 0);
    const right = these.filter((one) => !left.includes(one));
    const figure = (
      above
        ? { frameAnchor: 'right', textAnchor: 'end' }
        : { x: ({ value }: Row) => value ?? 0, textAnchor: 'start', dx: 6 }
    ) satisfies TextOptions;
    return [
      text(these, { ...words, ...name, text: 'label', lineWidth: (names - GAP) / letters, textOverflow: 'ellipsis' }),
      text(right, { ...words, ...figure, text: 'shown' }),
      text(left, { ...words, x: 'value', textAnchor: 'end', dx: -6, text: 'shown' }),
    ];
  });
}

/** What a page may have of it. All that comes from outside is text between tags, in which "<" is escaped. */
const safe = (svg: string): string =>
  svg
    .replace(/<style>[^<]*<\/style>/u, '')
    .replaceAll(/ (?:style|aria-label|aria-hidden)="[^"]*"/gu, '')
    .replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
