// The pages of the FAQ for officers, and what each is told.
import type { Reply } from '../../../platform/card.ts';
import type { Choice } from '../../../platform/choices.ts';
import type { Page } from '../../../platform/page.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { Stretch } from '../difference.ts';
import type { FaqDraftFacts, FaqEditFacts } from './editing-facts.ts';
import type { EntryInputs } from './entry-form.ts';

/** Which entries are listed. `approve`: drafts that whoever looks may publish. `few`: those with few ways to ask them. */
export const SHOWN = ['all', 'approve', 'drafts', 'due', 'few', 'unanswered', 'ahead'] as const;
export type Shown = (typeof SHOWN)[number];

export type ListedEntry = {
  id: string;
  title: string;
  topic: string;
  answered: boolean;
  /** How many ways to ask it are known. */
  phrasings: number;
  /** "31 August 2027"; `late`: that day has passed. */
  reviewBy: string;
  late: boolean;
  /** A document that it comes from and that has a newer version. */
  newer: string;
  /** Who has an open draft of it; empty for nobody. */
  draftBy: string;
  /** From which later day on something that is published stands; empty for none. */
  from: string;
};

export type ListFacts = {
  show: Shown;
  counts: Record<Shown, number>;
  q: string;
  topic: string;
  topics: Choice[];
  items: ListedEntry[];
  page: Page;
  /** Fewer ways to ask an entry than this are few. */
  few: number;
};

/** How it stands; `card`: as people get it. */
export type EntryFacts = {
  id: string;
  title: string;
  answered: boolean;
  topic: string;
  sources: string[];
  phrasings: string[];
  reviewed: string;
  reviewBy: string;
  ownerRole: string;
  draft: { by: string; at: string } | null;
  ahead: { from: string; title: string }[];
  card: Reply;
};

/** What somebody else saved, beside what was typed: a field that is another, and how. */
export type Differs = { field: keyof EntryInputs; words: Stretch[] };

export type EditFacts = FaqEditFacts & {
  preview: Reply | null;
  /** What somebody else saved meanwhile; `null` where nobody did. */
  theirs: { by: string; at: string; differs: Differs[] } | null;
};

export type DraftFacts = FaqDraftFacts & {
  did: '' | 'published' | 'dropped';
  /** As people get it. */
  card: Reply;
  /** What those hear who were told another answer. */
  corrections: { chats: number; card: Reply }[];
};

export type VersionFacts = {
  number: number;
  at: string;
  by: string;
  author: string;
  why: string;
  tells: boolean;
  from: string;
  until: string;
  /** Why it was published although the publish check failed; empty where it passed. */
  override: string;
  title: Stretch[];
  answer: Stretch[];
  added: string[];
  removed: string[];
};

export const pages = {
  list: webPage<ListFacts>('faq/desk'),
  entry: webPage<EntryFacts>('faq/desk-entry'),
  edit: webPage<EditFacts>('faq/desk-edit'),
  preview: webPage<{ preview: Reply | null }>('faq/desk-preview'),
  draft: webPage<DraftFacts>('faq/desk-draft'),
  history: webPage<{ id: string; title: string; versions: VersionFacts[]; page: Page }>('faq/desk-history'),
};
