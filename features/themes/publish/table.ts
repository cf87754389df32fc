// A theme's published numbers as people read them: by stance and by phase, with the hidden ones left out.
import { type Instant, dayOf, formatDay } from '../../../platform/calendar.ts';
import { phaseLabel, type Stance, stances } from '../../thoughts/index.ts';
import type { PhaseWording } from '../coding/overview.ts';
import type { Publication, PublishedRow } from '../ports.ts';
import type { Wording } from '../wording.ts';
import { phaseColumns } from './count.ts';
import type { Parts } from './published.ts';

/** `count` is `null` where it is hidden. */
export type Cell = { label: string; count: number | null };
export type TableRow = { theme: string; title: string; total: number; stances: Cell[]; phases: Cell[]; day: string };

type Words = Wording & PhaseWording;

const cellsOf = ({ cells, hidden }: Parts, labels: readonly string[]): Cell[] =>
  labels.map((label, column) => ({ label, count: hidden[column] === true ? null : (cells[column] ?? 0) }));

const stanceLabel = (stance: Stance, wording: Wording): string => wording[`theme.stance.${stance}`];

/** Phases of which there is nothing to say are left out; those that are hidden are not. */
export function tableRow(row: PublishedRow, at: Instant, wording: Words): TableRow {
  const phases = phaseColumns.map((phase) =>
    phase === '' ? wording['theme.phase.unknown'] : phaseLabel(phase, wording),
  );
  return {
    theme: row.theme,
    title: row.title,
    total: row.total,
    stances: cellsOf(
      row.stances,
      stances.map((stance) => stanceLabel(stance, wording)),
    ),
    phases: cellsOf(row.phases, phases).filter(({ count }) => count !== 0),
    day: formatDay(dayOf(at)),
  };
}

/** What is public by now: the last that was published of each theme, with the day it is of. */
export function publicRows(publications: readonly Publication[], wording: Words): TableRow[] {
  const last = new Map<string, TableRow>();
  for (const { at, rows } of publications) for (const row of rows) last.set(row.theme, tableRow(row, at, wording));
  return [...last.values()];
}
