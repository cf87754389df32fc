// Whether the endorser of a nomination can be asked, and whether the request has reached them.
import { isMail } from '../../../platform/address.ts';
import type { Mail } from '../../../platform/mail.ts';
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import { type KnownPerson, samePerson } from '../../../platform/person.ts';
import type { People } from '../../people/index.ts';
import type { Nomination } from '../nomination.ts';
import { namesThemself } from './request.ts';

/**
 * `none`: nobody is named. `unknown`: nobody with that address has used Roundtable. `own`: the address is the nominee's. `unreached`: the
 * request could not be delivered, or nobody can know whether it was. `asked`: they have it, or it is on its way. `emailed`: the same, by email.
 */
export type Reach = 'none' | 'unknown' | 'own' | 'unreached' | 'asked' | 'emailed';

export type ReachNeeds = {
  people: Pick<People, 'withEmail'>;
  deliveries: Pick<Deliveries, 'of'>;
  mail: Pick<Mail, 'to'>;
};

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
  { endorser, endorsement, person, email, round, reference }: Nomination,
  known: KnownPerson | undefined,
  { deliveries, mail }: Pick<ReachNeeds, 'deliveries' | 'mail'>,
): Promise<Reach> {
  if (endorser.email.trim() === '') return 'none';
  if (known && samePerson(known.person, person)) return 'own';
  if (!known && (namesThemself({ endorser, email }) || !mail.to(endorser.email))) return 'unknown';
  const { request } = endorsement;
  const sent = await deliveries.of({ kind: 'endorsement', round, reference, request });
  const theirs = sent.filter(({ address }) => isMail(address) === !known);
  if (theirs.some(({ state }) => state === 'failed' || state === 'unknown')) return 'unreached';
  return known ? 'asked' : 'emailed';
}
