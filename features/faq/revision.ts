// The history of the FAQ: what each entry said from when on, who published it and why; and what stands at a moment.
import { closeOf, dayOf, startOf, type Day, type Instant } from '../../platform/calendar.ts';
import type { Person } from '../../platform/turn.ts';
import type { Quoted } from '../../platform/facts.ts';
import { plainWords } from '../../platform/text.ts';
import { entryOf, type EntryText, type FaqEntry } from './entry.ts';

/** `substance`: the answer is another one, and who was told the old one hears of it. `wording`: it says the same in other words. */
export const changes = ['substance', 'wording'] as const;
export type Change = (typeof changes)[number];

/** What a change is when nobody says: another answer if any word of it is another. A new entry corrects nobody. */
export const changeOf = (before: Pick<EntryText, 'answer'> | undefined, after: Pick<EntryText, 'answer'>): Change =>
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
  /** The facts that its text quotes, as they were then. When one changes, the same text is published again. */
  facts: Quoted;
};

/** What people read of it. */
export const saidIn = ({ entry, text, facts }: Pick<Revision, 'entry' | 'text' | 'facts'>): FaqEntry =>
  entryOf(entry, text, facts);

/** The moment from which a revision stands, if it does. */
export const beginOf = ({ publishedAt, from }: Pick<Revision, 'publishedAt' | 'from'>): Instant =>
  from !== null && startOf(from) > publishedAt ? startOf(from) : publishedAt;

/** When each entry first said anything, by its id. */
export function beginningsOf(revisions: readonly Revision[]): Map<string, Instant> {
  const first = new Map<string, Instant>();
  for (const one of revisions) {
    const known = first.get(one.entry);
    if (known === undefined || beginOf(one) < known) first.set(one.entry, beginOf(one));
  }
  return first;
}

/** Whether a moment lies within the days of a revision. */
const stands = (revision: Revision, at: Instant): boolean =>
  beginOf(revision) <= at && (revision.until === null || dayOf(at) <= revision.until);

/** The last to begin comes first; of two that begin at once the one published later. */
const lastFirst = (a: Revision, b: Revision): number =>
  beginOf(a) === beginOf(b) ? b.number - a.number : beginOf(a) < beginOf(b) ? 1 : -1;

/** Of the revisions of an entry the one that stands at a moment: of several the last to begin. */
export const standingAt = (own: readonly Revision[], at: Instant): Revision | undefined =>
  own.toSorted(lastFirst).find((one) => stands(one, at));

/** Of the revisions of an entry those that stand at a moment or will later, as far as is known then: each gives way to those after it. */
export function standingFrom(own: readonly Revision[], at: Instant): Revision[] {
  const turns = own.flatMap((one) => [beginOf(one), ...(one.until === null ? [] : [closeOf(one.until)])]);
  const ever = new Set([at, ...turns.filter((turn) => turn > at)].map((turn) => standingAt(own, turn)));
  return own
    .filter((one) => ever.has(one))
    .sort(lastFirst)
    .reverse();
}

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
  for (const revision of revisions) {
    const others = own.get(revision.entry);
    if (others) others.push(revision);
    else own.set(revision.entry, [revision]);
  }
  return own;
}

/** The entry with these revisions as it stood at a moment; `undefined` before its first. */
export function entryAt(own: readonly Revision[], at: Instant): FaqEntry | undefined {
  const now = standingAt(own, at);
  if (now) return saidIn(now);
  const over = own.toSorted(lastFirst).find((one) => beginOf(one) <= at);
  return over && entryOf(over.entry, { ...over.text, status: 'unanswered', answer: '', source: [], related: [] });
}

/** The next number of an entry with these revisions. */
export const nextNumber = (own: readonly Revision[]): number => 1 + Math.max(0, ...own.map(({ number }) => number));

/**
 * Whether somebody who was told one revision has another answer once the other stands: some change between the two was one of substance,
 * and the words are not the same after all.
 */
export function differInSubstance(told: Revision, now: Revision, own: readonly Revision[]): boolean {
  const [low, high] = [Math.min(told.number, now.number), Math.max(told.number, now.number)];
  const between = own.filter(({ number }) => low < number && number <= high);
  return between.some(({ change }) => change === 'substance') && changeOf(saidIn(told), saidIn(now)) === 'substance';
}
