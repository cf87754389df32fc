// Reads the council's files for a feature, without knowing where they lie. Whatever is wrong with one becomes a problem.
import type * as z from 'zod';
import type { ContentProblem, Place } from './problems.ts';

/** What a Markdown file says: its particulars, the text below them, and the whole as it was saved. */
export type Filed<T> = { file: string; fields: T; body: string; whole: string };

/** A row of a CSV file. `number` is the row as a spreadsheet counts it: the headings are row 1. */
export type Row = { number: number; cells: Record<string, string> };

/** Names of files are relative to the content folder: "faq/deadline.md". What cannot be read is `undefined`, and a problem. */
export type Files = {
  json: <T>(file: string, shape: z.ZodType<T>) => T | undefined;
  /** The same, laid over the file that ships, key by key: what the council's own leaves out is said as it ships. */
  words: <T>(file: string, shape: z.ZodType<T>) => T | undefined;
  /** The files of a folder that can be read, in the order of their names; `names` are those that cannot be read too. */
  markdown: <T>(folder: string, shape: z.ZodType<T>) => { names: string[]; filed: Filed<T>[] };
  /** The rows that are not empty. Optional columns may be missing, and are empty then. */
  rows: (file: string, columns: readonly string[], optional?: readonly string[]) => Row[] | undefined;
  /** The value as the shape types it. */
  fit: <T>(value: unknown, shape: z.ZodType<T>, place: Place) => T | undefined;
  exists: (file: string) => boolean;
  /** What was wrong so far; whoever finds more adds it. */
  problems: ContentProblem[];
};

/** What a feature reads of the council's files, and what must hold of it. */
export type ContentUse = {
  /** By the names under which features are handed it. */
  readonly read: (files: Files) => Readonly<Record<string, unknown>>;
  /** What is wrong inside and between what could be read; it names what it looks at, of others too. */
  readonly check?: (content: never) => ContentProblem[];
  /** What can only be told once nothing else is wrong. */
  readonly checkLast?: (content: never) => ContentProblem[];
};
