// The pages of nominations for officers, and what each is told.
import { webPage } from '../../../platform/web-page.ts';
import type { NominationListFacts, NominationReviewFacts } from './review-facts.ts';
import type { Sort } from './sort.ts';

type Item = NominationListFacts['items'][number] & {
  /** As it is listed: what is decided over another is not carried out. */
  version: number;
};

export type DeskListFacts = Omit<NominationListFacts, 'items'> & {
  items: Item[];
  sort: Sort;
  /** The filter and the order, as they stand in the address of another part of the list. */
  query: string;
};

/** What became of one of several that were shortlisted at once. */
export type Shortlisted = { reference: string; name: string; became: 'shortlisted' | 'changed' | 'not-open' };

type CompareFacts = {
  nominations: NominationReviewFacts[];
  /** An answer of each, in the same order. */
  rows: { label: string; values: string[] }[];
  /** Too few or too many were chosen. */
  wrong: boolean;
};

export const pages = {
  compare: webPage<CompareFacts>('nominations/desk-compare'),
  list: webPage<DeskListFacts>('nominations/desk'),
  one: webPage<NominationReviewFacts & { did: boolean }>('nominations/desk-nomination'),
  /** `problem`: why nothing was done; then what was ticked is still there. */
  shortlisted: webPage<{ done: Shortlisted[]; problem: string; reason: string; chosen: string[] }>(
    'nominations/desk-shortlisted',
  ),
};
