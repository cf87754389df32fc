// What the cards of events are told.
import type { FieldName, Inputs, Problem } from './inputs.ts';
import type { Choice } from '../../platform/choices.ts';

/** What everybody may read of an event. `link`: for whoever has a place alone, without its scheme for reading. `calendar`: the address of its file. */
export type EventWords = {
  id: string;
  title: string;
  when: string;
  where: string;
  online: boolean;
  link: { title: string; url: string } | null;
  bring: string;
  calendar: string;
};

/** How somebody stands. `left`: they left, or never signed up. */
export type Own = 'none' | 'place' | 'waiting';

/** `notice`: what was done just now. `left`: places; `null` where there is room for everybody. `ahead`: how many wait before them. */
export type EventFacts = EventWords & {
  state: 'planned' | 'cancelled';
  note: string;
  over: boolean;
  open: boolean;
  audience: string;
  closes: string;
  left: number | null;
  waiting: number;
  own: Own;
  ahead: number;
  personal: boolean;
  chat: string;
  notice: 'signed-up' | 'left' | null;
  officer: boolean;
};

/** `verb` opens it. `own` is `none` where others read along. */
export type Listed = { id: string; title: string; when: string; where: string; places: string; own: Own; verb: string };

/** `near`: the place that was asked for; empty where none was. `found`: whether any is there. `more`: where the next page begins; 0 where there is none. */
export type ListFacts = {
  which: 'mine' | 'all' | 'past' | 'near';
  near: string;
  found: boolean;
  events: Listed[];
  more: number;
  /** How many are not for their school, and so not listed. */
  others: number;
  school: 'known' | 'unknown' | 'elsewhere';
  officer: boolean;
  personal: boolean;
};

export type Changed = { label: string; was: string; is: string };

/** `page`: where whoever is told by email sees how they stand; empty in a chat. */
export type ToldFacts = EventWords & {
  what: 'changed' | 'cancelled' | 'place' | 'reminder';
  note: string;
  changes: Changed[];
  own: 'place' | 'waiting';
  page: string;
};

export type SharedFacts = { title: string; when: string; text: string; link: { title: string; url: string } | null };

export type QuestionFacts = {
  id: string;
  title: string;
  formKey: string;
  asked: string;
  problem: string | null;
  fault: string | null;
};

/** `sequence`: the change that it was filled from; -1 of a new one. `told`: how many hear of a change. `meanwhile`: what others changed. */
export type FormFacts = {
  id: string;
  sequence: number;
  told: number;
  inputs: Inputs;
  choices: Record<'places' | 'phases' | 'types' | 'roles', Choice[]>;
  problems: Problem[];
  problem: Partial<Record<FieldName, string>>;
  meanwhile: Changed[] | null;
  fault: string | null;
};

/** `stuck`: since when a place is free although people wait; empty where none is. `saved`: what was done just now. */
export type OfficerFacts = EventWords & {
  state: 'planned' | 'cancelled';
  note: string;
  begun: boolean;
  audience: string;
  closes: string;
  capacity: number | null;
  taken: number;
  waiting: number;
  stuck: string;
  shares: number;
  author: string;
  asking: 'cancel' | null;
  saved: 'planned' | 'changed' | 'cancelled' | 'shared' | null;
};

export type PeopleFacts = {
  id: string;
  title: string;
  when: string;
  taken: number;
  waiting: number;
  placed: string[];
  waits: string[];
  more: boolean;
};

export type ShareFacts = {
  id: string;
  title: string;
  came: number;
  shares: number;
  text: string;
  link: string;
  problems: { field: 'text' | 'link'; text: string }[];
  problem: Partial<Record<'text' | 'link', string>>;
  fault: string | null;
};
