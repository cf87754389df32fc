// Files that officers have made: the kinds that features declare, and what offering one asks of the world.
import type { z } from 'zod';
import type { AuditEntry } from '../audit.ts';
import type { Instant } from '../calendar.ts';

/** A kind of file: the shape of what it is made from, and how the audit calls that somebody had one made. */
export type DownloadKind<About extends object = object> = { readonly schema: z.ZodType<About>; readonly audit: string };

export type DownloadKinds = Readonly<Record<string, DownloadKind>>;

/** What a file will hold: its kind, and what it is made from. */
export type Holds = { readonly kind: string; readonly [what: string]: unknown };

/** What a file of one of these kinds will hold. */
export type HoldsOf<Kinds, Kind extends keyof Kinds & string> =
  Kinds[Kind] extends DownloadKind<infer About> ? { kind: Kind } & About : never;

/** `token`: whoever knows it may fetch the file, once, before it expires. */
export type Download = { token: string; holds: Holds; expiresAt: Instant };

export type Downloads = {
  /** Keeps a download and its audit entry in one transaction. The token itself is not kept. */
  offer: (download: Download, audit: Omit<AuditEntry, 'did'>) => Promise<void>;
  /** What the file holds, to the first who asks before it expires, and to nobody after. Of a kind that is not known, to nobody. */
  take: (token: string, now: Instant) => Promise<Holds | undefined>;
  /** Who had files made, oldest first. */
  history: () => Promise<AuditEntry[]>;
};
