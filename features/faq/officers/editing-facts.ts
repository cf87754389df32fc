// Facts for the cards of the FAQ's editors.
import type { Choice } from '../../../platform/choices.ts';
import type { Difference } from '../difference.ts';
import type { Sure } from '../answer-facts.ts';
import type { Turned } from '../publish-check.ts';
import type { Draft } from '../revision.ts';
import type { EntryInputs } from './entry-form.ts';

export type FaqOfficersFacts = {
  entries: number;
  /** Questions without an answer: those listed, and how many there are. */
  unanswered: { entry: string; title: string }[];
  unansweredInAll: number;
  drafts: { entry: string; title: string; by: string; at: string }[];
  /** To be looked at again; `late`: that day has passed. `newer`: a document it comes from that has a newer version. */
  due: { entry: string; title: string; by: string; late: boolean; newer: string | null }[];
  /** Published, and to stand from a later day. */
  ahead: { entry: string; title: string; from: string }[];
  /** Words that people asked an entry in, and that it does not know. */
  words: { entry: string; title: string; said: string[] }[];
  /** Of which few ways of asking are known. */
  thin: { entry: string; title: string; known: number }[];
  /** How many more there are than the lists show. */
  more: number;
};

export type FaqTriedFacts = {
  question: string;
  /** `unanswered`: the entry is found and has no answer yet. `nothing`: no question was typed. */
  outcome: 'answer' | 'unanswered' | 'did-you-mean' | 'not-known' | 'nothing';
  best: string | null;
  sure: Sure;
  /** The nearest first. */
  ranking: { entry: string; title: string; answered: boolean }[];
};

export type FaqEditFacts = {
  /** Empty for a new entry. */
  entry: string;
  /** Sent back: which draft the form was opened with. */
  draft: number;
  /** The question that it grew out of; empty for none. */
  question: string;
  inputs: EntryInputs;
  /** To choose from. */
  topics: Choice[];
  problems: string[];
  /** The one of them that is said at the answer; empty for none. */
  answerProblem: string;
  /** Somebody else saved another draft in the meantime; nothing was written over. */
  changed: boolean;
  history: { number: number; at: string; by: string; why: string }[];
};

export type FaqDraftFacts = {
  entry: string;
  draft: number;
  state: Draft['state'];
  title: string;
  wasTitle: string | null;
  isNew: boolean;
  /** Markdown, written by officers and checked. */
  answer: string;
  sources: string[];
  /** Word by word; empty where the whole text is another. */
  changes: Difference[];
  added: string[];
  moreAdded: number;
  removed: string[];
  why: string;
  author: string;
  at: string;
  from: string | null;
  until: string | null;
  /** In how many conversations people hear what changed. */
  hear: number;
  /** Once it is published: how far telling them got. */
  delivered: { sent: number; waiting: number; failed: number; unknown: number };
  isWording: boolean;
  /** `null` once it is published or dropped. */
  gate: { replayed: number; turned: Turned[]; taken: Turned[]; elsewhere: string[]; more: number } | null;
  blocked: boolean;
  /** Whoever looks at it wrote it, and another person must publish it. */
  another: boolean;
  problems: string[];
  changed: boolean;
  reason: string;
};
