// Who is an officer, an adviser or an administrator because a group of the council's directory has them: looked up once in 10 minutes.
import { type Instant, plusMinutes, plusSeconds } from './calendar.ts';
import type { Directory } from './directory.ts';
import { isGraphFault } from './graph-fault.ts';
import type { Clock, Report } from './ports.ts';
import type { PersonId } from './turn.ts';

export type StaffGroups = {
  /** Looks somebody up, unless it is known of them. Never throws: of whom that fails it is unknown. Comes before any question about them. */
  lookUp: (person: PersonId) => Promise<void>;
  isIn: (person: PersonId, as: StaffAs) => boolean;
  /** Whether they may be in any group, and nobody could say. */
  isUnknown: (person: PersonId) => boolean;
};

type StaffAs = 'officer' | 'adviser' | 'administrator';

/** The council has named no groups. */
export const noGroups: StaffGroups = {
  lookUp: () => Promise.resolve(),
  isIn: () => false,
  isUnknown: () => false,
};

type Needs = {
  /** Object ids of groups. */
  groups: Record<StaffAs, readonly string[]>;
  /** The tenant of the directory. Nobody else's people are looked up. */
  tenant: string;
  directory: Pick<Directory, 'groupsOf'>;
  clock: Clock;
  report: Report;
};

/** `in`: their groups; `undefined` where nobody could say. */
type Known = { until: Instant; in: ReadonlySet<string> | undefined };

/** Whoever leaves a group stays what they were for so long at most. */
const KEPT_MINUTES = 10;
/** After a fault the same person is looked up again no sooner. */
const FAILED_SECONDS = 30;

export function staffGroups({ groups, tenant, directory, clock, report }: Needs): StaffGroups {
  const known = new Map<string, Known>();
  const looking = new Map<string, Promise<void>>();
  const all = [...new Set(Object.values(groups).flat())];
  /** Until then Graph takes nobody's requests. */
  let busyUntil: Instant = '';

  const look = async (id: string, now: Instant): Promise<void> => {
    for (const [one, { until }] of known) if (until <= now) known.delete(one);
    if (now < busyUntil) return void known.set(id, { until: busyUntil, in: undefined });
    try {
      const found = await directory.groupsOf(id, all);
      known.set(id, { until: plusMinutes(now, KEPT_MINUTES), in: new Set(found.map((one) => one.toLowerCase())) });
    } catch (error) {
      report('Looking up the groups of somebody', error);
      const after = isGraphFault(error) ? error.after : undefined;
      // No longer than an answer is kept, whatever is asked for.
      const until = plusSeconds(now, Math.min(after ?? FAILED_SECONDS, KEPT_MINUTES * 60));
      if (isGraphFault(error) && error.status === 429) busyUntil = until;
      known.set(id, { until, in: undefined });
    }
  };

  const idOf = ({ tenantId, objectId }: PersonId): string | undefined =>
    tenantId.toLowerCase() === tenant.toLowerCase() && objectId !== '' ? objectId.toLowerCase() : undefined;
  const entryOf = (person: PersonId): Known | undefined => known.get(idOf(person) ?? '');
  return {
    lookUp: async (person) => {
      const [id, now] = [idOf(person), clock()];
      if (id === undefined || now < (known.get(id)?.until ?? '')) return;
      // Several turns of one person at once are one request.
      const running = looking.get(id) ?? look(id, now).finally(() => looking.delete(id));
      looking.set(id, running);
      await running;
    },
    isIn: (person, as) => {
      const found = entryOf(person)?.in;
      return found !== undefined && groups[as].some((group) => found.has(group.toLowerCase()));
    },
    isUnknown: (person) => idOf(person) !== undefined && entryOf(person)?.in === undefined,
  };
}
