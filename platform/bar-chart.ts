// A chart of bars as a page is told of it: plain data, of which `pages/` makes a drawing.

/** `shown`: the figure as people read it. `value`: `null` where there is none; then there is no bar, which is not a bar of 0. */
export type ChartBar = {
  readonly label: string;
  readonly value: number | null;
  readonly shown: string;
  /** `whole`: of which the others are parts; it stands apart from them. */
  readonly is: 'ours' | 'other' | 'whole';
};

/** In the order in which the bars stand; those of a whole come last. `line`: a value that is marked through all of them. */
export type BarChart = { readonly bars: readonly ChartBar[]; readonly line: number | null };
