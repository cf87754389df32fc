// Whom a message reaches: its parts, one for each school, and who of a part is to be sent it.
import { z } from 'zod';
import { emailIn, isMail } from '../../platform/address.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import type { Mail } from '../../platform/mail.ts';
import { recipientOf, samePerson } from '../../platform/person.ts';
import type { Reachable, ReachablePeople } from '../people/index.ts';
import { type Adviser, groupsOf, type School, schoolsIn } from '../schools/index.ts';
import { emailsIn, isFor, schoolsFor, takesSchoolless } from './audience.ts';
import type { Author, Broadcast } from './broadcast.ts';

export type ReachNeeds = {
  schools: readonly School[];
  advisers: readonly Adviser[];
  reachable: ReachablePeople;
  /** Who has nominated themselves in this round, by the keys of recipients. */
  nominators: () => Promise<ReadonlySet<string>>;
  /** Whether the council sends email. */
  mail: Pick<Mail, 'to'>;
};

/** Those whose school nobody knows, and those listed by address. Others are URNs. */
const SCHOOLLESS = 'none';
const LISTED = 'listed';

/** The open schools that somebody may write to. */
export const schoolsOf = (
  { role, objectId }: Pick<Author, 'role' | 'objectId'>,
  needs: Pick<ReachNeeds, 'schools' | 'advisers'>,
): School[] =>
  (role === 'adviser' ? schoolsIn(groupsOf(objectId, needs.advisers), needs.schools) : needs.schools).filter(
    ({ status }) => status === 'open',
  );

/** The schools that a message is for. */
export const schoolsMeant = (
  { author, audience }: Pick<Broadcast, 'author' | 'audience'>,
  needs: Pick<ReachNeeds, 'schools' | 'advisers'>,
): School[] => schoolsFor(audience, schoolsOf(author, needs));

/** The parts in which it is planned and sent. */
export const partsOf = (
  broadcast: Pick<Broadcast, 'author' | 'audience'>,
  needs: Pick<ReachNeeds, 'schools' | 'advisers'>,
): string[] => [
  ...schoolsMeant(broadcast, needs).map(({ urn }) => urn),
  ...(broadcast.author.role === 'officer' && takesSchoolless(broadcast.audience) ? [SCHOOLLESS] : []),
  ...(emailsIn(broadcast.audience).length > 0 ? [LISTED] : []),
];

/** Whether whoever was listed by address may be sent it: an adviser writes to their own schools only. */
export function mayWriteTo(
  { author }: Pick<Broadcast, 'author'>,
  { school }: { school: string },
  needs: Pick<ReachNeeds, 'schools' | 'advisers'>,
): boolean {
  return author.role === 'officer' || schoolsOf(author, needs).some(({ urn }) => urn === school);
}

/** Everybody of a part who is meant: also those who muted news, and those with an email address where the council sends none. */
async function meantIn(broadcast: Broadcast, part: string, needs: ReachNeeds): Promise<Reachable[]> {
  if (part === LISTED) return listed(broadcast, needs);
  const { audience } = broadcast;
  const [all, nominators] = await Promise.all([
    needs.reachable.ofSchool(part === SCHOOLLESS ? '' : part),
    audience.nominated === '' ? new Set<string>() : needs.nominators(),
  ]);
  const follows = (one: Reachable): readonly string[] => ('person' in one ? one.topics : []);
  return all.filter((one) =>
    isFor(audience, { role: one.role, hasNominated: nominators.has(recipientIn(one)), follows: follows(one) }),
  );
}

/** Those listed by address. Whoever is meant with their school, too, is planned once all the same. */
async function listed(broadcast: Broadcast, needs: ReachNeeds): Promise<Reachable[]> {
  const found: Reachable[] = [];
  await inParallel(emailsIn(broadcast.audience), async (email) => {
    const one = await needs.reachable.withEmail(email);
    if (one && mayWriteTo(broadcast, one, needs)) found.push(one);
  });
  return found;
}

/** The key of a recipient: the same whichever part they are found in. */
export const recipientIn = (one: Reachable): string => ('person' in one ? recipientOf(one.person) : one.recipient);

export const isMuted = (one: Reachable): boolean => 'person' in one && one.muted;

/** Whether the council sends email to such an address. */
const isReached = ({ address }: Reachable, { mail }: ReachNeeds): boolean =>
  !isMail(address) || mail.to(emailIn(address)) !== undefined;

/** Everybody of a part who is sent it, and how many muted news. */
export async function recipientsIn(
  broadcast: Broadcast,
  part: string,
  needs: ReachNeeds,
): Promise<{ recipients: Reachable[]; muted: number }> {
  const all = await meantIn(broadcast, part, needs);
  // Whoever writes it has seen it.
  const meant = all.filter((one) => !('person' in one) || !samePerson(one.person, broadcast.author));
  const recipients = meant.filter((one) => !isMuted(one) && isReached(one, needs));
  return { recipients, muted: meant.filter(isMuted).length };
}

const known = z.object({ name: z.string(), school: z.string() }).catch({ name: '', school: '' });

/** What is kept of a recipient for the report, beside where the message went. */
export const aboutOf = (one: Reachable): string =>
  JSON.stringify({ name: 'person' in one ? one.name : '', school: one.school });

export const knownOf = (about: string): z.infer<typeof known> => known.parse(about === '' ? {} : JSON.parse(about));
