// Port of email, where the council wants it: how people are told things who have no chat.
import type { MailAddress } from './address.ts';
import type { Reply } from './card.ts';
import type { Posted } from './ports.ts';

export type Mail = {
  /** Where to write to somebody who has no chat; `undefined` where the council sends no email, or mail could not go to such an address. */
  to: (email: string) => MailAddress | undefined;
  /**
   * Sends a card in words. `reference`: by it the email can be asked after later; nothing personal. Answers and throws as posting to
   * Teams does.
   */
  post: (mail: { to: MailAddress; reply: Reply; reference: string }) => Promise<Posted>;
  /**
   * Whether an email with this reference was taken to be sent. `undefined`: nobody can be asked. Throws where it cannot be found out now.
   */
  wasTaken: (reference: string) => Promise<boolean | undefined>;
};

/** The council sends no email. What was planned while it did is certainly not sent, and officers see so. */
export const noMail: Mail = {
  to: () => undefined,
  post: () => Promise.resolve({ posted: false, refused: 'EmailIsOff' }),
  wasTaken: () => Promise.resolve(undefined),
};
