// What offering files asks of the world: to keep what a link is for, and to give it out once.
import type { AuditEntry } from '../../../platform/audit.ts';
import type { Instant } from '../../../platform/calendar.ts';
import type { NominationFilter } from './filter.ts';

/** What a file will hold. */
export type Holds =
  | { kind: 'list'; round: string; filter: NominationFilter }
  | { kind: 'summary'; round: string; reference: string }
  /** To those who hear of a panel on paper. */
  | { kind: 'letters'; round: string }
  | { kind: 'panel'; round: string };

/** `token`: whoever knows it may fetch the file, once, before it expires. */
export type Download = { token: string; holds: Holds; expiresAt: Instant };

export type Downloads = {
  /** Keeps a download and its audit entry in one transaction. The token itself is not kept. */
  offer: (download: Download, audit: AuditEntry) => Promise<void>;
  /** What the file holds, to the first who asks before it expires, and to nobody after. */
  take: (token: string, now: Instant) => Promise<Holds | undefined>;
  /** Who had files made, oldest first. */
  history: () => Promise<AuditEntry[]>;
};
