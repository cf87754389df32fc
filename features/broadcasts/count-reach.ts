// Counts whom a message would reach, for whoever is about to send it: by chat, by email, and the schools in which it reaches nobody.
import { isMail } from '../../platform/address.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import { filled } from '../../platform/format.ts';
import { plainEmail } from '../../platform/person.ts';
import { emailsIn, linesIn } from './audience.ts';
import type { School } from '../schools/index.ts';
import type { Broadcast } from './broadcast.ts';
import type { ReachFacts } from './facts.ts';
import { partsOf, type ReachNeeds, recipientIn, recipientsIn, mayWriteTo, schoolsMeant, schoolsOf } from './reach.ts';
import type { Wording } from './wording.ts';

/** Nobody is counted beyond these: the preview says that there are more. */
const MOST = 10_000;
const NAMES = 10;

type Counted = Omit<ReachFacts, 'unreached'> & { unreached: School[] };

/** One request for each school, 16 at once. */
async function counted(broadcast: Broadcast, needs: ReachNeeds): Promise<Counted> {
  const [chats, mails] = [new Set<string>(), new Set<string>()];
  const reached = new Set<string>();
  const tally = { muted: 0, more: false };
  await inParallel(partsOf(broadcast, needs), async (part) => {
    if (chats.size + mails.size >= MOST) {
      tally.more = true;
      return;
    }
    const { recipients, muted: silent } = await recipientsIn(broadcast, part, needs);
    tally.muted += silent;
    for (const one of recipients) {
      (isMail(one.address) ? mails : chats).add(recipientIn(one));
      reached.add(one.school);
    }
  });
  const schools = schoolsMeant(broadcast, needs);
  return {
    chats: chats.size,
    mails: mails.size,
    ...tally,
    schools: schools.length,
    reached: schools.filter(({ urn }) => reached.has(urn)).length,
    unreached: tally.more ? [] : schools.filter(({ urn }) => !reached.has(urn)),
  };
}

/** Whom it would reach, with the first few of the schools in which that is nobody. */
export async function countReach(broadcast: Broadcast, needs: ReachNeeds): Promise<ReachFacts> {
  const { unreached, ...counts } = await counted(broadcast, needs);
  const names = unreached.slice(0, NAMES).map(({ name, town }) => `${name}, ${town}`);
  return { ...counts, unreached: { count: unreached.length, names } };
}

/** All schools in which it would reach nobody. */
export const unreachedBy = async (broadcast: Broadcast, needs: ReachNeeds): Promise<School[]> =>
  (await counted(broadcast, needs)).unreached;

/** The lines of its list that are nobody's, each in a sentence. */
export async function unknownLines(broadcast: Broadcast, needs: ReachNeeds & { wording: Wording }): Promise<string[]> {
  const { wording, reachable, schools } = needs;
  const open = new Set(schools.filter(({ status }) => status === 'open').map(({ urn }) => urn));
  const own = new Set(schoolsOf(broadcast.author, needs).map(({ urn }) => urn));
  const nobodys = new Set<string>();
  await inParallel(emailsIn(broadcast.audience), async (email) => {
    const one = await reachable.withEmail(email);
    // An adviser is not told whether an address at another school is known.
    if (!one || !mayWriteTo(broadcast, one, needs)) nobodys.add(email);
  });
  return linesIn(broadcast.audience.listed).flatMap((line) => {
    const number = String(line.number);
    if ('neither' in line) return filled(wording['broadcast.line.neither'], { number });
    if ('email' in line)
      return nobodys.has(plainEmail(line.email)) ? filled(wording['broadcast.line.nobody'], { number }) : [];
    if (!open.has(line.urn)) return filled(wording['broadcast.line.school'], { number, urn: line.urn });
    return own.has(line.urn) ? [] : filled(wording['broadcast.line.notYours'], { number });
  });
}
