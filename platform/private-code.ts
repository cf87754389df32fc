// The private code of somebody on the website: nobody knows who they are, so a code is how they come back. Only its hash is kept.
import { createHash } from 'node:crypto';
import { READABLE } from './ids.ts';
import { keyOf } from './table.ts';
import { type Form, NOWHERE, type PersonId } from './turn.ts';
import type { PageRequest } from './web-page.ts';

/** No tenant of Entra has this id. */
const WEB = 'web';

const LENGTH = 20;
const CODE = new RegExp(`^[${READABLE}]{${LENGTH}}$`, 'u');

const grouped = (letters: string): string => (letters.match(/.{4}/gu) ?? []).join('-');

/** Makes a code of 20 characters of 28 each out of a digest: one guess in some 10 to the power of 28 is right. */
export function lettersOf(digest: Buffer): string {
  const letters = Array.from({ length: LENGTH }, (_, n) => READABLE[digest.readUInt16BE(2 * n) % READABLE.length]);
  return grouped(letters.join(''));
}

/** The code of a form by its key: "7K3M-9QXD-2W4R-HZ6T-PN8V". The same key gives the same code, so that a form sent twice has one. */
export const codeOf = (key: string): string => lettersOf(createHash('sha512').update(`code ${key}`).digest());

/** A code as somebody typed it, or its link, in the form of a code; `undefined` of what cannot be one. */
export function readCode(typed: string): string | undefined {
  const letters = typed
    .slice(typed.lastIndexOf('#') + 1)
    .toUpperCase()
    .replace(/[^A-Z\d]+/gu, '');
  return CODE.test(letters) ? grouped(letters) : undefined;
}

/** What is kept of a code: what stands for the person. */
export const hashOf = (code: string): string => keyOf(WEB, code);

/** Whoever holds the code with this hash. */
export const visitorOf = (hash: string): PersonId => ({ tenantId: WEB, objectId: hash });

/** Whether somebody came by the website, where nobody has proved who they are. */
export const isVisitor = ({ tenantId }: PersonId): boolean => tenantId === WEB;

/** A page's form as the use-cases of the chat take it: somebody by themselves, whom no message reaches. */
export const formOf = (
  person: PersonId,
  { fields, receivedAt }: { fields: Form['fields']; receivedAt: PageRequest['receivedAt'] },
  { verb, name }: { verb: string; name: string },
): Form => ({
  kind: 'form',
  id: '',
  place: 'personal',
  conversation: '',
  address: NOWHERE,
  receivedAt,
  person: { ...person, name },
  verb,
  fields,
});
