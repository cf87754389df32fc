// What the cards of settings are told.
import type { Group } from './setting.ts';

export type Row = { label: string; value: string };
export type ChangedRow = { label: string; was: string; now: string };

/** `waits`: somebody has proposed a change of these. */
export type SettingsFacts = {
  groups: { group: Group; title: string; rows: Row[]; waits: { by: string; at: string } | null }[];
  /** What officers approved does not go together with the files as they are now. */
  misfit: boolean;
  isChanged: boolean;
};

export type FormField = {
  id: string;
  label: string;
  kind: 'date' | 'line' | 'lines';
  value: string;
  hint: string;
  problem: string | null;
};

/** `problems`: all of them. `stale`: somebody else proposed something meanwhile. `replaces`: whose proposal this one would replace. */
export type FormFacts = {
  group: Group;
  title: string;
  version: number;
  fields: FormField[];
  why: string;
  whyProblem: string | null;
  problems: string[];
  replaces: string;
  stale: boolean;
  fault: string | null;
};

/** `own`: whoever looks proposed it. `problems`: why it cannot be approved. `answers`: how many quote it; `corrects`: of how many of these people are told. `forms`: how many are not sent. */
export type ProposalFacts = {
  group: Group;
  title: string;
  state: 'open' | 'approved' | 'discarded';
  version: number;
  rows: ChangedRow[];
  why: string;
  by: string;
  at: string;
  own: boolean;
  answers: number;
  corrects: number;
  forms: number;
  problems: string[];
  changed: boolean;
};

export type VersionFacts = {
  number: number;
  title: string;
  at: string;
  author: string;
  publisher: string;
  why: string;
  rows: ChangedRow[];
};

export type HistoryFacts = { versions: VersionFacts[]; older: number };
