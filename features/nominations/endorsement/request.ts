// The request to endorse a nomination: made by naming somebody, void once another is named.
import type { People } from '../../people/index.ts';
import { plainEmail, samePerson, type KnownPerson } from '../../../platform/person.ts';
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
