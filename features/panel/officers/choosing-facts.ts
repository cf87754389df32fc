// Facts for the officers' cards of a panel.
import type { Choice } from '../../../platform/choices.ts';
import type { FilledSeats } from '../filled.ts';
import type { Pool, WhatIf } from '../selection.ts';

/** What travels with every press: what is tried, who is chosen from, and the people of the last panel that was shown. */
export type Trying = { whatIf: WhatIf; pool: Pool; members: string[] };

/** The same, short, as cards carry it. */
export type Carried = { whatIf: string; pool: Pool; members: string };

export type PersonRow = {
  id: string;
  name: string;
  /** "Headteacher, Bleak House Primary School" */
  detail: string;
};

/** `mark`: "Kept in", "Came in now" or both; empty for most. `counts`: the rules and wishes that they count towards. */
export type MemberRow = PersonRow & { counts: string; mark: string };

/** What an officer typed into the forms of the card, kept when it comes back with a problem. */
export type TryInputs = { rule: string; smallest: string; largest: string; seats: string; who: string };

/** How many cannot be chosen for the same reason. */
export type Barred = { why: string; count: number };

/** Who came in and who went out; nobody where nobody moved. */
export type Moved = { came: Named[]; went: Named[]; because: string[] };

type Named = { id: string; name: string };

export type SuggestedFacts = {
  rows: MemberRow[];
  filled: FilledSeats;
  /** Wishes that are not met, each in a sentence. */
  unmet: string[];
  /** `share`: the seats that its share of the register's schools would be, with one decimal. */
  spread: { label: string; have: number; share: string }[];
  /** How many members only the draw decided. */
  byDraw: number;
};

/** Who fits a rule: how many can be chosen, and how many more cannot, by what is in their way. */
export type Supply = { label: string; can: number; barred: Barred[] };

export type PanelFacts = {
  round: string;
  seats: number;
  /** "11:59pm on Friday 26 March 2027" while nominations still come in; empty after the close. */
  openUntil: string;
  /** How many can be chosen from. */
  candidates: number;
  barred: Barred[];
  /** What moved since the card before; `null` where nothing was pressed. */
  moved: Moved | null;
  /** All that is tried, each in a sentence. */
  tried: string[];
  /** `null`: no panel keeps all rules, and `relaxations` are the smallest changes with each of which one does. */
  suggested: SuggestedFacts | null;
  /** `number`: from 1. `whatIf`: what would be tried then. */
  relaxations: { number: number; words: string[]; whatIf: string }[];
  /** Looking for them took too long, so that there may be others. */
  stopped: boolean;
  /** Of each rule in these changes. */
  supply: Supply[];
  /** Why the panel cannot be confirmed at this moment; `null` where it can be. */
  hindrance: string | null;
  /** Where the order of the draw comes from. */
  draw: string;
  rules: Choice[];
  typed: TryInputs;
  problem: string | null;
  /** Whether anybody is on the shortlist. */
  shortlist: boolean;
  trying: Carried;
};

/** `keep`, `leave`, `free`: what is tried once that is pressed; `null` where it cannot be. */
export type PanelPersonFacts = PersonRow & {
  reference: string;
  counts: string;
  standing: string;
  why: string[];
  on: boolean;
  /** Who would come in for them, best first; none for somebody who is not on the panel. */
  replacements: PersonRow[];
  keep: string | null;
  leave: string | null;
  free: string | null;
  /** So much is tried that no more can be. */
  full: boolean;
  trying: Carried;
};
