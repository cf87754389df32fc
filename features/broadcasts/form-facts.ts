// What the form of a message to many is told and sends: all of it text, as cards hold it.
import type { Option } from '../../platform/card.ts';
import type { Choice } from '../../platform/choices.ts';

/** Several choices of one field are joined by commas. `sendOn`: an ISO date, `sendAt`: "08:30", London time; both empty for at once. */
export const fieldNames = [
  'title',
  'text',
  'document',
  'link',
  'places',
  'phases',
  'types',
  'roles',
  'nominated',
  'topics',
  'listed',
  'sendOn',
  'sendAt',
] as const;
export type FieldName = (typeof fieldNames)[number];
export type Inputs = Record<FieldName, string>;

export type Problem = { field: FieldName; text: string };

/** `edits`: it is out already, and only its words can be changed. `held`: it was to go out, and will not now. */
export type FormFacts = {
  id: string;
  version: number;
  edits: boolean;
  held: boolean;
  all: boolean;
  /** What it can begin with, while nothing is typed. */
  templates: Option[];
  inputs: Inputs;
  choices: Record<'places' | 'phases' | 'types' | 'roles' | 'topics' | 'documents', Choice[]>;
  problems: Problem[];
  problem: Partial<Record<FieldName, string>>;
  fault: string | null;
};
