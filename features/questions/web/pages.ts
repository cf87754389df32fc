// The pages on which people ask the council and read what became of it, and what each is told.
import type { FactsOf, Option } from '../../../platform/card.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { Personal, SignpostFacts } from '../../signposts/index.ts';
import type { cards } from '../cards.ts';
import type { MyQuestionFacts, RewordFacts } from '../question-facts.ts';

/** What is wrong with a question, at its field. */
export type AskProblem = 'missing' | 'long' | 'trap' | 'email';

export type AskFacts = {
  asked: string;
  /** Where the answer is to go, as it was typed. */
  email: string;
  /** The council can send it by email. */
  mails: boolean;
  key: string;
  problem: AskProblem | null;
  /** What may be personal in it: it is not sent before the person has seen that. */
  found: Personal | null;
  /** Answers that may be theirs already, and whether we are sure. */
  known: Option[];
  sure: boolean;
};

/** What the card says of a question that was sent, but for the form below it. `code` and `link` are shown this once. `email`: where the answer goes; empty
 * where it goes nowhere. */
export type SentFacts = Omit<FactsOf<typeof cards.passedOn>, 'tell'> & { code: string; link: string; email: string };

export type CodeProblem = 'missing' | 'reference' | 'unknown';

export const pages = {
  ask: webPage<AskFacts>('questions/ask'),
  sent: webPage<SentFacts>('questions/sent'),
  elsewhere: webPage<SignpostFacts>('questions/elsewhere'),
  /** Asks for the private code. `problem`: why what was typed leads to no question. */
  code: webPage<{ typed: string; problem: CodeProblem | null }>('questions/code'),
  own: webPage<MyQuestionFacts>('questions/own'),
  reword: webPage<RewordFacts>('questions/reword'),
  /** Asks once more before a question is withdrawn, which is for good. */
  withdraw: webPage<MyQuestionFacts>('questions/withdraw'),
};
