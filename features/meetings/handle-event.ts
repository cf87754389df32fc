// Does what follows from a change of a meeting: every member hears of it, and the day before it that it is tomorrow.
import { dayBefore, dayOf } from '../../platform/calendar.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import type { Deliveries, Recipient } from '../../platform/notifications/notification.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import type { Service } from '../rounds/index.ts';
import { cards } from './cards.ts';
import { isCancelled, type Meeting, type Meetings } from './meeting.ts';
import type { MeetingReminder, MeetingTold } from './notifications.ts';
import { readFacts, type WordsNeeds } from './show.ts';
import { aboutIn } from './store.ts';

export type EventNeeds = {
  meetings: Meetings;
  memberRecipients: (round: string) => Promise<Recipient[]>;
  service: Pick<Service, 'round'>;
  deliveries: Deliveries;
  clock: Clock;
  enqueue: Enqueue;
};

/** Of what was changed again members hear as it is by then, from that change's own event. Safe to repeat. */
export const handleMeeting =
  (needs: EventNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const { id, version } = aboutIn(event);
    const meeting = await needs.meetings.find(needs.service.round.id, id);
    if (meeting?.version !== version) return 'done';
    const members = () => needs.memberRecipients(meeting.round);
    const told = { kind: 'meeting-told', round: meeting.round, id, version } as const;
    return (await planNotifications(told, members, needs)) ? remind(meeting, needs) : 'waiting';
  };

async function remind(meeting: Meeting, needs: EventNeeds): Promise<Followed> {
  const { id, round, starts } = meeting;
  const now = needs.clock();
  const due = dayBefore(starts);
  // Whoever hears of it less than a day before needs no reminder.
  if (isCancelled(meeting) || now >= starts || meeting.at >= due) return 'done';
  if (now < due) return { until: due };
  const members = () => needs.memberRecipients(round);
  const reminder = { kind: 'meeting-reminder', round, id, day: dayOf(starts) } as const;
  return (await planNotifications(reminder, members, needs)) ? 'done' : 'waiting';
}

export type ToldNeeds = WordsNeeds & { meetings: Meetings; clock: Clock };

/** What was done, while nothing has been done since. */
export const toldSource =
  (needs: ToldNeeds) =>
  async ({ round, id, version }: Omit<MeetingTold, 'kind'>): Promise<Source | undefined> => {
    const meeting = await needs.meetings.find(round, id);
    if (meeting?.version !== version) return undefined;
    return { card: () => cards.meeting.with({ ...readFacts(meeting, needs.clock(), needs), told: meeting.did }) };
  };

/** That it is tomorrow, unless it was moved or cancelled. */
export const reminderSource =
  (needs: ToldNeeds) =>
  async ({ round, id, day }: Omit<MeetingReminder, 'kind'>): Promise<Source | undefined> => {
    const meeting = await needs.meetings.find(round, id);
    if (!meeting || isCancelled(meeting) || dayOf(meeting.starts) !== day || needs.clock() >= meeting.starts)
      return undefined;
    return { card: () => cards.meeting.with({ ...readFacts(meeting, needs.clock(), needs), told: 'reminder' }) };
  };
