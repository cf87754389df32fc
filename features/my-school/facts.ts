// Facts for the cards of a school: what its tables say of it, which school is meant, and the form in which somebody says theirs.
import type { Option, Row } from '../../platform/card.ts';
import type { Choice } from '../../platform/choices.ts';
import type { ServiceContact } from '../rounds/index.ts';

/** What can be asked of a school or a place. `schools`: which are in its network. */
export const topics = ['adviser', 'network', 'locality', 'area', 'district', 'schools'] as const;
export type Topic = (typeof topics)[number];

export type AnswerFacts = {
  title: string;
  /** The answer in a sentence; empty where nothing was asked. */
  lead: string;
  rows: Row[];
  /** Names of schools, where they were asked for, and how many more there are. */
  schools: string[];
  more: number;
  /** The tables do not say all of it: whom to ask. */
  missing: boolean;
  /** Whose school it is: their own as they said it or as the council's directory does, or any. */
  own: 'self' | 'directory' | null;
  /** "Events and Nominations": topics that they follow; empty where they follow none, or something else was asked. */
  follows: string;
  contact: ServiceContact;
};

/** `what` was asked, and is asked again by the button of a school. `id`: its URN. */
export type WhichFacts = { what: Topic | ''; options: Option[] };

export type SchoolInputs = { school: string; role: string };

export type SchoolFormFacts = {
  /** What was asked, and is answered when it is saved; empty where nothing was. */
  what: Topic | '';
  inputs: SchoolInputs;
  problems: { field: keyof SchoolInputs; text: string }[];
  problem: Partial<Record<keyof SchoolInputs, string>>;
  /** Schools to choose between where a name fits several. */
  schools: Choice[];
  roles: Choice[];
  fault: string | null;
};

/** What was kept and is gone; `null` where there was nothing. */
export type ForgottenFacts = { was: SchoolInputs | null };
