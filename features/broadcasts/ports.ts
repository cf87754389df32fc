// Ports of broadcasts.
import type { AuditEntry } from '../../platform/audit.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { OutboxEvent } from '../../platform/outbox.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { AuditAction } from './audit.ts';
import type { Broadcast } from './broadcast.ts';

/** What lists show of one, as it was a moment ago. */
export type ListedBroadcast = Pick<Broadcast, 'id' | 'state' | 'author' | 'changedAt'> & { title: string };

export type Broadcasts = {
  find: (id: string) => Promise<Broadcast | undefined>;
  ofEvent: (event: OutboxEvent) => Promise<Broadcast | undefined>;
  /** Keeps a new draft; `false` where it is there already. */
  begin: (broadcast: Broadcast) => Promise<boolean>;
  /**
   * Keeps what one has become, its next version, with its audit entry and what follows from it. `false`, and nothing is kept, where
   * another change came first. `from`: the one before, as it was found here.
   */
  change: (
    to: Broadcast,
    from: Broadcast,
    audit: Omit<AuditEntry<AuditAction>, 'version'> | undefined,
  ) => Promise<boolean>;
  /** Adds to its audit that somebody read of people in it. */
  note: (broadcast: Broadcast, audit: Omit<AuditEntry<AuditAction>, 'version'>) => Promise<void>;
  /** Takes a draft away, as it was found here. `false` where it was changed or sent meanwhile. */
  discard: (draft: Broadcast) => Promise<boolean>;
  /** The newest of an author, or of everybody. */
  newest: (of: PersonId | 'all', most: number) => Promise<Broadcast[]>;
  /** The same as they are listed, with one request for 1,000 of them. */
  listed: (of: PersonId | 'all', most: number) => Promise<ListedBroadcast[]>;
  /** Lists one as it is, where that was left undone. Doing it twice is fine. */
  list: (broadcast: Broadcast) => Promise<void>;
  /** Those that another officer has to agree to: a request, and one for each of them. */
  asked: () => Promise<Broadcast[]>;
  /** Lists it among them. Doing it twice is fine. */
  listAsked: (id: string) => Promise<void>;
  history: (id: string) => Promise<AuditEntry<AuditAction>[]>;
  /** The parts of it whose recipients are all planned, with how many these are. */
  parts: (id: string) => Promise<Map<string, number>>;
  keepPart: (id: string, part: string, planned: number) => Promise<void>;
  /** Somebody will share it; `network`: where their school is. Doing it twice is fine. */
  seen: (id: string, person: PersonId, of: { network: string; at: Instant }) => Promise<void>;
  /** How many will share it, by network. */
  seenBy: (id: string) => Promise<Map<string, number>>;
};
