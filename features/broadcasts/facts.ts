// What the cards of messages to many are told.
import type { Option } from '../../platform/card.ts';
import type { ServiceContact } from '../rounds/index.ts';
import type { Act, State } from './broadcast.ts';

/** To a recipient. `from` and `why`: sentences. `link`: without its scheme for reading. `changed`: when it was changed; empty where it was not. */
export type NewsFacts = {
  id: string;
  council: string;
  title: string;
  text: string;
  from: string;
  why: string;
  document: { title: string; url: string } | null;
  link: { title: string; url: string } | null;
  changed: string;
};

/** Whom it reaches. `more`: they were not all counted. `unreached`: schools in which nobody can be written to, the first few by name. */
export type ReachFacts = {
  chats: number;
  mails: number;
  muted: number;
  /** How many schools it is for, and at how many of them somebody gets it. */
  schools: number;
  reached: number;
  more: boolean;
  unreached: { count: number; names: string[] };
};

/** `unknown`: a line of the list that is nobody's, in words. `approval`: another officer has to agree. `by`: the viewer. */
export type PreviewFacts = NewsFacts & {
  version: number;
  audience: string;
  when: string;
  reach: ReachFacts;
  unknown: string[];
  nobody: boolean;
  approval: boolean;
  by: 'author' | 'member' | 'approver' | 'other';
  /** A member of the steering group sends it, word for word as the group has agreed. */
  fixed: boolean;
  author: string;
};

export type Counts = { sent: number; failed: number; unknown: number; waiting: number; total: number };

/** How far it is. `bar`: of 100. `left`: in minutes, at the rate at which messages to many go out. */
export type Progress = { state: State; counts: Counts; bar: number; left: number };

/** `seen`: who will share it, by network. `may`: what the viewer can do now. */
export type ShownFacts = Progress & {
  id: string;
  title: string;
  author: string;
  audience: string;
  when: string;
  /** How many of those who have it have its new words; `null` where these never changed. */
  changing: { done: number; left: number; failed: number } | null;
  seen: { count: number; networks: { network: string; count: number }[] };
  may: Record<Exclude<Act, 'reopen'> | 'change' | 'edit' | 'report' | 'refresh' | 'again', boolean>;
  history: string[];
  /** Something that cannot be undone is asked once more. */
  asking: 'stop' | 'recall' | 'discard' | null;
};

/** `at`: when it came, in words. */
export type ReceivedFacts = {
  messages: (Pick<NewsFacts, 'id' | 'title' | 'from' | 'why'> & { at: string })[];
  contact: ServiceContact;
};

export type ListFacts = {
  all: boolean;
  messages: (Option & { state: State; author: string; when: string })[];
};
