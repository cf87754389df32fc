// Facts for the cards of officers who group thoughts, and of whoever hears what became of theirs. No card says who shared a thought.
import type { Choice } from '../../platform/choices.ts';
import type { Page } from '../../platform/page.ts';
import type { Stance } from '../thoughts/index.ts';

export type StanceCounts = Record<Stance, number>;

export type ListedThought = {
  id: string;
  reference: string;
  text: string;
  stance: Stance;
  part: string;
  /** "Primary, East"; empty where nobody said. */
  from: string;
  /** How many officers have put it under themes. */
  coders: number;
  /** What the officer who looks found in it; nothing before they have looked at it themselves. */
  themes: string[];
};

export type OverviewFacts = {
  total: number;
  uncoded: number;
  themes: number;
  counts: StanceCounts;
  parts: ({ title: string } & StanceCounts)[];
  /** `kappa`: to two places; empty where it cannot be told. */
  agreement: { names: string; thoughts: number; kappa: string }[];
  suggestions: { f1: string; thoughts: number } | null;
  list: ListedThought[];
  /** Thoughts that only somebody else has looked at. */
  second: number;
  page: Page;
};

export type CodeFacts = Omit<ListedThought, 'themes' | 'coders'> & {
  formKey: string;
  mayQuote: boolean;
  choices: Choice[];
  /** Ids of themes, with commas between. */
  chosen: string;
  newTheme: string;
  suggested: string[];
  similar: { text: string; themes: string }[];
  /** What others found; only once whoever looks has said what they find. */
  others: { name: string; themes: string }[];
  saved: boolean;
  left: number;
  problem: string | null;
  fault: string | null;
};

export type ListedTheme = StanceCounts & {
  id: string;
  title: string;
  thoughts: number;
  answered: boolean;
  promise: 'none' | 'open' | 'kept' | 'missed';
  by: string;
};

export type ThemesFacts = {
  themes: ListedTheme[];
  formKey: string;
  newTheme: string;
  problem: string | null;
  page: Page;
};

export type AnswerInputs = { asked: string; said: string; changes: string; did: string };

export type ThemeFacts = ListedTheme & {
  version: number;
  /** `stale`: somebody else has changed it since. */
  notice: '' | 'saved' | 'stale';
  problem: { title?: string; into?: string; promisedBy?: string };
  inputs: { title: string; into: string; promisedBy: string };
  others: Choice[];
  /** Those that were merged into it, each of which can be taken out again. */
  merged: { id: string; title: string; version: number }[];
  quotes: { text: string; mayQuote: boolean; reference: string }[];
  page: Page;
  answer: (Omit<AnswerInputs, 'changes'> & { changes: boolean; day: string }) | null;
  delivered: { sent: number; waiting: number; failed: number; unknown: number };
  mayUndo: boolean;
  history: { what: string; who: string; at: string; title: string }[];
};

export type AnswerFormFacts = {
  id: string;
  version: number;
  title: string;
  thoughts: number;
  edits: boolean;
  inputs: AnswerInputs;
  problems: { field: keyof AnswerInputs; text: string }[];
  problem: Partial<Record<keyof AnswerInputs, string>>;
  fault: string | null;
};

/** To everybody who shared a thought of it. */
export type HeardFacts = {
  theme: string;
  asked: string;
  said: string;
  changes: boolean;
  did: string;
  reference: string;
  /** Where it is a new wording: since when. */
  changed: string;
};

export type PublishFacts = {
  /** Of the publication that this would be. */
  number: number;
  /** How many themes have new numbers. */
  fresh: number;
  /** `now`: how many thoughts there are; `total`: how many are published, or would be. */
  themes: {
    title: string;
    now: number;
    total: number;
    is: 'new' | 'kept' | 'not yet';
    stances: string;
    phases: string;
  }[];
  /** When something was published last; empty where nothing was. */
  last: string;
  published: boolean;
  url: string;
};

/** What came from schools of a kind, against how many of them the register has. */
export type HeardFromRow = { label: string; schools: number; thoughts: number; questions: number; nominations: number };

export type HeardFromFacts = {
  total: number;
  /** Thoughts of which nobody knows where they come from. */
  unknown: number;
  phases: HeardFromRow[];
  types: HeardFromRow[];
  areas: HeardFromRow[];
  roles: { label: string; thoughts: number; nominations: number }[];
  /** How much was heard from 100 schools of each kind, the least first, with all schools among them. `least`: the label of the first. */
  charts: { title: string; least: string; bars: { x: string; y: number; color: string }[] }[];
  /** The quietest first. `group`: what the form of a message to schools is opened with. */
  networks: (HeardFromRow & { group: string })[];
  /** The same for all of these networks together. */
  group: string;
};

/** Of these thoughts, how many a draft summary leaves out, and how many a random sample of its length. `share`: "15%"; empty where there are none. */
export type LeftOut = { label: string; of: number; out: number; sampled: number; share: string; sampledShare: string };

export type SummaryFacts = {
  quotes: number;
  words: number;
  /** Markdown, which officers change. */
  text: string;
  all: LeftOut;
  people: number;
  /** People of whom it says nothing at all. */
  peopleOut: number;
  peopleSampled: number;
  stances: LeftOut[];
  phases: LeftOut[];
  missing: { title: string; count: number }[];
  /** Thoughts whose themes have no published numbers yet. */
  unpublished: number;
  /** The number of the random sample. */
  sample: number;
  /** The update that it was put into just now; 0: none. */
  added: number;
  problem: string | null;
  fault: string | null;
};
