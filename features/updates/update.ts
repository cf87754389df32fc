// An update to schools: what it says in the house form, the draft that officers write, and what is published of it for good.
import type { Instant } from '../../platform/calendar.ts';
import type { PersonId } from '../../platform/turn.ts';

/** In this order. Each is Markdown that Teams shows; all but the purpose may be empty, and are left out then. */
export const sectionNames = ['purpose', 'news', 'mythbusting', 'dates'] as const;
export type SectionName = (typeof sectionNames)[number];
export type Words = Record<SectionName, string>;

/** What it reports on: what came after `since`, up to `until`. */
export type Period = { since: Instant; until: Instant };

export type Writer = PersonId & { name: string };

/** `asked`: another officer has to agree. Of one that was published or dropped nothing is left to do: the next draft takes its place. */
export const states = ['draft', 'asked', 'published', 'dropped'] as const;

export type Draft = Period & {
  /** The number of the update that it corrects; 0: it becomes the next update. */
  of: number;
  /** Goes up by one with each change, and goes on from one draft to the next. */
  version: number;
  state: (typeof states)[number];
  /** Who wrote it last: another officer agrees. */
  author: Writer;
  words: Words;
  /** What a correction changes, as readers are told; empty where it is none. */
  change: string;
  changedAt: Instant;
  /** How many were published from here: updates where `of` is 0, else corrections of that update. The next number follows from it. */
  published: number;
};

/** What stands for good. A correction is the next edition, beside the ones before. */
export type Update = Period & {
  number: number;
  /** Counted from 1. */
  edition: number;
  words: Words;
  change: string;
  author: Writer;
  approver: Writer;
  publishedAt: Instant;
};

/** One that somebody writes, or that waits to be agreed to. */
export type OpenDraft = Draft & { state: 'draft' | 'asked' };

export const isOpen = (draft: Draft | undefined): draft is OpenDraft =>
  draft?.state === 'draft' || draft?.state === 'asked';

/** What is published when somebody agrees to a draft. */
export const publishedAs = (
  { of, published, since, until, words, change, author }: Draft,
  { approver, at }: { approver: Writer; at: Instant },
): Update => ({
  number: of === 0 ? published + 1 : of,
  edition: of === 0 ? 1 : published + 2,
  since,
  until,
  words,
  change,
  author,
  approver,
  publishedAt: at,
});

/** The number that it has, or will have if nobody is faster. */
export const numberOf = ({ of, published }: Pick<Draft, 'of' | 'published'>): number => (of === 0 ? published + 1 : of);
