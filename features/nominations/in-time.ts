// Counts nominations as in time that came after the close of then and before the close of now. Repeating it changes nothing.
import { closeOf } from '../../platform/calendar.ts';
import { SERVICE } from '../../platform/audit.ts';
import type { Clock } from '../../platform/ports.ts';
import { keyOf } from '../../platform/table.ts';
import type { Service } from '../rounds/index.ts';
import type { NominationSummary } from './nomination.ts';
import type { Nominations, NominationSummaries } from './ports.ts';

export type InTimeNeeds = {
  clock: Clock;
  nominations: Pick<Nominations, 'find' | 'change'>;
  summaries: Pick<NominationSummaries, 'list'>;
  service: Pick<Service, 'round' | 'serviceName'>;
};

/**
 * What officers decided because one was late goes with it. `false`: others changed some meanwhile. Where the close moves to an earlier day nobody
 * becomes late who was told that they are in time.
 */
export async function countInTime({ clock, nominations, summaries, service }: InTimeNeeds): Promise<boolean> {
  const { id: round, closes } = service.round;
  const isInTime = ({ late, receivedAt }: Pick<NominationSummary, 'late' | 'receivedAt'>): boolean =>
    late && receivedAt < closeOf(closes);
  let all = true;
  for (const { person } of (await summaries.list(round)).filter(isInTime)) {
    const nomination = await nominations.find(round, person);
    if (!nomination || !isInTime(nomination)) continue;
    const version = nomination.version + 1;
    const id = keyOf('in time', nomination.reference, String(version));
    const audit = {
      id,
      at: clock(),
      by: SERVICE,
      did: 'nomination.in-time',
      version,
      name: service.serviceName,
    } as const;
    const next = { ...nomination, late: false, lateDecision: null, version };
    if (!(await nominations.change(next, audit, nomination))) all = false;
  }
  return all;
}
