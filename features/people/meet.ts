// Remembers who has met the bot in a chat of their own, and asks them what waited until they would.
import type { KnownPerson } from '../../platform/person.ts';
import { dayOf, plusMinutes, type Day } from '../../platform/calendar.ts';
import type { Incoming, PersonId } from '../../platform/turn.ts';
import type { Profile, Report } from '../../platform/ports.ts';
import type { LookUp, People } from './people.ts';

export type MeetNeeds = {
  people: People;
  profile: Profile;
  report: Report;
  /** Tells those features that wait for somebody with this address. Doing it twice is fine. */
  met: (known: KnownPerson) => Promise<void>;
};

/** Who was looked up this lately is not looked up again; names and addresses seldom change. */
const DAYS_KNOWN = 7;

/** How many people an instance keeps in mind; whoever it forgets is looked up once more. */
const MOST = 2000;

const keyOf = ({ tenantId, objectId }: PersonId): string => `${tenantId} ${objectId}`;

/**
 * Takes note of whoever speaks in their own chat, after they had their answer: the look-up is a call to Teams, made once a week, and again
 * where their chat has another address. Whether it is due is one read, at most once a day and instance. Never throws.
 */
export function meeting({ people, profile, report, met: tell }: MeetNeeds): (incoming: Incoming) => Promise<void> {
  const met = new Map<string, Day>();

  /** Whether somebody was met on this day; from now on they were. */
  const wasMet = (person: PersonId, today: Day): boolean => {
    const key = keyOf(person);
    const before = met.get(key);
    met.delete(key);
    met.set(key, today);
    const [oldest] = met.keys();
    if (met.size > MOST && oldest !== undefined) met.delete(oldest);
    return before === today;
  };

  return async (incoming) => {
    if (incoming.kind === 'joined' || incoming.place !== 'personal') return;
    const { person, address, receivedAt } = incoming;
    if (wasMet(person, dayOf(receivedAt))) return;
    try {
      if (isKnown(await people.lastLookUp(person), { address, receivedAt })) return;
      const { name, email } = await profile(address, person);
      const known = { person: { tenantId: person.tenantId, objectId: person.objectId }, address, name, email };
      await people.meet(known);
      if (email !== '') await tell(known);
      // Last, so that what failed before is tried again tomorrow.
      await people.noteLookUp(person, { address, at: receivedAt });
    } catch (error) {
      report('taking note of who has met the bot', error);
    }
  };
}

/** Who waited for somebody has reached them by then: only of those who are looked up others are told. */
const isKnown = (
  last: LookUp | undefined,
  { address, receivedAt }: Pick<Exclude<Incoming, { kind: 'joined' }>, 'address' | 'receivedAt'>,
): boolean => last?.address === address && plusMinutes(last.at, DAYS_KNOWN * 24 * 60) > receivedAt;
