// What the cards of meetings are told.
import type { Choice } from '../../platform/choices.ts';
import type { ShownDocument } from '../documents/index.ts';
import type { Did } from './meeting.ts';

/** Schools with which a viewer may share the headlines, as `rule`; `by` and `state`: who has done so before, and how far it is. */
export type Share = { rule: string; label: string; by: string; state: 'open' | 'mine' | 'officers' | 'sent' };

/** `told`: why somebody is sent it; empty where they look themselves. `members`: how many hear of it, for officers. */
export type MeetingFacts = {
  id: string;
  version: number;
  title: string;
  when: string;
  where: string;
  link: { title: string; url: string } | null;
  cancelled: boolean;
  begun: boolean;
  headlines: string;
  audience: string;
  notes: ShownDocument | null;
  told: Did | 'reminder' | '';
  officer: boolean;
  shares: Share[];
  members: { count: number; reached: number } | null;
  asking: boolean;
  saved: Did | '';
};

export type ListFacts = {
  meetings: { id: string; title: string; when: string; where: string; cancelled: boolean; agreed: boolean }[];
  officer: boolean;
};

export const fieldNames = ['title', 'where', 'link', 'on', 'from', 'until'] as const;
export type FieldName = (typeof fieldNames)[number];
/** `on`: an ISO date; `from`, `until`: "16:00", London time. */
export type Inputs = Record<FieldName, string>;

/** `version`: the one that it was filled from; 0 of a new one. */
export type FormFacts = {
  id: string;
  version: number;
  inputs: Inputs;
  problems: { field: FieldName; text: string }[];
  problem: Partial<Record<FieldName, string>>;
  /** Somebody else has changed it meanwhile. */
  stale: boolean;
  fault: string | null;
};

export type AgreedName = 'headlines' | 'audience' | 'notes';

export type AgreeFacts = {
  id: string;
  version: number;
  title: string;
  choices: Choice[];
  /** Ids of rules, with commas between. */
  inputs: Record<AgreedName, string>;
  problems: { field: AgreedName; text: string }[];
  problem: Partial<Record<AgreedName, string>>;
  stale: boolean;
  fault: string | null;
};
