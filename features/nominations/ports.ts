// Ports of nominations: the records with all their versions, forms that are not sent yet, and lists.
import type { OutboxEvent } from '../../platform/outbox.ts';
import type { NominationAuditEntry } from './audit.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Draft, Nomination, NominationSummary } from './nomination.ts';

/** A nomination with all its versions, oldest first, and who did what to it, in the order of its versions. */
export type NominationInFull = { nomination: Nomination; versions: Nomination[]; history: NominationAuditEntry[] };

export type Nominations = {
  /** The person's nomination in a round, if there is one. */
  find: (round: string, person: PersonId) => Promise<Nomination | undefined>;
  /** The same with all that happened to it, in one request. */
  inFull: (round: string, person: PersonId) => Promise<NominationInFull | undefined>;
  /**
   * Saves record, audit entry and outbox event in one transaction, or nothing.
   * Answers with the record that stands afterwards: the one given, or the one that was there first.
   */
  submit: (
    nomination: Nomination,
    audit: NominationAuditEntry,
  ) => Promise<{ nomination: Nomination; event: OutboxEvent | undefined }>;
  /**
   * Saves what a nomination has become, its next version, and keeps the one before. `undefined`, and nothing is saved, when another
   * change came first. `from`: the one before, as it was found here; where it is given, nothing is read again.
   */
  change: (nomination: Nomination, audit: NominationAuditEntry, from?: Nomination) => Promise<OutboxEvent | undefined>;
  /** All its versions, oldest first. */
  versions: (round: string, person: PersonId) => Promise<Nomination[]>;
  /** Adds to its audit what changes nothing of it. */
  note: (
    nomination: Pick<Nomination, 'round' | 'person' | 'version'>,
    audit: Omit<NominationAuditEntry, 'version'>,
  ) => Promise<void>;
  /** Who did what to it, in the order of its versions. */
  history: (round: string, person: PersonId) => Promise<NominationAuditEntry[]>;
  /** The record an outbox event speaks of. */
  ofEvent: (event: OutboxEvent) => Promise<Nomination | undefined>;
};

/** Forms that are not sent yet, one for each person and round. */
export type Drafts = {
  find: (round: string, person: PersonId) => Promise<Draft | undefined>;
  /** The one of whoever is told something under this recipient's key. */
  ofRecipient: (round: string, recipient: string) => Promise<Draft | undefined>;
  /**
   * Saves the next version of a draft; `false`, and nothing is saved, when another was saved since. `from`: the one before, as it was found
   * here; where it is given, nothing is read again.
   */
  save: (draft: Draft, from?: Draft) => Promise<boolean>;
  /** Removes it, if it is still one of these forms. */
  drop: (of: Pick<Draft, 'round' | 'person'>, forms: readonly string[]) => Promise<void>;
  /** Reads all drafts of a round; for timers only. */
  list: (round: string) => Promise<Draft[]>;
};

/** Private codes that officers gave out, by their hashes. */
export type Codes = {
  /** Whose nomination a code opens that was given out; `undefined` of any other. */
  opens: (hash: string) => Promise<PersonId | undefined>;
  /** The only code that opens somebody's nomination; `undefined` where none was given out, so that their first one does. */
  valid: (round: string, person: PersonId) => Promise<string | undefined>;
  /** Lets a code open a nomination, and no other from then on; with its audit entry, in one transaction. */
  give: (
    nomination: Pick<Nomination, 'round' | 'person' | 'version'>,
    hash: string,
    audit: Omit<NominationAuditEntry, 'version'>,
  ) => Promise<void>;
};

/** What the digest may know of nominations; see NominationSummary. */
export type NominationSummaries = {
  /** Keeps a summary, unless there is one of a later version. One that was there stays listed since it was first listed. */
  put: (summary: NominationSummary) => Promise<void>;
  /** The one with a reference. */
  find: (round: string, reference: string) => Promise<NominationSummary | undefined>;
  /** All of a round, in the order in which they were received. The same array as long as nothing has changed. */
  list: (round: string) => Promise<readonly NominationSummary[]>;
  /** Whose nominations wait for the endorser with this address. */
  waitingFor: (round: string, email: string) => Promise<PersonId[]>;
  /** Lists what an older version kept meanwhile and did not list; answers with how many. Reads all rows of a round: for timers only. */
  mend: (round: string) => Promise<number>;
};
