// The close of the round as an entry of one's own calendar, with a reminder a day before.
import { closeOf, plusMinutes } from '../../../platform/calendar.ts';
import { filled } from '../../../platform/format.ts';
import type { PageReply } from '../../../platform/web-page.ts';
import type { WebNeeds } from './visitor.ts';

export const closeDate =
  ({ service, site, wording }: Pick<WebNeeds, 'service' | 'site' | 'wording'>) =>
  async (): Promise<PageReply> => {
    const { calendarFile } = await import('../../../platform/calendar-file.ts');
    const { id, title: round, closes } = service.round;
    const title = filled(wording['calendar.close'], { round });
    return calendarFile('nominations-close', {
      uid: `close-${id}@${new URL(site).hostname}`,
      // "11:59pm" is the last minute that counts.
      start: Date.parse(plusMinutes(closeOf(closes), -1)),
      startInputType: 'utc',
      startOutputType: 'utc',
      duration: { minutes: 1 },
      title,
      url: `${site}/my-nomination`,
      busyStatus: 'FREE',
      alarms: [{ action: 'display', description: title, trigger: { hours: 24, before: true } }],
    });
  };
