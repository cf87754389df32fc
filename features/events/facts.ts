// What the cards of events are told.
import type { SharedWith } from './event.ts';
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

/** `notice`: what was done just now. `reminds`: they will hear of it the day before.
 * `number`: of their sign-up, or the one they left; 0 of whoever has none. A button that comes late, or twice, is about that one alone. `left`: places; `null` where there is room for everybody. `ahead`: how many wait before them. */
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
  reminds: boolean;
  number: number;
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
  number: number;
  page: string;
};

/** `came`: it went to those who came; otherwise to those who had a place. */
export type SharedFacts = {
  title: string;
  when: string;
  text: string;
  link: { title: string; url: string } | null;
  came: boolean;
};

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

/** `day`: it is the day, or later: who came can be ticked. `stuck`: since when a place is free although people wait; empty where none is. `saved`: what was done just now. */
export type OfficerFacts = EventWords & {
  state: 'planned' | 'cancelled';
  note: string;
  begun: boolean;
  day: boolean;
  came: number;
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
  day: boolean;
};

/**
 * Some of those who signed up, by name. `people`: each by their number; none where the form comes back after a fault. `here`: the numbers that are
 * ticked, joined by commas. `was`: those that were ticked when it was shown. `before` and `more`: where other pages begin; -1 and 0 where there
 * is none. `saved`: what was ticked and what was taken back just now, as numbers.
 */
export type ArrivalsFacts = {
  id: string;
  title: string;
  when: string;
  came: number;
  signedUp: number;
  shares: number;
  people: Choice[];
  here: string;
  was: string;
  from: number;
  before: number;
  more: number;
  saved: { ticked: string; unticked: string } | null;
  fault: string | null;
};

/** `to` and `count`: whom it goes to, and how many these are. */
export type ShareFacts = {
  id: string;
  title: string;
  to: SharedWith;
  count: number;
  shares: number;
  text: string;
  link: string;
  problems: { field: 'to' | 'text' | 'link'; text: string }[];
  problem: Partial<Record<'to' | 'text' | 'link', string>>;
  fault: string | null;
};
