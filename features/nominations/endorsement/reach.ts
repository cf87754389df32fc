// Whether the endorser of a nomination can be asked, and whether the request has reached them.
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import { samePerson } from '../../../platform/person.ts';
import type { People } from '../../people/index.ts';
import type { Nomination } from '../nomination.ts';

/**
 * `none`: nobody is named. `unknown`: nobody with that address has used Roundtable. `own`: the address is the nominee's. `unreached`: the
 * request could not be delivered, or nobody can know whether it was. `asked`: they have it, or it is on its way.
 */
export type Reach = 'none' | 'unknown' | 'own' | 'unreached' | 'asked';

export type ReachNeeds = { people: Pick<People, 'withEmail'>; deliveries: Pick<Deliveries, 'of'> };

/** How far the request to endorse a nomination got that waits for an answer. */
export async function reachOf(
  { endorser, endorsement, person, round, reference }: Nomination,
  { people, deliveries }: ReachNeeds,
): Promise<Reach> {
  if (endorser.email.trim() === '') return 'none';
  const known = await people.withEmail(endorser.email);
  if (!known) return 'unknown';
  if (samePerson(known.person, person)) return 'own';
  const { request } = endorsement;
  const sent = await deliveries.of({ kind: 'endorsement', round, reference, request });
  return sent.some(({ state }) => state === 'failed' || state === 'unknown') ? 'unreached' : 'asked';
}
