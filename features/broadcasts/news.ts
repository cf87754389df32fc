// What recipients get of a message, and where it comes from when it is to be sent.
import { formatInstant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { filled } from '../../platform/format.ts';
import { withLines } from '../../platform/markdown.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import type { KeyDocument } from '../documents/index.ts';
import type { Service } from '../rounds/index.ts';
import type { Adviser } from '../schools/index.ts';
import { audienceInWords, topicsInWords, type WordsNeeds } from './audience-words.ts';
import type { Broadcast } from './broadcast.ts';
import { cards } from './cards.ts';
import type { NewsFacts } from './facts.ts';
import type { BroadcastAsked, BroadcastChange, BroadcastNews } from './notifications.ts';
import type { Broadcasts } from './ports.ts';

export type NewsNeeds = WordsNeeds & {
  documents: readonly KeyDocument[];
  service: Pick<Service, 'council' | 'contact'>;
  advisers: readonly Adviser[];
};

/** The same for every recipient, so that a preview can be what is sent. */
export function newsFacts(broadcast: Broadcast, needs: NewsNeeds): NewsFacts {
  const { id, news, author, editedAt } = broadcast;
  const { wording, documents, service, advisers } = needs;
  const own = advisers.find(({ objectId }) => objectId === author.objectId.toLowerCase());
  const email = (author.role === 'adviser' ? own?.email : undefined) ?? service.contact.email;
  const document = documents.find((one) => one.id === news.document);
  return {
    id,
    council: service.council,
    title: news.title,
    text: withLines(news.text),
    from: filled(wording[`broadcast.from.${author.role}`], { name: author.name, council: service.council, email }),
    why: whyOf(broadcast, needs),
    document: document ? { title: document.title, url: document.url } : null,
    link: news.link === '' ? null : { title: new URL(news.link).hostname, url: news.link },
    changed: editedAt === null ? '' : formatInstant(editedAt),
  };
}

/** Somebody on a list may follow none of its topics. */
function whyOf(broadcast: Broadcast, needs: NewsNeeds): string {
  const { wording } = needs;
  const { topics, listed } = broadcast.audience;
  const follows = topics.length > 0 && listed === '';
  return filled(wording[follows ? 'broadcast.why.topics' : 'broadcast.why'], {
    audience: audienceInWords(broadcast, needs),
    topics: topicsInWords(broadcast.audience, needs),
  });
}

/** The card of a message while it is on its way. Whoever is asked for in any other state gets nothing: their delivery waits as it is. */
export const newsSource =
  (needs: NewsNeeds & { broadcasts: Pick<Broadcasts, 'find'> }) =>
  async ({ id }: Omit<BroadcastNews, 'kind'>): Promise<Source | undefined> => {
    const broadcast = await needs.broadcasts.find(id);
    if (broadcast?.state !== 'sending') return undefined;
    return { card: () => cards.news.with(newsFacts(broadcast, needs)) };
  };

/** What its recipients have of it, or will get: its words, or that it was taken back. */
export function recipientsCard(broadcast: Broadcast, needs: NewsNeeds): Reply {
  const { news, state, editedAt, changedAt } = broadcast;
  if (state !== 'recalled') return cards.news.with(newsFacts(broadcast, needs));
  const at = formatInstant(editedAt ?? changedAt);
  return cards.recalled.with({ title: news.title, council: needs.service.council, at });
}

/** What takes the place of a card that somebody has: the new words, or that it was taken back. */
export const changeSource =
  (needs: NewsNeeds & { broadcasts: Pick<Broadcasts, 'find'> }) =>
  async ({ id, edition }: Omit<BroadcastChange, 'kind'>): Promise<Source | undefined> => {
    const broadcast = await needs.broadcasts.find(id);
    // A later change has its own notification.
    if (broadcast?.edition !== edition) return undefined;
    const by = recipientsCard(broadcast, needs);
    return { card: ({ about }) => ({ replace: about, by }) };
  };

/** To staff channels, as long as it waits. */
export const askedSource =
  (needs: NewsNeeds & { broadcasts: Pick<Broadcasts, 'find'> }) =>
  async ({ id, version }: Omit<BroadcastAsked, 'kind'>): Promise<Source | undefined> => {
    const broadcast = await needs.broadcasts.find(id);
    if (broadcast?.state !== 'asked' || broadcast.version !== version) return undefined;
    const { news, author } = broadcast;
    const audience = audienceInWords(broadcast, needs);
    return { card: () => cards.asked.with({ id, title: news.title, author: author.name, audience }) };
  };
