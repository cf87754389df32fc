// The records of settings: a change that somebody proposed, and a version that two people have made stand.
import type { Instant } from '../../platform/calendar.ts';
import type { Person } from '../../platform/turn.ts';
import type { FileValues, Group, Values } from './setting.ts';
import type { Value } from './value.ts';

/** One setting, before and after. */
export type Changed = { id: string; was: Value; now: Value };

type Proposing = {
  group: Group;
  changes: Changed[];
  why: string;
  /** Who proposed it, and when. */
  author: Person;
  at: Instant;
  /** The version whose changes it takes back; `null`: none. */
  undoes: number | null;
};

/** The last proposal for a group: each has one at a time. */
export type Proposal = Proposing & {
  state: 'open' | 'approved' | 'discarded';
  /** One more with each change of it. */
  version: number;
};

/** What has stood from a moment on. */
export type SettingsVersion = Proposing & {
  /** 1, 2, ... */
  number: number;
  publisher: Person;
  publishedAt: Instant;
  /** The round whose dates are among the values. */
  round: string;
  /** All that differs from the files since it stands, by the ids of settings. */
  values: Values;
};

/** What stands beside the files: dates of another round than theirs do not. */
export const standingValues = (last: SettingsVersion | undefined, round: string): Values =>
  Object.fromEntries(
    Object.entries(last?.values ?? {}).filter(([id]) => last?.round === round || !id.startsWith('round.')),
  );

/** The id of the round of the council's files. */
export const roundIn = (files: FileValues): string => (files['service.json'] as { round: { id: string } }).round.id;
