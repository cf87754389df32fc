// The request to endorse a nomination: made by naming somebody, void once another is named.
import type { People } from '../../people/index.ts';
import { plainEmail, samePerson, type KnownPerson } from '../../../platform/person.ts';
import type { MailAddress } from '../../../platform/address.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { Instant } from '../../../platform/calendar.ts';
import type { PersonId } from '../../../platform/turn.ts';
import type { Endorsement, Nomination, Said } from '../nomination.ts';

/** A nominee asks whom they name in a version of their nomination. */
export const asked = (
  { tenantId, objectId }: PersonId,
  { at, version }: { at: Instant; version: number },
): Endorsement => ({
  state: 'asked',
  at,
  by: { tenantId, objectId },
  request: version,
  answers: 0,
  reason: '',
});

/** Whether somebody else is named. Who it is, is told by the address: a name may be written in two ways. */
export const namesAnother = (one: Said, other: Said): boolean =>
  plainEmail(one.endorser.email) !== plainEmail(other.endorser.email);

/** The endorser, if Teams knows them. Nobody endorses themselves, whichever of their addresses they name. */
export async function endorserOf(
  { endorser, person }: Pick<Nomination, 'endorser' | 'person'>,
  people: People,
): Promise<KnownPerson | undefined> {
  const known = await people.withEmail(endorser.email);
  return known && !samePerson(known.person, person) ? known : undefined;
}

/** Where to write to an endorser whom Teams does not know; nobody is asked at an address of their own, or where no email is sent. */
export async function emailOfEndorser(
  { endorser, email, person }: Pick<Nomination, 'endorser' | 'email' | 'person'>,
  { people, mail }: { people: People; mail: Pick<Mail, 'to'> },
): Promise<MailAddress | undefined> {
  const address = namesThemself({ endorser, email }) ? undefined : mail.to(endorser.email);
  const known = address && (await people.withEmail(endorser.email));
  return known && samePerson(known.person, person) ? undefined : address;
}

export const namesThemself = ({ endorser, email }: Pick<Nomination, 'endorser' | 'email'>): boolean =>
  plainEmail(endorser.email) === plainEmail(email);
