// Whether the endorser of a nomination can be asked, and whether the request has reached them.
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import { type KnownPerson, samePerson } from '../../../platform/person.ts';
import type { People } from '../../people/index.ts';
import type { Nomination } from '../nomination.ts';

/**
 * `none`: nobody is named. `unknown`: nobody with that address has used Roundtable. `own`: the address is the nominee's. `unreached`: the
 * request could not be delivered, or nobody can know whether it was. `asked`: they have it, or it is on its way.
 */
export type Reach = 'none' | 'unknown' | 'own' | 'unreached' | 'asked';

export type ReachNeeds = { people: Pick<People, 'withEmail'>; deliveries: Pick<Deliveries, 'of'> };

/** Who has the address of the endorser, as far as anybody asks them; `undefined` where nobody is known by it. */
export const namedBy = (
  { endorser, endorsement }: Pick<Nomination, 'endorser'> & { endorsement: Pick<Nomination['endorsement'], 'state'> },
  { people }: Pick<ReachNeeds, 'people'>,
): Promise<KnownPerson | undefined> =>
  endorsement.state !== 'asked' || endorser.email.trim() === ''
    ? Promise.resolve(undefined)
    : people.withEmail(endorser.email);

/** How far the request to endorse a nomination got that waits for an answer. `known`: who has the endorser's address. */
export async function reachOf(
  { endorser, endorsement, person, round, reference }: Nomination,
  known: KnownPerson | undefined,
  { deliveries }: Pick<ReachNeeds, 'deliveries'>,
): Promise<Reach> {
  if (endorser.email.trim() === '') return 'none';
  if (!known) return 'unknown';
  if (samePerson(known.person, person)) return 'own';
  const { request } = endorsement;
  const sent = await deliveries.of({ kind: 'endorsement', round, reference, request });
  return sent.some(({ state }) => state === 'failed' || state === 'unknown') ? 'unreached' : 'asked';
}
