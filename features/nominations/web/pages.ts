// The pages on which people put themselves forward and see what became of it, and what each is told.
import type { FactsOf, Row } from '../../../platform/card.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { ShownDocument } from '../../documents/index.ts';
import type { cards } from '../cards.ts';
import type { EndorsementFacts } from '../endorsement/endorsement-facts.ts';
import type { NominationFormFacts, SentBefore } from '../form-facts.ts';
import type { AskedField, Question } from './questions.ts';

export type StartFacts = {
  round: string;
  opens: string;
  closes: string;
  /** "in 3 days"; empty after the close. */
  left: string;
  window: 'early' | 'open' | 'late';
  /** Members have been chosen and everybody was told. */
  chosen: boolean;
  key: string;
  documents: ShownDocument[];
  /** What this browser has begun, or sent. `changes`: of what was sent, and not sent yet. */
  begun: 'nothing' | 'draft' | 'sent' | 'changes';
  sent: SentBefore | null;
};

export type QuestionFacts = {
  question: Question;
  fields: AskedField[];
  number: number;
  of: number;
  /** The way back. */
  back: string;
  /** It was opened to change one answer. */
  changing: boolean;
  sent: SentBefore | null;
  late: boolean;
  /** Whether only endorsed nominations can be selected. */
  endorsementRequired: boolean;
  /** Who has endorsed what was sent; empty where nobody has. */
  endorsed: string;
};

/** An answer, and the page that changes it. */
export type CheckRow = Row & { question: Question };

/** What the form's card says, with the answers to look through. `wrong`: what must be put right, and where. */
export type CheckFacts = Pick<
  NominationFormFacts,
  'sent' | 'round' | 'closes' | 'left' | 'window' | 'chosen' | 'conflict' | 'privacy'
> & {
  rows: CheckRow[];
  wrong: { href: string; text: string }[];
  /** It was sent, and could not be taken. */
  again: boolean;
  /** The field that nobody sees was filled in. */
  trap: boolean;
  /** What is wrong with the declaration; empty where nothing is. */
  privacyProblem: string;
  /** They have said so before, with what they sent. */
  privacyRead: boolean;
  /** The version of the nomination that it replaces; 0 of a new one. It travels with the form. */
  base: number;
};

/** A private code and its link, on pages that whoever has it may see. */
export type Secret = { private: { code: string; link: string } };

export type CodeProblem = 'missing' | 'reference' | 'proof' | 'endorsement' | 'unknown';

/** `same`: nothing was sent, as nothing was changed. */
export type Notice = 'same' | 'reinstated' | null;

export type OwnFacts = FactsOf<typeof cards.shown> &
  Secret & {
    /** What officers ask for; empty where they ask for nothing. */
    wanted: string;
    /** The nomination of theirs that officers kept in its place; empty where they kept this one. */
    joined: string;
    /** What was done just now. */
    notice: Notice;
  };

/** What the endorser endorses, and whether they can answer now. `reason`: as it was typed. */
export type EndorseFacts = EndorsementFacts & {
  mayAnswer: boolean;
  late: boolean;
  closes: string;
  problem: 'missing' | null;
  reason: string;
};

export const pages = {
  start: webPage<StartFacts>('nominations/start'),
  question: webPage<QuestionFacts>('nominations/question'),
  saved: webPage<Secret & Pick<StartFacts, 'closes' | 'left'>>('nominations/saved'),
  check: webPage<CheckFacts>('nominations/check'),
  sent: webPage<FactsOf<typeof cards.receipt> & Secret>('nominations/sent'),
  /** After the close: what would have changed a nomination that stands. */
  closed: webPage<FactsOf<typeof cards.exists>>('nominations/closed'),
  /** Asks for the private code. `typed`: what was sent without one, so that it is not lost. */
  code: webPage<{ given: string; problem: CodeProblem | null; typed: string[] }>('nominations/code'),
  own: webPage<OwnFacts>('nominations/own'),
  withdraw: webPage<FactsOf<typeof cards.withdraw>>('nominations/withdraw'),
  /** Asks once more before a seat is declined or given up. */
  decline: webPage<{ reference: string; accepted: boolean }>('nominations/decline'),
  /** Asks for the code of the link that an endorser was sent. */
  endorseCode: webPage<{ given: string; problem: 'missing' | 'unknown' | null }>('nominations/endorse-code'),
  endorse: webPage<EndorseFacts>('nominations/endorse'),
};
