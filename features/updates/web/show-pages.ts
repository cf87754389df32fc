// Shows all updates on a page, and each of them at its address for good: as it stands, and as it stood before it was corrected.
import { dayOf, formatDay, formatInstant } from '../../../platform/calendar.ts';
import { pageOf } from '../../../platform/page.ts';
import { missing, type PageReply, type PageRequest } from '../../../platform/web-page.ts';
import type { Updates } from '../ports.ts';
import { sectionsOf } from '../sections.ts';
import type { Wording } from '../wording.ts';
import { pages } from './pages.ts';

export type PageNeeds = { updates: Pick<Updates, 'find' | 'list'>; wording: Wording };

const MOST_LISTED = 20;
const COUNT = /^[1-9]\d{0,3}$/u;

/** A number as it stands in an address; 0 for anything else. */
const numberIn = (text: string | undefined): number => (COUNT.test(text ?? '') ? Number(text) : 0);

export const showUpdatesPage =
  ({ updates }: PageNeeds) =>
  async ({ query }: PageRequest): Promise<PageReply> => {
    const { shown, page } = pageOf(await updates.list(), numberIn(query['at']), MOST_LISTED);
    return pages.updates.with({
      updates: shown.map(({ number, firstAt, purpose, change }) => ({
        number,
        day: formatDay(dayOf(firstAt)),
        purpose,
        change,
      })),
      page,
    });
  };

export const showUpdatePage =
  ({ updates, wording }: PageNeeds) =>
  async ({ parameters, query }: PageRequest): Promise<PageReply> => {
    const number = numberIn(parameters['number']);
    const editions = number > 0 ? await updates.find(number) : [];
    const [last] = editions;
    const asked = query['edition'];
    const shown = asked === undefined ? last : editions.find(({ edition }) => String(edition) === asked);
    if (!shown) return missing;
    return pages.update.with({
      number,
      day: formatDay(dayOf((editions.at(-1) ?? shown).publishedAt)),
      sections: sectionsOf(shown.words, wording),
      editions: editions.map(({ edition, publishedAt, change }) => ({
        edition,
        at: formatInstant(publishedAt),
        change,
      })),
      edition: shown.edition,
    });
  };
