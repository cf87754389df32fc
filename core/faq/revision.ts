// The history of the FAQ: what each entry said from when on, who published it and why; and what stands at a moment.
import { dayOf, startOf, type Day, type Instant } from '../calendar.ts';
import type { Person } from '../conversation.ts';
import { plainWords } from '../words.ts';
import { entryOf, type EntryText, type FaqEntry } from './entry.ts';

/** `substance`: the answer is another one, and who was told the old one hears of it. `wording`: it says the same in other words. */
export const changes = ['substance', 'wording'] as const;
export type Change = (typeof changes)[number];

/** What a change is when nobody says: another answer if any word of it is another. A new entry corrects nobody. */
export const changeOf = (before: EntryText | undefined, after: EntryText): Change =>
  before === undefined || plainWords(before.answer) === plainWords(after.answer) ? 'wording' : 'substance';

/** What an officer wants an entry to say. */
type Proposal = {
  /** The id of the entry. */
  entry: string;
  text: EntryText;
  change: Change;
  why: string;
  /** The first and the last day on which it stands; `null`: at once, and until another takes its place. */
  from: Day | null;
  until: Day | null;
  /** Who wrote it; `null`: it came with the council's files. */
  author: Person | null;
  /** The question of somebody that it answers, where it grew out of one. */
  question: string | null;
};

export type Draft = Proposal & {
  state: 'open' | 'published' | 'dropped';
  at: Instant;
  /** The version that stood when the draft was begun; `null`: the entry is new. */
  basis: string | null;
  /** Grows with each change of the draft. */
  version: number;
};

/** A text that was published. */
export type Revision = Proposal & {
  /** 1, 2, ... within an entry. The latest that stands on a day is the one that counts. */
  number: number;
  publisher: Person | null;
  publishedAt: Instant;
  /** Why it was published although confirmed questions lose their answer by it; `null`: none did. */
  override: string | null;
};

/** Whether a revision was published by a moment, and that moment lies within its days. */
export const stands = ({ publishedAt, from, until }: Revision, at: Instant): boolean => {
  const day = dayOf(at);
  return publishedAt <= at && (from === null || from <= day) && (until === null || day <= until);
};

/** The moment from which a revision stands. */
export const beginOf = ({ publishedAt, from }: Revision): Instant =>
  from !== null && startOf(from) > publishedAt ? startOf(from) : publishedAt;

/**
 * The entries as they stood at a moment, in the order of their ids. An entry whose last day is over, with nothing to take its place,
 * is still a question that is known, and has no answer.
 */
export function entriesAt(revisions: readonly Revision[], at: Instant): FaqEntry[] {
  const own = byEntry(revisions);
  return [...own.keys()].sort().flatMap((id) => entryAt(own.get(id) ?? [], at) ?? []);
}

/** The revisions of each entry, in the order they are given. */
export function byEntry(revisions: readonly Revision[]): Map<string, Revision[]> {
  const own = new Map<string, Revision[]>();
  for (const revision of revisions) own.set(revision.entry, [...(own.get(revision.entry) ?? []), revision]);
  return own;
}

const latestFirst = (own: readonly Revision[]): Revision[] => own.toSorted((a, b) => b.number - a.number);

/** The revision, of these of one entry, that counts at a moment; `undefined` where none stands. */
export const countingAt = (own: readonly Revision[], at: Instant): Revision | undefined =>
  latestFirst(own).find((one) => stands(one, at));

/** The entry with these revisions as it stood at a moment; `undefined` before its first. */
export function entryAt(own: readonly Revision[], at: Instant): FaqEntry | undefined {
  const now = countingAt(own, at);
  if (now) return entryOf(now.entry, now.text);
  const over = latestFirst(own).find(
    ({ until, publishedAt }) => until !== null && until < dayOf(at) && publishedAt <= at,
  );
  return over && entryOf(over.entry, { ...over.text, status: 'unanswered', answer: '', source: [], related: [] });
}

/** The next number of an entry with these revisions. */
export const nextNumber = (own: readonly Revision[]): number => 1 + Math.max(0, ...own.map(({ number }) => number));
