// The pages of questions for officers and advisers, and what each is told.
import type { Reply } from '../../../platform/card.ts';
import type { Page } from '../../../platform/page.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { QuestionFacts } from '../question-facts.ts';

/** Which questions are listed. */
export const SHOWN = ['waiting', 'answered', 'closed'] as const;
export type Shown = (typeof SHOWN)[number];

export type Listed = { id: string; reference: string; text: string; asked: string; askers: number; officer: string };

export type ListFacts = {
  show: Shown;
  /** Words that each of them has in it. */
  q: string;
  items: Listed[];
  page: Page;
  /** Its own schools' questions alone, and only those that wait. */
  adviser: boolean;
};

export type OneFacts = QuestionFacts & {
  /** What was just done; empty where it was only opened. */
  did: '' | 'take' | 'answer' | 'decline' | 'reopen' | 'split';
  /** The card as those who asked will get it; `null` before there is an answer. */
  preview: Reply | null;
};

export const pages = {
  list: webPage<ListFacts>('questions/desk'),
  one: webPage<OneFacts>('questions/desk-question'),
  preview: webPage<{ preview: Reply | null }>('questions/desk-preview'),
};
