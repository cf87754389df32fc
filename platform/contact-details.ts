// Contact details in a text: what could reach somebody does not go where others read along.
/**
 * E-mail addresses and British telephone numbers. Source of the numbers' shape: Ofcom, National Telephone Numbering Plan. No more
 * is looked at before an "@" than can stand there (RFC 5321, 4.5.3.1.1), so that a long text without one is read once.
 */
const CONTACT_DETAILS =
  /[\p{L}\p{N}_.+'&/-]{1,64}@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+|(?<!\d)(?:(?:\+|00)44|\(?0)(?:[\s().\u2010-\u2015-]{0,3}\d){9,10}(?!\d)/gu;

/** A question as it may stand in a channel: nobody can be reached by it. Names cannot be told from other words. */
export const withoutContactDetails = (text: string, removed: string): string =>
  text.replaceAll(CONTACT_DETAILS, removed);

/** Whether a text has an email address or a telephone number in it. */
export function contactDetailsIn(text: string): { email: boolean; phone: boolean } {
  const found = text.match(CONTACT_DETAILS) ?? [];
  return { email: found.some((one) => one.includes('@')), phone: found.some((one) => !one.includes('@')) };
}
