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
    // The list may be of long before: whatever lost the work that gives places has lost the one that lists them, too.
    const listed = (await events.upcoming(now)).filter(({ starts }) => now < starts);
    const found = await Promise.all(listed.map(({ id }) => events.find(id)));
    return found.flatMap((event) => {
      const { state = 'cancelled', title = '', starts = now, freeSince = null } = event ?? {};
      const isStuck = state === 'planned' && now < starts && freeSince !== null;
      if (!isStuck || plusMinutes(freeSince, MINUTES) > now) return [];
      return { text: filled(wording['event.stuck'], { title, since: formatInstant(freeSince) }), says: 'events' };
    });
  };
