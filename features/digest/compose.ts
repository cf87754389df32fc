// Composes a digest from what its sections say. Pure: no clock, no storage.
import { dayOf, formatInstant, formatWeekday, type Instant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { DigestSpan, Said } from '../../platform/digest/section.ts';
import type { DigestCards } from './cards.ts';
import type { DigestIssue } from './issue.ts';
import type { DigestPost } from './ports.ts';

type Frame = Pick<DigestSpan, 'now' | 'since'> & {
  number: number;
  unknown: readonly Pick<DigestPost, 'day'>[];
  corrections?: { at: Instant; what: string }[];
};

/** Whether it is more than a line. */
export const isFull = ({
  since,
  news,
  unknown,
}: Pick<DigestIssue, 'since' | 'news'> & { unknown: readonly unknown[] }) =>
  since === null || news || unknown.length > 0;

/** The digest card; a single line when nothing is new since the last one. */
export function composeDigest(
  { now, since, number, unknown, corrections = [] }: Frame,
  { facts, news }: Pick<Said, 'facts' | 'news'>,
  cards: DigestCards,
): Reply {
  const card = isFull({ since, news, unknown }) ? cards.digest : cards.quiet;
  return card.with({
    ...facts,
    number,
    day: formatWeekday(dayOf(now)),
    since: since === null ? '' : formatInstant(since),
    unknown: unknown.map(({ day }) => formatWeekday(day)),
    corrections: corrections.map(({ at, what }) => ({ at: formatInstant(at), what })),
  });
}
