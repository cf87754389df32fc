// "What's new": the answers that are new or say something else since this talk last looked.
import type { LastLooked, Revisions } from './ports.ts';
import type { Reply } from '../../platform/card.ts';
import { dayOf, formatDay, formatInstant, plusMinutes, type Instant } from '../../platform/calendar.ts';
import type { Message } from '../../platform/turn.ts';
import type { Report } from '../../platform/ports.ts';
import type { NewsFacts } from './answer-facts.ts';
import { talkOf } from './remember.ts';
import { beginOf, byEntry, standingAt, entryAt, type Revision } from './revision.ts';
import { cards } from './cards.ts';

export type NewsNeeds = { revisions: Revisions; lastLooked: LastLooked; report: Report };

/** How far back somebody sees who never looked. */
const FIRST_LOOK_MINUTES = 30 * 24 * 60;
const MOST_LISTED = 10;

/** Shows the news, and remembers that they were looked at. What fails of the remembering is reported, and costs nothing else. */
export const whatsNew =
  ({ revisions, lastLooked, report }: NewsNeeds) =>
  async (incoming: Message): Promise<Reply> => {
    const now = incoming.receivedAt;
    const talk = talkOf(incoming);
    const orReport =
      (what: string) =>
      (error: unknown): undefined => {
        report(what, error);
      };
    const [all, looked] = await Promise.all([
      revisions.all(),
      talk && lastLooked.find(talk).catch(orReport('reading when news were last looked at')),
    ]);
    const news = newsIn(all, { after: looked ?? plusMinutes(now, -FIRST_LOOK_MINUTES), now });
    if (talk) await lastLooked.keep(talk, now).catch(orReport('remembering that news were looked at'));
    const listed = news.slice(0, MOST_LISTED);
    return cards.whatsNew.with({
      since: looked === undefined ? null : formatInstant(looked),
      entries: listed.map(({ at, ...entry }) => ({ ...entry, day: formatDay(dayOf(at)) })),
      more: news.length - listed.length,
    });
  };

type Span = { after: Instant; now: Instant };
type News = Pick<NewsFacts['entries'][number], 'id' | 'title' | 'is'> & { at: Instant };

const newsIn = (all: readonly Revision[], span: Span): News[] =>
  [...byEntry(all).values()].flatMap((own) => newsOf(own, span) ?? []).sort((a, b) => (a.at < b.at ? 1 : -1));

/** What is new about the entry with these revisions. Other words for the same, and an answer that was taken away, are no news. */
function newsOf(own: readonly Revision[], { after, now }: Span): News | undefined {
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
  return at === undefined ? undefined : { id: entry.id, title: entry.title, at, is };
}
