// The events to come that are for everybody, for whoever asks what schools should note in their diaries.
import { isDeepStrictEqual } from 'node:util';
import { dayOf, formatSpan, formatWeekday } from '../../platform/calendar.ts';
import type { ReadDates } from '../../platform/dates.ts';
import { filled } from '../../platform/format.ts';
import { everybody } from './audience.ts';
import type { Events } from './ports.ts';
import { whereOf } from './words.ts';
import type { Wording } from './wording.ts';

export const eventDates =
  ({ events, wording }: { events: Pick<Events, 'upcoming'>; wording: Wording }): ReadDates =>
  async (after) => {
    const forAll = (await events.upcoming(after)).filter(({ audience }) => isDeepStrictEqual(audience, everybody));
    return forAll.map((event) => {
      const { id, title, starts, ends } = event;
      const [hours = ''] = formatSpan(starts, ends).split(' on ');
      const what = filled(wording['event.date'], { title, hours, where: whereOf(event, wording) });
      return { at: starts, day: formatWeekday(dayOf(starts)), what, page: `/events/${id}` };
    });
  };
