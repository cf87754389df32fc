// Facts for the cards of a question that was passed on, and of its answer.
import type { ServiceContact } from '../rounds/index.ts';
import type { Personal } from '../signposts/index.ts';
import type { Choice } from '../../platform/choices.ts';
import type { Page } from '../../platform/page.ts';
import type { QuestionState } from './question.ts';

/** A question as officers see it. */
export type QuestionFacts = {
  id: string;
  reference: string;
  /** Sent back by the buttons: what was decided over an older state is not carried out. */
  decisions: number;
  text: string;
  followsOn: string | null;
  /** The title of the entry that has no answer yet, where the question is one of those. */
  known: string | null;
  asked: string;
  askers: number;
  /** Of those who said their school: "2 primary, 1 secondary", "Burnley 2", and the schools that may be named. */
  from: { phases: string; places: string; schools: string[] };
  /** The most typical wording of several, and words that tell it from other open questions. */
  label: { text: string; words: string[] } | null;
  /** Other words in which it was asked, at most five. */
  wordings: { title: string; value: string }[];
  /** What those who asked added. */
  details: string[];
  /** Who asked, by name, the first to ask first; then `details` is empty. `null` wherever anybody but one officer reads it. */
  people: { named: NamedAsker[]; page: Page } | null;
  state: QuestionState;
  /** The words of the question that it has joined. */
  into: string | null;
  open: boolean;
  /** Who took, answered or declined it last; empty when nobody did. */
  officer: string;
  /** `answer` is Markdown, written by the council and trusted. */
  answer: AnswerFacts | null;
  objections: { at: string; text: string }[];
  /** How many of those who asked have the answer, or how they stand. */
  delivered: { sent: number; waiting: number; failed: number; unknown: number; helped: number };
  /** Answers to choose from. */
  near: { title: string; value: string }[];
  /** Other open questions that are alike: the same answer can go to them, too. */
  alike: { title: string; value: string }[];
  /** What the officer typed and chose. */
  typed: { answer: string; source: string; entry: string; also: string; split: string };
  problems: string[];
  /** Somebody else decided in the meantime: nothing that was pressed was carried out. */
  changed: boolean;
  /** An adviser alone reads it: without what officers alone may do. */
  adviser: boolean;
};

/** Somebody who asked. `school`: its name, if it may be named; else empty. */
type NamedAsker = { name: string; asked: string; text: string; detail: string; school: string };

/** The questions that wait, as one officer reads them. */
export type QuestionsFacts = {
  waiting: Pick<QuestionFacts, 'id' | 'text' | 'asked' | 'askers' | 'state' | 'officer'>[];
  page: Page;
  /** Whether they are those of an adviser's own schools. */
  adviser: boolean;
};

/** An answer in an officer's own words, or (with a title) an entry's. */
export type AnswerFacts = { title: string | null; answer: string; sources: string[] };

/** A question as whoever asked it sees it in their list. Days are written out, and empty where there is none. */
export type OwnFacts = {
  id: string;
  reference: string;
  /** In their own words. */
  text: string;
  state: Exclude<QuestionState, 'joined'>;
  /** It is open, and was answered or declined before. */
  again: boolean;
  asked: string;
  answered: string;
  /** The day by which they are to have the answer; and that it has gone by. */
  by: string;
  late: boolean;
};

type HowToReach = Pick<ServiceContact, 'role' | 'email' | 'phone' | 'hours'>;

/** What somebody has sent to officers. `late`: one of them is. */
export type MyQuestionsFacts = { mine: OwnFacts[]; late: boolean; page: Page; contact: HowToReach };

/** One of them, opened. */
export type MyQuestionFacts = OwnFacts & {
  /** As it was sent. */
  answer: AnswerFacts | null;
  /** They have withdrawn it, and others still ask it. */
  others: boolean;
  /** Officers have answered it at least once. */
  sent: boolean;
  mayChange: boolean;
  /** What was just done: changed, asked as a new question in place of the old one or beside it, or nothing, as it does not wait any more. */
  notice: '' | 'changed' | 'anew' | 'both' | 'refused';
  /** What they typed, where it was not kept. */
  typed: string;
  /** Sent back where they ask it again. */
  formKey: string;
  contact: HowToReach;
};

/** The form with which they change its words. `others`: somebody else asks it, too. `fault`: the reference of one. */
export type RewordFacts = {
  id: string;
  reference: string;
  asked: string;
  formKey: string;
  others: boolean;
  missing: boolean;
  found: Personal | null;
  fault: string | null;
};

/** The form with which somebody who asked adds detail and their school. */
export type TellFacts = {
  id: string;
  /** `kept`: what was typed has gone to officers. `closed`: they dealt with the question before it could. */
  state: 'open' | 'kept' | 'closed';
  /** As the inputs hold it. */
  typed: { detail: string; school: string; mayName: string };
  /** What is wrong, at its field. */
  problem: { detail?: string; school?: string };
  /** Schools to choose between when a name fits several; empty otherwise. */
  schools: Choice[];
  /** Personal data in the detail, which is not kept before the person has seen this. */
  found: Personal | null;
  /** The reference of a fault; nobody can know whether what was typed was kept. */
  fault: string | null;
};

/** A question that was not passed on yet, because of what was found in it. The rest goes back with the question. */
export type FoundFacts = { asked: string; found: Personal; key: string; entry: string; after: string };
