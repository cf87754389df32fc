// Says when an answer is to be looked at again: its day has come, or a document that it comes from has a newer version.
import type { KeyDocument } from '../documents/index.ts';
import type { Day } from '../../platform/calendar.ts';
import type { Cited } from './answer-facts.ts';
import type { Option } from '../../platform/card.ts';
import type { GetCurrentFaq } from './current-faq.ts';
import type { FaqEntry } from './entry.ts';

/** The documents that an entry comes from. */
export const citedBy = ({ cites = [] }: Pick<FaqEntry, 'cites'>, documents: readonly KeyDocument[]): KeyDocument[] =>
  documents.filter(({ id }) => cites.includes(id));

/** The same as links that people open below its answer; none where it has no answer. */
export const linksTo = (entry: Pick<FaqEntry, 'cites' | 'status'>, documents: readonly KeyDocument[]): Cited =>
  entry.status === 'answered' ? citedBy(entry, documents).map(({ title, url }) => ({ title, url })) : [];

/** The answers that come from a document. */
export const citing =
  ({ currentFaq }: { currentFaq: GetCurrentFaq }) =>
  (document: string): Option[] =>
    currentFaq()
      .entries.filter(({ status, cites = [] }) => status === 'answered' && cites.includes(document))
      .map(({ id, title }) => ({ id, title }));

/** A cited document that was published after the entry was last reviewed. A month counts from its first day. */
export const newerDocument = (
  entry: Pick<FaqEntry, 'cites' | 'reviewed'>,
  documents: readonly KeyDocument[],
): KeyDocument | undefined => citedBy(entry, documents).find(({ published }) => published > entry.reviewed);

/** Why an answered entry is to be reviewed by a day. */
export type Review = { entry: FaqEntry; newer: KeyDocument | undefined };

/** What is to be reviewed by a day: changed documents first, then the earliest day. */
export const dueBy = (day: Day, entries: readonly FaqEntry[], documents: readonly KeyDocument[]): Review[] =>
  entries
    .filter(({ status }) => status === 'answered')
    .map((entry) => ({ entry, newer: newerDocument(entry, documents) }))
    .filter(({ entry, newer }) => newer !== undefined || entry.reviewBy <= day)
    .sort(
      (a, b) =>
        Number(b.newer !== undefined) - Number(a.newer !== undefined) || (a.entry.reviewBy < b.entry.reviewBy ? -1 : 1),
    );
