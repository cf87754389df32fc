// Decides which numbers of a theme are hidden when it is published, so that no small number can be worked out, from this table or from all of them.
//
// Numbers from 1 to 4 are hidden, and others with them until each of these could be anything from 0 to 5 at least (complementary suppression).
// The same holds of what was added between any two publications: otherwise two tables would tell what neither says. A number that was shown stays
// shown, and no number falls. Where that cannot be, the earlier numbers stay as they are.
import { FEWEST, isSmall, type Counts, type Parts, type Row, type Shown } from './published.ts';
import { addedOf, rangeOf } from './range.ts';

/**
 * What is published of a theme now, after what was published of it before; `undefined`: nothing new, so what was published stays. Fewer than 5
 * thoughts are never published.
 */
export function protect(before: readonly Row[], now: Counts): Row | undefined {
  const totals = [0, ...before.map(({ total }) => total)];
  if (now.total < FEWEST || totals.some((total) => now.total < total || isSmall(now.total - total))) return undefined;
  const stances = protectParts(historyOf(before, 'stances'), { total: now.total, cells: now.stances });
  const phases = protectParts(historyOf(before, 'phases'), { total: now.total, cells: now.phases });
  return stances && phases && { total: now.total, stances, phases };
}

const historyOf = (rows: readonly Row[], which: 'stances' | 'phases'): Shown[] =>
  rows.map((row) => ({ total: row.total, ...row[which] }));

/** Hides as few as it can, the smallest first. */
function protectParts(before: readonly Shown[], { total, cells }: Pick<Shown, 'total' | 'cells'>): Parts | undefined {
  const last = before.at(-1);
  if (last && cells.some((cell, column) => cell < (last.cells[column] ?? 0))) return undefined;
  const mayHide = (column: number): boolean => last?.hidden[column] ?? true;
  const small = [...cells.keys()].filter((column) => isSmall(cells[column] ?? 0));
  if (!small.every(mayHide)) return undefined;
  const others = [...cells.keys()].filter((column) => mayHide(column) && !small.includes(column));
  // Nobody believes that an empty column hides somebody: those last.
  const weight = (column: number): number => cells[column] || Number.POSITIVE_INFINITY;
  others.sort((one, other) => (weight(one) < weight(other) ? -1 : 1));
  for (let more = 0; more <= others.length; more += 1) {
    const hides = new Set([...small, ...others.slice(0, more)]);
    const parts = { cells, hidden: [...cells.keys()].map((column) => hides.has(column)) };
    if (isSafe([...before, { total, ...parts }])) return parts;
  }
  return undefined;
}

/** Whether nothing small can be worked out from all of these: each small number could be 0 to 5, and each that is hidden is 5 wide. */
export function isSafe(history: readonly Shown[]): boolean {
  const columns = [...(history[0]?.cells.keys() ?? [])];
  const times = history.map((_, at) => at + 1);
  return columns.every((column) =>
    times.every((to) =>
      [0, ...times.slice(0, to - 1)].every((from) => {
        const added = addedOf(history, { column, from, to });
        const isHidden = from === 0 && history[to - 1]?.hidden[column] === true;
        if (!isSmall(added) && !isHidden) return true;
        const { min, max } = rangeOf(history, { column, from, to });
        return isSmall(added) ? min <= 0 && max >= FEWEST : max - min >= FEWEST;
      }),
    ),
  );
}
