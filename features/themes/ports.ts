// Ports of themes: the themes themselves with their versions, who found which in which thought, and what was published.
import type { Instant } from '../../platform/calendar.ts';
import type { PersonId } from '../../platform/turn.ts';
import type { ThemeAction, ThemeAuditEntry } from './audit.ts';
import type { Coding } from './coding/coding.ts';
import type { Row } from './publish/published.ts';
import type { Theme } from './theme.ts';

/** Who did it, for the audit; `name` is what Teams calls them. */
export type Done<Action extends ThemeAction = ThemeAction> = { by: PersonId; name: string; did: Action };

export type Themes = {
  /** All that there are, also those that were merged. One request: there are some dozens. */
  all: () => Promise<Theme[]>;
  find: (id: string) => Promise<Theme | undefined>;
  /** Begins one; `false` where there is one with that id. */
  begin: (theme: Theme, done: Done) => Promise<boolean>;
  /** Keeps what one has become, as its next version, with what follows from it. `false`, and nothing is kept, where another change came first. */
  change: (to: Theme, done: Done) => Promise<boolean>;
  /** As it was in an earlier version. */
  version: (id: string, version: number) => Promise<Theme | undefined>;
  /** Who did what to it, the newest first. */
  history: (id: string) => Promise<ThemeAuditEntry[]>;
};

export type Codings = {
  /** All that officers have said of all thoughts. A request for every 1,000: for officers, digests and jobs. */
  all: () => Promise<Coding[]>;
  of: (thought: string) => Promise<Coding[]>;
  /** Keeps what an officer finds in a thought, with what follows from it: their first word of it stays their first. */
  code: (coding: Omit<Coding, 'first'>) => Promise<void>;
};

/** A theme as it was published, under the title that it had. `phases`: the names of the columns. */
export type PublishedRow = Row & { theme: string; title: string };

/** What was published at one time; what had to stay as it was is not among it. */
export type Publication = { number: number; at: Instant; rows: PublishedRow[] };

export type Publications = {
  /** In their order, with one request: what is public is all of them together. */
  all: () => Promise<Publication[]>;
  /** `false` where one with that number is there. */
  publish: (publication: Publication, done: Done) => Promise<boolean>;
};
