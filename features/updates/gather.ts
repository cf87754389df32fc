// Reads what there is to report of a period: news, what was asked, who put themselves forward, and the dates ahead.
import { plusMinutes, type Instant } from '../../platform/calendar.ts';
import type { ComingDate, ReadDates } from '../../platform/dates.ts';
import type { News, ReadNews } from '../../platform/news.ts';
import type { AnswerEvents, FaqEntry, GetCurrentFaq } from '../faq/index.ts';
import { type Counts, type Rising, risingIn } from './rising.ts';
import type { Period } from './update.ts';

export type GatherNeeds = {
  news: ReadNews;
  dates: ReadDates;
  answerEvents: Pick<AnswerEvents, 'since'>;
  currentFaq: GetCurrentFaq;
  /** Who has nominated themselves in this round. */
  nominators: () => Promise<ReadonlySet<string>>;
};

/** A question that rises, with its published answer. */
export type RisingEntry = Rising & { of: FaqEntry };

export type Material = {
  /** For everybody, the newest first. Updates themselves are none of it. */
  news: readonly News[];
  /** How many questions were asked that we know of. */
  asked: number;
  nominated: number;
  rising: readonly RisingEntry[];
  /** The next first. */
  dates: readonly ComingDate[];
};

/** What a period brought. */
export async function gather({ since, until }: Period, needs: GatherNeeds): Promise<Material> {
  const [newsSince, dates, { rising, asked }, nominators] = await Promise.all([
    needs.news(until, null),
    needs.dates(until),
    risingBetween({ since, until }, needs),
    needs.nominators(),
  ]);
  const news = newsSince(since)
    .filter(({ verb }) => verb !== 'update.show')
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
  return {
    news,
    asked,
    nominated: nominators.size,
    rising: rising.filter(({ of }) => of.status === 'answered'),
    dates: dates.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
  };
}

/** What rises in a period against one as long before it, with what we say of it now: also where we have no answer yet. */
export async function risingBetween(
  { since, until }: Period,
  { answerEvents, currentFaq }: Pick<GatherNeeds, 'answerEvents' | 'currentFaq'>,
): Promise<{ rising: RisingEntry[]; asked: number }> {
  const [before, now] = await Promise.all([
    askedBetween(asLongBefore({ since, until }), since, answerEvents),
    askedBetween(since, until, answerEvents),
  ]);
  const { entry, entries } = currentFaq();
  const rising = risingIn({ now, before, entries: entries.length }).flatMap((one) => {
    const of = entry(one.entry);
    return of ? [{ ...one, of }] : [];
  });
  return { rising, asked: [...now.values()].reduce((sum, count) => sum + count, 0) };
}

/** What people typed is counted: an answer that was opened with a button was offered to them. */
async function askedBetween(
  since: Instant,
  until: Instant,
  answerEvents: GatherNeeds['answerEvents'],
): Promise<Counts> {
  const counts = new Map<string, number>();
  for (const { entry, by } of await answerEvents.since(since, until))
    if (entry !== null && by === 'question') counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}

const asLongBefore = ({ since, until }: Period): Instant =>
  plusMinutes(since, Math.round((Date.parse(since) - Date.parse(until)) / 60_000));
