// The pages on which people share a thought and read what became of it, and what each is told.
import type { Choice } from '../../../platform/choices.ts';
import { webPage } from '../../../platform/web-page.ts';
import type { SignpostFacts } from '../../signposts/index.ts';
import type { FormFacts, OwnFacts, ReceiptFacts } from '../facts.ts';

export type ShareFacts = Omit<FormFacts, 'fault'> & {
  phases: Choice[];
  roles: Choice[];
  /** The council can send the answer by email. */
  mails: boolean;
  /** A field was filled that nobody sees. */
  trapped: boolean;
};

/** `code` and `link` are shown this once. `email`: where the answer goes; empty where it goes nowhere. */
export type SentFacts = ReceiptFacts & { code: string; link: string; email: string };

export type CodeProblem = 'missing' | 'reference' | 'unknown';

export const pages = {
  share: webPage<ShareFacts>('thoughts/share'),
  sent: webPage<SentFacts>('thoughts/sent'),
  elsewhere: webPage<SignpostFacts>('thoughts/elsewhere'),
  /** Asks for the private code. `problem`: why what was typed leads to no thought. */
  code: webPage<{ typed: string; problem: CodeProblem | null }>('thoughts/code'),
  own: webPage<OwnFacts>('thoughts/own'),
  /** Asks once more before a thought is withdrawn, which is for good. */
  withdraw: webPage<OwnFacts>('thoughts/withdraw'),
};
