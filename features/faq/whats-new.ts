// "What's new": what features tell that is new, or says something else, since this talk last looked. In a chat of one's own it is a catch-up: what
// is for that person alone is in it, too. And what is new of the answers.
import type { LastLooked } from './ports.ts';
import type { PublishedFaq } from './published-faq.ts';
import type { Reply } from '../../platform/card.ts';
import { dayOf, formatDay, formatInstant, plusMinutes, type Instant } from '../../platform/calendar.ts';
import type { News, NewsSince, Reader, ReadNews } from '../../platform/news.ts';
import { idOf } from '../../platform/person.ts';
import type { Report } from '../../platform/ports.ts';
import { instant } from '../../platform/rows.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { wholeNumberIn } from '../../platform/fields.ts';
import { talkOf } from './remember.ts';
import { beginOf, byEntry, standingAt, entryAt, type Revision } from './revision.ts';
import { cards } from './cards.ts';
import type { Wording } from './wording.ts';

export type NewsNeeds = {
  lastLooked: LastLooked;
  report: Report;
  wording: Wording;
  /** What all features tell. */
  news: ReadNews;
};

/** How far back somebody sees who never looked. */
const FIRST_LOOK_MINUTES = 30 * 24 * 60;
const MOST_LISTED = 10;

/** Shows the news, and remembers that they were looked at. What fails of the remembering is reported, and costs nothing else. */
export const whatsNew =
  ({ news, lastLooked, report }: NewsNeeds) =>
  async (incoming: Message): Promise<Reply> => {
    const now = incoming.receivedAt;
    const talk = talkOf(incoming);
    const orReport =
      (what: string) =>
      (error: unknown): undefined => {
        report(what, error);
      };
    const [since, last] = await Promise.all([
      news(now, readerOf(incoming)),
      talk && lastLooked.find(talk).catch(orReport('reading when news were last looked at')),
    ]);
    // Teams sends a turn again that it had no answer to: the same news are shown.
    const again = last?.turn === incoming.id;
    const looked = again ? (last.before ?? undefined) : last?.at;
    const look = { at: now, turn: incoming.id, before: looked ?? null };
    if (talk && !again) await lastLooked.keep(talk, look).catch(orReport('remembering that news were looked at'));
    return newsCard(since, { looked, at: 0, now });
  };

/** What there was no room for, or the last 30 days. It is no look: what comes next is still new since the one before. */
export const earlierNews =
  ({ news }: Pick<NewsNeeds, 'news'>) =>
  async (form: Form): Promise<Reply> => {
    const { fields, receivedAt: now } = form;
    const looked = instant.safeParse(fields['after']).data;
    return newsCard(await news(now, readerOf(form)), { looked, at: wholeNumberIn(fields['at']), now });
  };

const readerOf = ({ place, person }: Message | Form): Reader => (place === 'personal' ? idOf(person) : null);

/** `looked`: when they looked before this; `undefined`: the last 30 days. `at`: how many are passed over. */
function newsCard(
  since: NewsSince,
  { looked, at, now }: { looked: Instant | undefined; at: number; now: Instant },
): Reply {
  const all = onceEach(
    since(looked ?? plusMinutes(now, -FIRST_LOOK_MINUTES)).toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  );
  const from = at < all.length ? Math.max(at, 0) : 0;
  const next = from + MOST_LISTED;
  const isMore = next < all.length;
  return cards.whatsNew.with({
    since: looked === undefined ? null : formatInstant(looked),
    entries: all.slice(from, next).map(({ at: _, page: __, ...entry }) => entry),
    more: Math.max(all.length - next, 0),
    earlier: isMore
      ? { after: looked ?? '', at: next }
      : all.length === 0 && looked !== undefined
        ? { after: '', at: 0 }
        : null,
  });
}

/** Without the message that sent somebody what is news by itself: it has the same title, and leads to the same page. */
const onceEach = (all: readonly News[]): News[] =>
  all.filter(
    ({ title, page }, n) =>
      page === undefined || all.findIndex((one) => one.page === page && one.title === title) === n,
  );

/** Answers that are new, or say something else. */
export const answerNews =
  ({
    publishedFaq,
    wording,
  }: Pick<NewsNeeds, 'wording'> & { publishedFaq: Pick<PublishedFaq, 'revisions'> }): ReadNews =>
  async (now) => {
    // Not what was known up to a minute ago: whoever looks now is not told again of what is from before.
    const all = byEntry(await publishedFaq.revisions());
    const noun = wording['news.answer'];
    return (after) =>
      [...all.values()].flatMap((own) => newsOf(own, { after, now }) ?? []).map((one) => ({ ...one, noun }));
  };

type Span = { after: Instant; now: Instant };

/** What is new about the entry with these revisions. Other words for the same, and an answer that was taken away, are no news. */
export function newsOf(own: readonly Revision[], { after, now }: Span): Omit<News, 'noun'> | undefined {
  const first = own.find(({ number }) => number === 1);
  // What the council's files said when the service began is where news begin.
  const began = first?.publisher === null && first.publishedAt > after ? first.publishedAt : after;
  const before = entryAt(own, began);
  const entry = entryAt(own, now);
  if (entry?.status !== 'answered') return undefined;
  const is = before?.status === 'answered' ? 'changed' : 'new';
  const at = own
    .filter((one) => one !== first || first.publisher !== null)
    .filter((one) => is === 'new' || one.change === 'substance')
    // One that was replaced before its first day never counted.
    .filter((one) => standingAt(own, beginOf(one)) === one)
    .map(beginOf)
    .filter((begin) => began < begin && begin <= now)
    .sort()
    .at(-1);
  if (at === undefined) return undefined;
  return {
    id: entry.id,
    title: entry.title,
    is,
    at,
    day: formatDay(dayOf(at)),
    verb: 'faq.show',
    page: `/questions/${entry.id}`,
  };
}
