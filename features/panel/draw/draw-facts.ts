// Facts for the cards of a draw.
import type { Pool } from '../selection.ts';

/**
 * `none`: nothing is sealed, and something can be. `leaving`: channels do not know yet that the last draw was given up. `posting`: they do
 * not know the hash yet. `unseen`: nobody can say that any of them has it. `open`: parts of the seed can be entered.
 */
export type DrawStage = 'none' | 'leaving' | 'posting' | 'unseen' | 'open' | 'drawn';

export type PanelDrawFacts = {
  round: string;
  stage: DrawStage;
  /** Sent back: which draw is meant. 0 where there is none. */
  draw: number;
  /** Of how many it chooses; how many of them officers fixed in or left out; how many rules they changed. */
  candidates: number;
  fixed: number;
  left: number;
  changed: number;
  hash: string;
  sealed: { by: string; at: string } | null;
  posted: Posted;
  /** Who has entered a part, in this order. */
  entered: { by: string; at: string }[];
  /** The part of the officer who looks; empty where they have entered none. */
  own: string;
  /** Both parts and the seed, once it is drawn. */
  words: string[];
  seed: string;
  /** The line that goes before both parts in what the seed is made of. */
  firstLine: string;
  /** How many people can be chosen now and could not when it was sealed; and the other way round. */
  came: number;
  gone: number;
  /** The panel is confirmed. */
  confirmed: boolean;
  typed: { words: string; reason: string };
  problem: string | null;
  /** It is not as it was when the button was pressed, which did nothing. */
  overtaken: boolean;
  /** Draws that were given up, newest first. */
  earlier: { by: string; at: string; reason: string }[];
  /** What officers try, as the panel's card carries it. */
  whatIf: string;
  pool: Pool;
};

/** In how many channels it is; `unknown`: nobody can know. */
export type Posted = { sent: number; waiting: number; failed: number; unknown: number };
