// The pages of the FAQ, and what each is told. All that is told of an answer is what its card is told.
import type { Option } from '../../../platform/card.ts';
import type { Page } from '../../../platform/page.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { Personal, SignpostFacts } from '../../signposts/index.ts';
import type { AsOfFacts, Judged, ShownAnswer, TopicsFacts } from '../answer-facts.ts';
import type { Stretch } from '../difference.ts';
import type { OfficersWords } from '../ports.ts';

/** What was found for one question: one of these, or nothing. */
export type Found = {
  /** The question, where a search asks several; empty otherwise. */
  heading: string;
  /** `cut`: there is more of the answer than stands here. */
  answer: (ShownAnswer & { cut: boolean; newer: string | null }) | null;
  /** What officers replied to whoever asked the same. */
  replied: OfficersWords | null;
  /** What may be meant. */
  options: Option[];
  /** The question that it was read as, which has no answer yet. */
  known: Option | null;
  related: Option[];
};

/** `asked`: what was searched for. `elsewhere`: where somebody is sent instead. `more`: how many questions beyond those that are answered. */
export type SearchFacts = { asked: string; elsewhere: SignpostFacts | null; found: Found[]; more: number };

/** Questions of a topic that stand on a page, those without an answer apart. */
export type GroupFacts = { topic: string; name: string; answered: Option[]; unanswered: Option[] };

export type QuestionsFacts = {
  search: SearchFacts | null;
  topics: TopicsFacts['topics'];
  /** The topic whose questions are shown; `null`: those of all. */
  topic: { topic: string; name: string } | null;
  groups: GroupFacts[];
  page: Page;
};

/** "Did this answer your question?" `key`: whose word it is. `found`: what is shown to people before their words are kept. */
export type JudgingFacts = { key: string; judged: Judged | null; said: string; found: Personal | null };

export type AnswerFacts = {
  id: string;
  title: string;
  /** `null`: it has none. */
  answer:
    | (ShownAnswer & { newer: string | null; action: 'nominate' | 'documents' | 'compare' | null; related: Option[] })
    | null;
  /** Where it has none: the day since which it has none, if it had one before. */
  withdrawn: string | null;
  related: Option[];
  /** What it said on a day, where one was asked for. */
  then: AsOfFacts | null;
  /** The day from which on we know what it said; empty where that was not looked up yet. */
  since: string;
  /** The day as it was typed, and what is wrong with it. */
  on: string;
  wrong: 'no day' | 'to come' | null;
  judging: JudgingFacts;
};

/** What an entry said from a day on. `text`: with what was added and removed; all of it, where it says so for the first time. */
export type StepFacts = {
  day: string;
  is: 'first' | 'changed' | 'withdrawn';
  title: Stretch[];
  text: Stretch[];
  sources: string[];
};

export type HistoryFacts = { id: string; title: string; steps: StepFacts[]; page: Page };

/** An answer among all. */
export type PrintedAnswer = Pick<ShownAnswer, 'id' | 'title' | 'answer' | 'sources' | 'reviewed' | 'ownerRole'>;

export type AllFacts = {
  day: string;
  topics: { name: string; answered: PrintedAnswer[]; unanswered: Option[] }[];
};

export const pages = {
  questions: webPage<QuestionsFacts>('faq/questions'),
  answer: webPage<AnswerFacts>('faq/answer'),
  history: webPage<HistoryFacts>('faq/history'),
  all: webPage<AllFacts>('faq/all'),
  /** In place of words that were not kept. `back`: the id and title of the answer. */
  elsewhere: webPage<{ elsewhere: SignpostFacts; back: Option }>('faq/elsewhere'),
};
