// Ports of panels: the panel of a round with who changed it, and the draw that its order comes from.
import type { OutboxEvent } from '../../platform/outbox.ts';
import type { PanelAuditEntry } from './audit.ts';
import type { Done, Panel } from './panel.ts';
import type { Pool, Selection } from './selection.ts';

export type Panels = {
  find: (round: string) => Promise<Panel | undefined>;
  /**
   * Saves a panel, its next version, with audit entry and outbox event in one transaction. `undefined`, and nothing is saved, when
   * another change came first. One that begins counts on from `counted`.
   */
  save: (panel: Panel, audit: PanelAuditEntry) => Promise<OutboxEvent | undefined>;
  /**
   * Keeps what was worked out of a version of a panel, or that this failed; it stays that version. Nothing is kept where the panel has
   * changed since, or has it already. Throws when another change comes between.
   */
  workedOut: (panel: Panel) => Promise<void>;
  /** The last version of the round's panels, also of one that was taken back: no card of that fits the next. 0 where there was none. */
  counted: (round: string) => Promise<number>;
  /** Takes a panel back that nobody was told of yet; `false` when it has changed since. Who did it is kept. */
  drop: (panel: Panel, audit: PanelAuditEntry) => Promise<boolean>;
  /** Who did what to the round's panels, oldest first. */
  history: (round: string) => Promise<PanelAuditEntry[]>;
  ofEvent: (event: OutboxEvent) => Promise<Panel | undefined>;
};

/**
 * A draw between equals (the lottery of docs/policy.md). What is drawn from is fixed, and its hash posted, before two officers enter a part of the seed each,
 * neither of whom sees the other's.
 */
export type Draw = {
  round: string;
  /** One more with each change. */
  version: number;
  selection: Omit<Selection, 'order'>;
  pool: Pool;
  /** SHA-256 of the text that is published of the selection, in hexadecimal digits. */
  hash: string;
  sealed: Done;
  /** The parts of the seed, in the order in which they were entered: two, once it is drawn. */
  parts: (Done & { words: string })[];
  /** Who gave it up, and why; `null` while it counts. */
  dropped: (Done & { reason: string }) | null;
};

export type Draws = {
  /** The draw that counts; `undefined` where there was none, or it was given up. */
  find: (round: string) => Promise<Draw | undefined>;
  /** The last draw, given up or not. */
  last: (round: string) => Promise<Draw | undefined>;
  /**
   * Saves a draw, its next version, with audit entry and outbox event in one transaction. `undefined`, and nothing is saved, when
   * another change came first. The one that follows a draw that was given up counts on from its version.
   */
  save: (draw: Draw, audit: PanelAuditEntry) => Promise<OutboxEvent | undefined>;
  /** The last draw of the event's round. */
  ofEvent: (event: OutboxEvent) => Promise<Draw | undefined>;
  /** Who did what to the round's draws, oldest first. */
  history: (round: string) => Promise<PanelAuditEntry[]>;
};
