// What retention asks of the world: its own rows, and those of every table, whoever writes them.
import type { AuditEntry } from '../../platform/audit.ts';
import type { Day, Instant } from '../../platform/calendar.ts';
import type { Keys, TableUse } from '../../platform/table.ts';
import type { RoundKept } from './round.ts';

export const actions = ['retention.dated', 'retention.held', 'retention.released', 'retention.purged'] as const;
export type RetentionAudit = Omit<AuditEntry<(typeof actions)[number]>, 'id' | 'version'>;

/** What was deleted: how many rows of which table, kept until when. It names nobody. */
export type Certificate = {
  round: string;
  title: string;
  /** The first day on which they were to be deleted. */
  until: Day;
  at: Instant;
  deleted: { table: string; rows: number }[];
};

/** A piece of the work: the partitions that it deletes, and how many rows they had before it began. `end`: where the next one begins. */
export type Step = { pass: number; table: string; part: number; partitions: string[]; rows: number; end: Keys | null };

export type Retention = {
  rounds: () => Promise<RoundKept[]>;
  find: (round: string) => Promise<RoundKept | undefined>;
  /** Takes note of a round that is there now, so that it is known later. Doing it twice is fine. */
  meet: (round: { id: string; title: string }) => Promise<void>;
  /** Keeps the next version; `false` where somebody else has. */
  save: (next: RoundKept, audit: RetentionAudit) => Promise<boolean>;
  /** The newest first. */
  certificates: () => Promise<Certificate[]>;
  /** Keeps it, unless there is one of this round and day. */
  certify: (certificate: Certificate) => Promise<void>;
  step: (round: string, of: Pick<Step, 'pass' | 'table' | 'part'>) => Promise<Step | undefined>;
  steps: (round: string) => Promise<Step[]>;
  /** The one that stands afterwards: this, or the one that was there. */
  begin: (round: string, step: Step) => Promise<Step>;
  /** Removes all steps of a round. */
  clear: (round: string) => Promise<void>;
};

/** All tables that features and the platform declare. */
export type KeptTables = () => Readonly<Record<string, TableUse>>;
