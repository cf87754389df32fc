// The pages on which people ask the council and read what became of it, and what each is told.
import { webPage } from '../../../platform/web-page.ts';
import type { Personal } from '../../signposts/index.ts';
import type { MyQuestionFacts, RewordFacts } from '../question-facts.ts';

/** What is wrong with a question, at its field. */
export type AskProblem = 'missing' | 'long' | 'trap';

export type AskFacts = {
  asked: string;
  key: string;
  problem: AskProblem | null;
  /** What may be personal in it: it is not sent before the person has seen that. */
  found: Personal | null;
  /** An answer that may be theirs already. */
  known: { id: string; title: string } | null;
};

export type SentFacts = {
  asked: string;
  at: string;
  already: boolean;
  others: number;
  reference: string;
  by: string;
  /** Shown this once. */
  code: string;
  link: string;
};

/** Somebody who can help with what this service must not take in; see signposts. */
type ElsewhereFacts = {
  title: string;
  urgent: string;
  text: string;
  contact: { role: string; phone: string; email: string; url: string };
};

export const pages = {
  ask: webPage<AskFacts>('questions/ask'),
  sent: webPage<SentFacts>('questions/sent'),
  elsewhere: webPage<ElsewhereFacts>('questions/elsewhere'),
  /** Asks for the private code. `typed`: one that leads to no question. */
  code: webPage<{ typed: string }>('questions/code'),
  own: webPage<MyQuestionFacts>('questions/own'),
  reword: webPage<RewordFacts>('questions/reword'),
};
