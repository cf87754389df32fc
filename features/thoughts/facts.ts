// Facts for the cards and pages of whoever shares a thought.
import type { Choice } from '../../platform/choices.ts';
import type { Page } from '../../platform/page.ts';
import type { Personal } from '../signposts/index.ts';
import type { Stance } from './thought.ts';

export const fieldNames = ['stance', 'part', 'text', 'mayQuote', 'phase', 'role', 'email'] as const;
export type FieldName = (typeof fieldNames)[number];

/** What was typed and chosen, as it is. `phase`, `role` and `email` are asked for on the website alone. */
export type Inputs = Record<FieldName, string>;

export type Problem = { field: FieldName; text: string };

export type FormFacts = {
  formKey: string;
  inputs: Inputs;
  parts: Choice[];
  problems: Problem[];
  problem: Partial<Record<FieldName, string>>;
  /** What may be personal in it: it is not kept before the person has seen that. */
  found: Personal | null;
  fault: string | null;
};

export type ReceiptFacts = {
  id: string;
  reference: string;
  stance: Stance;
  part: string;
  text: string;
  mayQuote: boolean;
  /** What it counts for: "Primary, East, Headteacher"; empty where nobody said. */
  counts: string;
};

/** An answer to a theme that a thought is part of. `changes`: we did something; otherwise there is no change, because of what follows. */
export type Heard = { theme: string; asked: string; said: string; changes: boolean; did: string; day: string };

export type OwnFacts = ReceiptFacts & {
  at: string;
  state: 'kept' | 'grouped' | 'answered' | 'withdrawn';
  heard: Heard[];
  /** The themes that it is part of and that have no answer yet, each with the day by which we promise one; empty where we promise none. */
  waits: { theme: string; by: string }[];
};

export type MineFacts = { mine: Pick<OwnFacts, 'id' | 'reference' | 'text' | 'stance' | 'state' | 'at'>[]; page: Page };
