// What the cards and pages of updates are told.
import type { SectionName, Words } from './update.ts';

/** What was typed: the sections, and what a correction corrects. */
export type Inputs = Words & { change: string };
export type FieldName = SectionName | 'change';

/** `text`: Markdown. */
export type SectionFacts = { title: string; text: string };

/** `from`: an ISO date, from which day on it reports; `since` the same for people. `first`: there was none before. */
export type StartFacts = { number: number; from: string; since: string; first: boolean; problem: string | null };

/** `of`, `version`: which draft, as it was opened. `period`: "2 November 2026 to 23 November 2026". `notice`: somebody else changed it meanwhile. */
export type FormFacts = {
  of: number;
  version: number;
  number: number;
  period: string;
  inputs: Inputs;
  problems: { field: FieldName; text: string }[];
  problem: Partial<Record<FieldName, string>>;
  notice: string;
  fault: string | null;
};

/** `by`: the viewer. `alone`: there is no other officer to ask. */
export type PreviewFacts = {
  of: number;
  version: number;
  number: number;
  period: string;
  sections: SectionFacts[];
  change: string;
  state: 'draft' | 'asked';
  by: 'author' | 'other';
  author: string;
  alone: boolean;
};

/** `id`: its number as a text. `change`: what the last correction changed, `corrected`: when; both empty where there was none. */
export type UpdateFacts = {
  id: string;
  number: number;
  day: string;
  sections: SectionFacts[];
  change: string;
  corrected: string;
  url: string;
  officer: boolean;
};

export type ListFacts = {
  updates: { id: string; number: number; day: string; purpose: string; change: string }[];
  /** How many older ones there are. */
  more: number;
  url: string;
  /** One that was asked for, and is none. */
  missing: number;
  officer: boolean;
};

/** `draft`: the number of the update whose draft they can be put into; 0 where nobody has begun one. `added`: the title of the one that was just put in. */
export type RisingFacts = {
  since: string;
  questions: { id: string; title: string; answer: string; asked: number; before: number; isIn: boolean }[];
  draft: number;
  added: string;
};

export type PageFacts = {
  number: number;
  day: string;
  sections: SectionFacts[];
  /** The editions, newest first; more than one where it was corrected. `at`: when. */
  editions: { edition: number; at: string; change: string }[];
  edition: number;
};
