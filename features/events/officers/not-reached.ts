// Whom news of events did not reach, for officers' page: of those to come, and of those of the last weeks.
import { plusSeconds } from '../../../platform/calendar.ts';
import { filled } from '../../../platform/format.ts';
import type { Deliveries } from '../../../platform/notifications/notification.ts';
import { countNotReached, type NotReached, type ReadNotReached } from '../../../platform/not-reached.ts';
import type { Clock } from '../../../platform/ports.ts';
import type { Event } from '../event.ts';
import type { Events } from '../ports.ts';
import type { Wording } from '../wording.ts';

type Needs = {
  events: Pick<Events, 'listed'>;
  deliveries: Pick<Deliveries, 'some'>;
  clock: Clock;
  wording: Wording;
};

/** So many are looked at, each with three requests at most. */
const MOST = 20;
const FOUR_WEEKS_SECONDS = 28 * 24 * 60 * 60;

export const eventsNotReached =
  (needs: Needs): ReadNotReached =>
  async () => {
    const from = plusSeconds(needs.clock(), -FOUR_WEEKS_SECONDS);
    const listed = await needs.events.listed({ from, most: MOST });
    return (await Promise.all(listed.map((one) => notReachedBy(one, needs)))).flat();
  };

/** What was changed last, places that were given, and what was shared last. */
async function notReachedBy(
  { id, title, sequence, shares }: Event,
  { deliveries, wording }: Needs,
): Promise<NotReached[]> {
  const counts = await countNotReached(
    [
      { kind: 'event-place', id },
      ...(sequence > 0 ? [{ kind: 'event-revised' as const, id, sequence }] : []),
      ...(shares > 0 ? [{ kind: 'event-shared' as const, id, share: shares }] : []),
    ],
    { deliveries },
  );
  const next = { text: wording['event.notReached.next'], to: '/say?words=events' };
  return counts ? [{ what: filled(wording['event.notReached'], { title }), counts, people: [], next }] : [];
}
