// The files that a link gives out, by what the page behind it makes of them.
import type { Row } from '../card.ts';

/** One letter, to be printed by itself. */
export type Letter = { to: string; heading: string; paragraphs: string[] };

/** `csv` and `json` are saved; a `page` and `letters` are shown, to be printed. */
export type File =
  | { kind: 'csv' | 'json'; name: string; text: string }
  | { kind: 'page'; title: string; rows: Row[]; steps: { what: string; who: string; at: string; reason: string }[] }
  | { kind: 'letters'; title: string; letters: Letter[] };
