// Facts for the officers' cards of nominations.
import type { Contact, Row } from '../../../platform/card.ts';
import type { Page } from '../../../platform/page.ts';
import type { Choice } from '../../../platform/choices.ts';
import type { EndorsementForOfficers } from '../endorsement/for-officers.ts';
import type { NominationState } from '../nomination.ts';
import type { Act } from './acts.ts';
import type { NominationFilter } from './filter.ts';

/** How a late nomination stands; `no`: it came in time. */
export type Lateness = 'no' | 'open' | 'accepted' | 'left-out';

export type NominationListFacts = {
  round: string;
  /** How many there are in the round, and how many of them the filter leaves. */
  total: number;
  found: number;
  /** How many colleagues who were suggested declined; of these no more is kept. */
  declined: number;
  /** The first and last of those that are shown, from 1; both 0 where there are none. */
  first: number;
  last: number;
  /** From 1. */
  page: number;
  pages: number;
  filter: NominationFilter;
  /** What can be chosen from, "All" first. */
  phases: Choice[];
  types: Choice[];
  areas: Choice[];
  roles: Choice[];
  items: {
    reference: string;
    name: string;
    role: string;
    school: string;
    receivedAt: string;
    standing: string;
    late: Lateness;
    /** How it came, where officers typed it in; empty where they did not. */
    entered: string;
    /** It came by the website, where nobody has proved who they are. */
    online: boolean;
    /** How it stands with its endorser, in words. */
    endorsement: string;
    /** Somebody with the link endorsed it, and officers have not confirmed that yet. */
    unconfirmed: boolean;
    /** There is something to look at: a possible duplicate, or the like. */
    alike: boolean;
  }[];
};

export type NominationReviewFacts = {
  reference: string;
  /** The version that the card shows; it travels with what an officer decides. */
  version: number;
  name: string;
  receivedAt: string;
  /** How it came, where officers typed it in; empty where they did not. */
  entered: string;
  /** It came by the website, where nobody has proved who they are. */
  online: boolean;
  /** When its nominee last changed it; `null` if never. */
  changedAt: string | null;
  state: NominationState;
  /** The state in words. */
  standing: string;
  late: Lateness;
  /** "2 hours" after the close; empty where it was in time. */
  lateBy: string;
  rows: Row[];
  /** `more`: how many others beyond those that are listed. */
  alike: { why: string; others: { reference: string; name: string; school: string }[]; more: number }[];
  /** `changedSince`: the nominee changed what they say after it was endorsed. */
  endorsement: EndorsementForOfficers & { name: string; email: string; changedSince: boolean };
  /** Which emails could not be delivered, and what to do, each in a sentence. */
  undelivered: string[];
  /** What officers asked for last, and whether the nominee has it; `none`: there is no chat to send it to. */
  request: { reason: string; sent: 'waiting' | 'sent' | 'failed' | 'unknown' | 'none' } | null;
  /** Newest first. `what`: the answers that a change changed. */
  history: { what: string; who: string; at: string; reason: string; answers: string }[];
  /** How many steps there were before those. */
  earlier: number;
  acts: { [A in Act]: boolean };
  /** The next one of the list that nobody has decided about; `null` where this is the last. */
  next: { reference: string; name: string } | null;
  /** Whether an officer can give its nominee a private link. */
  links: boolean;
  typed: string;
  problem: string | null;
  /** Somebody else changed it since the officer's card was drawn, and what was pressed did nothing. */
  overtaken: boolean;
  filter: NominationFilter;
};

/** What happened to a nomination, newest first, and who opened it. */
export type NominationAuditFacts = Pick<NominationReviewFacts, 'reference' | 'name' | 'filter'> & {
  steps: NominationReviewFacts['history'];
  page: Page;
};

/** `left`: "in 3 days"; empty once it cannot be changed here any more. */
export type NominationRequestFacts = {
  reference: string;
  reason: string;
  closes: string;
  left: string;
  contact: Contact;
};

/** A file that waits to be fetched, once, from a link. `reference`: of the one it holds; empty for a list. */
export type DownloadFacts = {
  what: 'list' | 'summary' | 'panel';
  /** How many nominations it holds; of a panel, from how many it was chosen. */
  count: number;
  minutes: number;
  url: string;
  reference: string;
  filter: NominationFilter;
};
