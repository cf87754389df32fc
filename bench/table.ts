// Figures as a table for the terminal: columns aligned, words to the left, figures to the right.

const isFigure = (cell: string): boolean => /^[\d.,×]+$/u.test(cell);

/** Rows of the same length, the first of which is the heading, as lines. */
export function table([heading, ...rows]: readonly [readonly string[], ...(readonly string[])[]]): string {
  const widths = heading.map((_, column) => Math.max(...[heading, ...rows].map((row) => row[column]?.length ?? 0)));
  const right = heading.map((_, column) => rows.some((row) => isFigure(row[column] ?? '')));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (right[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [line(heading), rule, ...rows.map(line)].map((text) => `  ${text}`).join('\n');
}

/** A figure with as many decimals as are worth reading. */
export const figure = (value: number): string => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

/** How many times as long ours takes as the peer. */
export const times = (ratio: number): string => `${figure(ratio)}×`;
