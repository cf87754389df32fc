// What erasing asks of the world: its own rows, and those of every table, whoever writes them.
import type { AuditEntry } from '../../platform/audit.ts';
import type { Day } from '../../platform/calendar.ts';
import type { EveryTable } from '../../platform/find-subject.ts';
import type { Keys } from '../../platform/table.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { Erasure } from './erasure.ts';

export const actions = [
  'erasure.wanted',
  'erasure.unwanted',
  'erasure.looked-up',
  'erasure.asked',
  'erasure.cancelled',
  'erasure.counted',
  'erasure.approved',
  'erasure.held',
  'erasure.released',
  'erasure.done',
] as const;
export type ErasureAudit = Omit<AuditEntry<(typeof actions)[number]>, 'id' | 'version'>;

/** A piece of the work: the rows that it is about, and what becomes of how many. `end`: where the next one begins. */
export type Step = {
  pass: number;
  table: string;
  part: number;
  rows: Keys[];
  gone: number;
  kept: number;
  end: Keys | null;
};

/** What was done to a record that is gone: when, by whom else, and nothing of whose it was. */
export type KeptAudit = Pick<AuditEntry, 'at' | 'by' | 'did' | 'name'>;

export type Erasures = {
  all: () => Promise<Erasure[]>;
  find: (id: string) => Promise<Erasure | undefined>;
  /** The one of somebody that is not done, by any of their ids or addresses. */
  of: (whom: { people: readonly PersonId[]; emails: readonly string[] }) => Promise<Erasure | undefined>;
  /** Keeps the next version; `false` where somebody else has. */
  save: (next: Erasure, audit: ErasureAudit) => Promise<boolean>;
  /** Removes one of which nothing came. */
  forget: (erasure: Erasure) => Promise<void>;
  step: (id: string, of: Pick<Step, 'pass' | 'table' | 'part'>) => Promise<Step | undefined>;
  steps: (id: string) => Promise<Step[]>;
  /** The one that stands afterwards: this, or the one that was there. */
  begin: (id: string, step: Step) => Promise<Step>;
  /** Removes all steps. */
  clear: (id: string) => Promise<void>;
  /** Keeps what was done to a row that goes. Doing it twice is fine. */
  keep: (id: string, row: Keys & { table: string }, audit: KeptAudit) => Promise<void>;
  /** Keeps that nobody may bring back whom these stand for. Doing it twice is fine. */
  bury: (commitments: readonly string[], on: Day) => Promise<void>;
  /** Whether one of these stands for somebody who was erased. */
  isBuried: (commitments: readonly string[]) => Promise<boolean>;
  /** Whether a row belongs to this erasure itself, which ends with it. */
  isOwn: (id: string, table: string, row: Keys) => boolean;
};

export type WalkNeeds = EveryTable & { erasures: Erasures };
