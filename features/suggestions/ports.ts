// A suggestion that a colleague nominates themself: kept until they answer, and then only counted.
import type { OutboxEvent } from '../../platform/outbox.ts';
import type { Instant } from '../../platform/calendar.ts';
import type { PersonId } from '../../platform/turn.ts';

export type Suggestion = {
  id: string;
  round: string;
  /** Whom somebody means, as they typed it. Who that is, only Teams' roster can say. */
  name: string;
  email: string;
  why: string;
  by: PersonId & { name: string };
  at: Instant;
};

/** What became of one. `needless`: the colleague had nominated themself. */
export const closings = ['accepted', 'declined', 'needless'] as const;
export type Closing = (typeof closings)[number];

export type Suggestions = {
  /** Saves it with its outbox event; `undefined`, and nothing is saved, where one waits for that colleague in the round. */
  make: (suggestion: Suggestion) => Promise<OutboxEvent | undefined>;
  find: (round: string, id: string) => Promise<Suggestion | undefined>;
  /** The one that waits for a colleague. */
  forEmail: (round: string, email: string) => Promise<Suggestion | undefined>;
  ofEvent: (event: OutboxEvent) => Promise<Suggestion | undefined>;
  /** Removes all that was said, and counts how it ended: once, however often it is asked for. */
  close: (suggestion: Suggestion, how: Closing) => Promise<void>;
  /** How those of a round ended that are closed. */
  closed: (round: string) => Promise<Record<Closing, number>>;
};
