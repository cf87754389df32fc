// What is published of a theme: how many thoughts are part of it, by stance and by phase, and which of these numbers are hidden.

/** Numbers from 1 to 4 could lead to somebody. */
export const FEWEST = 5;

export const isSmall = (count: number): boolean => count > 0 && count < FEWEST;

/** The parts of a total, in the order of their columns; those that are hidden nobody outside the council reads. */
export type Parts = { cells: number[]; hidden: boolean[] };

/** A vector of parts as it was published at some time, with its total, which is always shown. */
export type Shown = Parts & { total: number };

/** A theme's numbers as they are. */
export type Counts = {
  total: number;
  stances: number[];
  phases: number[];
};

/** A theme's numbers as they are published. */
export type Row = { total: number; stances: Parts; phases: Parts };
