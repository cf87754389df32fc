// News of documents: those that were published since.
import { formatMonthOrDay, type Instant, periodOf } from '../../platform/calendar.ts';
import type { News, NewsSince } from '../../platform/news.ts';
import type { KeyDocument } from './documents.ts';
import type { Wording } from './wording.ts';

export type NewsNeeds = { documents: readonly KeyDocument[]; wording: Wording };

/**
 * Nobody says at which minute of its day, or on which day of its month, a document was posted. So it is news until they are over, also for
 * who has looked meanwhile.
 */
export const documentNews =
  ({ documents, wording }: NewsNeeds) =>
  (now: Instant): Promise<NewsSince> => {
    const posted = documents.filter(({ published }) => periodOf(published).from <= now);
    return Promise.resolve((after) =>
      posted.filter(({ published }) => after < periodOf(published).until).map((one) => newsOf(one, wording)),
    );
  };

const newsOf = ({ id, title, published }: KeyDocument, wording: Wording): News => ({
  noun: wording['news.document'],
  title,
  is: 'new',
  at: periodOf(published).from,
  day: formatMonthOrDay(published),
  verb: 'documents.show',
  id,
  page: `/documents#${id}`,
});
