// Tells officers' checklist of places that have stayed free although people wait: giving them failed, and nobody else would notice.
import { formatInstant, plusMinutes } from '../../../platform/calendar.ts';
import type { Check } from '../../../platform/checklist.ts';
import { filled } from '../../../platform/format.ts';
import type { Events } from '../ports.ts';
import type { Wording } from '../wording.ts';

/** Places are given seconds after they become free. */
const MINUTES = 5;

export const eventsNotReady =
  ({ events, wording }: { events: Events; wording: Wording }): Check =>
  async ({ now }) => {
    const isStuck = ({ freeSince }: { freeSince: string | null }): boolean =>
      freeSince !== null && plusMinutes(freeSince, MINUTES) <= now;
    const listed = (await events.upcoming(now)).filter(isStuck);
    // The list is of a moment ago.
    const found = await Promise.all(listed.map(({ id }) => events.find(id)));
    return found.flatMap((event) =>
      event?.state === 'planned' && event.freeSince !== null && now < event.starts
        ? {
            text: filled(wording['event.stuck'], { title: event.title, since: formatInstant(event.freeSince) }),
            says: 'events',
          }
        : [],
    );
  };
