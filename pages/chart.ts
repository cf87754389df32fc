// Charts of pages: drawn on the server when they are first asked for, and kept. The library loads with the first of them.
import type { BarChart } from '../platform/bar-chart.ts';

/** The content has so many years of so many indicators. What is counted is another chart after each change: the oldest goes. */
const MOST = 1000;

type Drawing = { drawBars: (chart: BarChart) => string };

/** Draws a chart of bars as SVG for HTML. `load`: brings what draws. */
export function openCharts(
  load: () => Promise<Drawing> = () => import('./draw-bars.ts'),
): (chart: BarChart) => Promise<string> {
  const drawn = new Map<string, string>();
  return async (chart) => {
    const key = JSON.stringify(chart);
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const { drawBars } = await load();
    const svg = drawBars(chart);
    const [oldest = ''] = drawn.size < MOST ? [] : drawn.keys();
    drawn.delete(oldest);
    drawn.set(key, svg);
    return svg;
  };
}
