// News of updates: those that were published, or corrected, since somebody looked.
import { dayOf, formatDay } from '../../platform/calendar.ts';
import { filled } from '../../platform/format.ts';
import type { ReadNews } from '../../platform/news.ts';
import type { Updates } from './ports.ts';
import type { Wording } from './wording.ts';

export const updateNews =
  ({ updates, wording }: { updates: Pick<Updates, 'list'>; wording: Wording }): ReadNews =>
  async () => {
    const all = await updates.list();
    return (after) =>
      all
        .filter(({ publishedAt }) => publishedAt > after)
        .map(({ number, firstAt, publishedAt: at }) => ({
          noun: wording['news.update'],
          title: filled(wording['update.name'], { number: String(number) }),
          is: firstAt > after ? ('new' as const) : ('changed' as const),
          at,
          day: formatDay(dayOf(at)),
          verb: 'update.show',
          id: String(number),
          page: `/updates/${number}`,
        }));
  };
