// Reads what somebody without Teams types to sign up, and says what is wrong with it.
import type { Address } from '../../../platform/address.ts';
import { textIn } from '../../../platform/fields.ts';
import type { Mail } from '../../../platform/mail.ts';
import { asSeen } from '../../../platform/text.ts';
import { type Fields, NOWHERE } from '../../../platform/turn.ts';
import { type Register, type School, typedOrSelected } from '../../schools/index.ts';
import type { Attending } from '../signing.ts';
import type { Wording } from '../wording.ts';

export type SignUpField = 'name' | 'email' | 'school' | 'privacyRead';

/** What was typed and chosen, as it is. */
export type SignUpInputs = Record<SignUpField, string>;

export type SignUpProblem = { field: SignUpField; text: string };

export type CheckNeeds = { register: Register; mail: Pick<Mail, 'to'>; wording: Wording };

export type Read = { attending: Attending } | { problems: SignUpProblem[]; schools: readonly School[] };

export const noInputs: SignUpInputs = { name: '', email: '', school: '', privacyRead: '' };

/** A school that was selected among several takes the place of what was typed. */
export const inputsIn = (fields: Fields, { register }: Pick<CheckNeeds, 'register'>): SignUpInputs => ({
  name: asSeen(textIn(fields['name'])),
  email: textIn(fields['email']),
  school: typedOrSelected(textIn(fields['school']), textIn(fields['selected']), register),
  privacyRead: textIn(fields['privacyRead']),
});

const LONGEST_NAME = 200;

/** Whether the council sends email. An example tells: it does, or it does not. */
export const sendsMail = ({ mail }: Pick<CheckNeeds, 'mail'>): boolean => mail.to('somebody@example.org') !== undefined;

/** Who signs up, or all that is wrong at once. The school and the address may be empty: not everybody has them. */
export function check({ name, email, school, privacyRead }: SignUpInputs, needs: CheckNeeds): Read {
  const { register, wording } = needs;
  const found = school === '' ? undefined : register.find(school);
  const candidates = found && !found.sure ? found.candidates : [];
  const address: Address | undefined = email === '' || !sendsMail(needs) ? NOWHERE : needs.mail.to(email);
  const wrong: [SignUpField, string, boolean][] = [
    ['name', wording['event.name.missing'], !/[\p{L}\p{N}]/u.test(name)],
    ['name', wording['event.name.long'], name.length > LONGEST_NAME],
    ['email', wording['event.email.format'], address === undefined],
    ['school', wording['event.school.several'], candidates.length > 0],
    ['school', wording['event.school.unknown'], found?.sure === false && candidates.length === 0],
    ['privacyRead', wording['event.privacyRead.missing'], privacyRead !== 'true'],
  ];
  const problems = wrong.flatMap(([field, text, is]) => (is ? [{ field, text }] : []));
  if (problems.length > 0 || address === undefined) return { problems, schools: candidates };
  const urn = found?.sure ? found.school.urn : '';
  return { attending: { name: name.replace(/\s+/gu, ' '), address, school: urn, role: '' } };
}
