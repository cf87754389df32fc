// Ports of settings: the council's files as they were saved, and how a change is saved with the answers that quote it.
import type { Facts } from '../../platform/facts.ts';
import type { ContentProblem } from '../../platform/reading/problems.ts';
import type { Change } from '../../platform/table.ts';
import type { FileValues } from './setting.ts';

/** `stand`: all features read it from then on. */
export type Checked = { problems: readonly ContentProblem[] } | { facts: Facts; stand: () => void };

export type CouncilFiles = {
  /** As they were saved, by the names of the files. */
  said: FileValues;
  /** Holds others to the same shapes and checks, beside all else that the council edits. */
  check: (files: FileValues) => Checked;
};

/** Offered by the FAQ. Whoever renews it has all that was saved up to now; what is saved comes next after that or not at all. */
export type Saving = {
  renewFaq: () => Promise<number>;
  restateFaq: (what: {
    after: number;
    facts?: Facts;
    beside?: readonly Change[];
  }) => Promise<'done' | 'more' | 'changed'>;
  /** How many answers quote other facts than these; `corrects`: and how many of those people are told of who had them. */
  restatedBy: (facts: Facts) => { answers: number; corrects: number };
};
