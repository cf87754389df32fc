// What only this service can make of a text, because only it has the key. After the key was changed, what earlier keys made still counts.
import { createHmac } from 'node:crypto';
import { READABLE } from './ids.ts';
import { lettersOf } from './private-code.ts';

type Sign = (text: string) => string;

/** Signs with the key of today. */
export type Signing = Sign & { readonly earlier?: readonly Sign[] };

type Keys = { now: string; earlier: readonly string[] };

const signingWith =
  (signWith: (key: string) => Sign) =>
  ({ now, earlier }: Keys): Signing =>
    Object.assign(signWith(now), { earlier: earlier.map(signWith) });

/** Eight characters of an HMAC: nobody can make one up without the key, and one guess in 378,000 million is right. "7K3M-9QXD" */
export const receiptCodes = signingWith((key) => (text) => {
  const digits = createHmac('sha256', key).update(text).digest();
  const code = Array.from({ length: 8 }, (_, n) => READABLE[digits.readUInt16BE(2 * n) % READABLE.length]).join('');
  return `${code.slice(0, 4)}-${code.slice(4)}`;
});

/** Twenty characters, for links that open something. "7K3M-9QXD-2W4R-HZ6T-PN8V" */
export const linkCodes = signingWith(
  (key) => (text) => lettersOf(createHmac('sha512', key).update(`link ${text}`).digest()),
);

/** Signs what a browser brings back: 43 characters of base64url. */
export const signatures = signingWith((key) => (text) => createHmac('sha256', key).update(text).digest('base64url'));

/** Stands for an id or address that was erased: only whoever has the key can tell which. */
export const commitments = signingWith(
  (key) => (text) => createHmac('sha256', key).update(`erased ${text}`).digest('base64url'),
);

/** Whether something is what one of our keys makes: `isMade` is asked of each, today's first. */
export const isSigned = (signing: Signing, isMade: (sign: Sign) => boolean): boolean =>
  [signing, ...(signing.earlier ?? [])].some(isMade);
