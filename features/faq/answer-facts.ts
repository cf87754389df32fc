// Facts for the cards of answers: one, several beside each other, and why an answer was shown.
import type { Personal } from '../signposts/index.ts';
import type { Match } from './match.ts';
import type { Option } from '../../platform/card.ts';
import type { News } from '../../platform/news.ts';
import type { Page } from '../../platform/page.ts';

/** What was asked; empty: nothing was typed. Buttons send it back. */
export type AskedFacts = {
  asked: string;
  /** The id of the entry that the question was read as a follow-up to, and its title; empty and `null` otherwise. */
  after: string;
  followsOn: string | null;
};

/** Key documents that an answer comes from, to open. */
export type Cited = { title: string; url: string }[];

/** An entry's answer as it is shown. */
export type ShownAnswer = AskedFacts & {
  id: string;
  title: string;
  /** Markdown, written by the council and trusted. */
  answer: string;
  sources: string[];
  cited: Cited;
  reviewed: string;
  ownerRole: string;
  version: string;
  /** Chosen from buttons, rather than typed for. */
  chosen: boolean;
};

/** An entry's answer as somebody shares it, in a chat where nobody may know the service. */
export type SharedAnswer = Pick<ShownAnswer, 'title' | 'answer' | 'sources' | 'reviewed' | 'ownerRole' | 'version'> & {
  programme: string;
  council: string;
};

/** What the person said of an answer: it helps, or it does not. `told`: they also had the chance to say what is missing. */
export type Judged = 'helps' | 'not' | 'told';

/** One question of several in a message: answered, or with `options` to choose from, or to be passed on. */
export type AnsweredPart = AskedFacts & {
  /** What was asked, short enough for a heading. */
  heading: string;
  /** `cut`: there is more of the answer than stands here. */
  answer: (ShownAnswer & { cut: boolean }) | null;
  options: (Option & Pick<AskedFacts, 'asked' | 'after'>)[];
  /** To pass it on; `null` when it is answered. `known`: the title of the entry that has no answer yet. */
  pass: { key: string; entry: string; known: string | null } | null;
};

/** In words, how probable something is. */
export type Sure = 'almost-certain' | 'very-likely' | 'likely' | 'even' | 'unlikely';

export type WhyFacts = {
  id: string;
  title: string;
  /** Empty when nothing was typed, or when it is no longer known. */
  asked: string;
  /** As in ShownAnswer. */
  after: string;
  /**
   * `matched`: the words lead to the entry. `chosen`: a button was pressed. `elsewhere`: the words no longer lead to the entry.
   * `forgotten`: the answer before was asked about, and its question is not kept.
   */
  way: 'matched' | 'chosen' | 'elsewhere' | 'forgotten';
  followsOn: string | null;
  /** What speaks for the entry; `null` when the words do not lead to it first. */
  match: {
    sure: Sure;
    by: 'exact' | 'similar' | 'nothing';
    phrasing: string;
    /** Words in quotation marks, joined by commas; empty when there are none. */
    matched: string;
    unknown: string;
    corrected: { typed: string; read: string }[];
    runnerUp: { sure: Sure; title: string } | null;
  } | null;
  /** The entry that the words lead to first, where that is another one. */
  first: string | null;
  version: string;
  /** The version that was shown, where the entry has changed since. */
  was: string | null;
  sources: string[];
  cited: Cited;
  reviewed: string;
  ownerRole: string;
  /** For officers: what people get now who ask so, and the questions that are nearest, the nearest first. */
  staff: { outcome: Match['outcome']; ranking: { id: string; title: string }[] } | null;
};

/** How an entry was used, and what people said of its answer. */
export type EntryCounts = {
  title: string;
  /** Typed questions that led to it. */
  asked: number;
  /** How often its answer was shown. */
  answered: number;
  /** How often a button opened it, or somebody asked why. */
  opened: number;
  confirmed: number;
  rejected: number;
};

export type ReportFacts = {
  /** "25 August 2026" */
  since: string;
  /** Most asked first. */
  entries: EntryCounts[];
  /** How many more entries there are than those. */
  more: number;
  /** What people said is missing, the latest first. */
  reasons: { title: string; day: string; text: string }[];
  /** How many questions were passed on to officers. */
  passedOn: number;
};

/** `since`: when it was last looked at ("2:05pm on Friday 24 January 2020"); `null`: never, so it is the news of the last 30 days. */
export type NewsFacts = {
  since: string | null;
  /** Newest first. */
  entries: Omit<News, 'at' | 'page'>[];
  /** How many more there are than the list shows. */
  more: number;
  /** What the button for more asks for: news after a moment, or of the last 30 days, past so many of them; `null` where there is none. */
  earlier: { after: string; at: number } | null;
};

/** `unanswered`: how many of the questions have no answer yet. */
export type TopicsFacts = {
  topics: { topic: string; name: string; questions: number; unanswered: number }[];
  page: Page;
};

/** The questions of a topic, those without an answer apart. */
/** `news`: whether they follow it, and get no news at all; `null` where that is not known, or others read along. */
export type TopicFacts = {
  topic: string;
  name: string;
  answered: Option[];
  unanswered: Option[];
  news: { follows: boolean; muted: boolean } | null;
  page: Page;
};

/** What an entry said on a day. All days are "24 January 2020". */
export type AsOfFacts = {
  id: string;
  title: string;
  day: string;
  /** `before`: the service did not keep it yet. */
  was: 'answered' | 'unanswered' | 'before';
  /** Markdown, written by the council and trusted; empty unless `answered`. */
  answer: string;
  sources: string[];
  cited: Cited;
  /** Its first day; where `was` is `before`, the day since which it is kept. */
  from: string;
  /** Its last day; `null`: it still stands. */
  to: string | null;
};

/**
 * What somebody said of an answer, not kept yet because of what was found in it. The rest goes back with it; `field`: what the words are
 * called there, of the answer to a question (`words`) or of an entry of the FAQ (`reason`).
 */
export type FoundInWordsFacts = {
  field: 'words' | 'reason';
  said: string;
  found: Personal;
  id: string;
  answers: number;
  asked: string;
  chosen: boolean;
  after: string;
  version: string;
};
