// Ports of updates.
import type { AuditEntry } from '../../platform/audit.ts';
import type { OutboxEvent } from '../../platform/outbox.ts';
import type { AuditAction } from './audit.ts';
import type { Draft, Update } from './update.ts';

/** What lists say of an update: its last edition, and when the first was published. */
export type Listed = Pick<Update, 'number' | 'edition' | 'change' | 'publishedAt'> & {
  purpose: string;
  firstAt: Update['publishedAt'];
};

export type Audited = Omit<AuditEntry<AuditAction>, 'version'>;

export type Updates = {
  /** The draft of the next update (0), or of a correction of one, as it was left: also one that was published or dropped. */
  draft: (of: number) => Promise<Draft | undefined>;
  /** The draft that an outbox event speaks of. */
  ofEvent: (event: OutboxEvent) => Promise<Draft | undefined>;
  /**
   * Keeps what a draft has become, with what follows from it. `false`, and nothing is kept, where another change came first. `from`: the one
   * before, as it was found here; `undefined` where there was none.
   */
  save: (to: Draft, from: Draft | undefined, audit: Audited) => Promise<boolean>;
  /**
   * Publishes a draft as it was found here: it takes the next number, and is there, in one transaction. So there is no number without an update,
   * none twice, and none is left out. `false`, and nothing is published, where another change came first.
   */
  publish: (update: Update, from: Draft, audit: Audited) => Promise<boolean>;
  /** All editions of an update, the newest first. */
  find: (number: number) => Promise<Update[]>;
  /** The newest first, with one request however many there are. */
  list: () => Promise<Listed[]>;
};
