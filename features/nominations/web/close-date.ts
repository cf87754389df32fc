// The close of the round as an entry of one's own calendar.
import { filled } from '../../../platform/format.ts';
import type { PageReply } from '../../../platform/web-page.ts';
import { closeEntry } from '../../rounds/index.ts';
import type { WebNeeds } from './visitor.ts';

export const closeDate =
  ({ service: { round }, site, wording }: Pick<WebNeeds, 'service' | 'site' | 'wording'>) =>
  async (): Promise<PageReply> => {
    const { calendarFile } = await import('../../../platform/calendar-file.ts');
    const title = filled(wording['calendar.close'], { round: round.title });
    return calendarFile('nominations-close', closeEntry(round, { site, title, page: '/my-nomination' }));
  };
