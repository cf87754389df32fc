// Where a message goes: into a conversation, or by email to somebody who has none.
import { isEmail } from './email.ts';
import type { ChannelAddress } from './turn.ts';

/** How to reach somebody by email: "mailto:jo@example.org". About a person, so it lies only in columns that say so. */
export type MailAddress = `mailto:${string}`;

/** Where a message goes: into a conversation, or by email. */
export type Address = ChannelAddress | MailAddress;

export const isMail = (address: Address): address is MailAddress => address.startsWith('mailto:');

export const emailIn = (address: MailAddress): string => address.slice('mailto:'.length);

/** Where mail goes to an address as it was typed. */
export const mailTo = (email: string): MailAddress | undefined => {
  const address = email.trim();
  return isEmail(address) ? `mailto:${address}` : undefined;
};
