// Whoever asks on the website: nobody knows who they are. A private code, shown once, is how they come back; only its hash is kept.
import { createHash } from 'node:crypto';
import { READABLE } from '../../../platform/ids.ts';
import { keyOf } from '../../../platform/table.ts';
import { type Form, NOWHERE, type PersonId } from '../../../platform/turn.ts';
import type { PageRequest } from '../../../platform/web-page.ts';

/** No tenant of Entra has this id. */
const WEB = 'web';

const LENGTH = 20;
const CODE = new RegExp(`^[${READABLE}]{${LENGTH}}$`, 'u');

const grouped = (letters: string): string => (letters.match(/.{4}/gu) ?? []).join('-');

/**
 * The code of a question that was sent with a form's key: "7K3M-9QXD-2W4R-HZ6T-PN8V". The same key gives the same code, so that a form sent
 * twice has one. 20 characters of 28 each: one guess in some 10 to the power of 28 is right.
 */
export function codeOf(key: string): string {
  const digits = createHash('sha512').update(`code ${key}`).digest();
  const letters = Array.from({ length: LENGTH }, (_, n) => READABLE[digits.readUInt16BE(2 * n) % READABLE.length]);
  return grouped(letters.join(''));
}

/** A code as somebody typed it, or its link, in the form of a code; `undefined` of what cannot be one. */
export function readCode(typed: string): string | undefined {
  const letters = typed
    .slice(typed.lastIndexOf('#') + 1)
    .toUpperCase()
    .replace(/[^A-Z\d]+/gu, '');
  return CODE.test(letters) ? grouped(letters) : undefined;
}

/** Whether somebody typed the reference of a question, which opens nothing. */
export const isReference = (typed: string): boolean => /^Q-?[A-Z\d]{5}$/iu.test(typed.trim());

/** What is kept of a code: what a session holds, and what stands for the person. */
export const hashOf = (code: string): string => keyOf(WEB, code);

/** The person that a session's hash stands for; `undefined` without one. */
export const visitorIn = ({ sessions }: PageRequest): PersonId | undefined => {
  const hash = sessions[SESSION];
  return hash === undefined ? undefined : visitorOf(hash);
};

export const visitorOf = (hash: string): PersonId => ({ tenantId: WEB, objectId: hash });

/** The session of whoever opened their question. */
export const SESSION = 'question';

/** A page's form as the use-cases of the chat take it: somebody by themselves, whom no message reaches. */
export const formOf = (
  person: PersonId,
  { fields, receivedAt }: Pick<PageRequest, 'fields' | 'receivedAt'>,
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
