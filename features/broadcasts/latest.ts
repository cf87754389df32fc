// News of messages: those that somebody was sent lately, for them alone in their catch-up, and each of them to read again.
import { dayOf, formatDay, formatInstant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { News, ReadNews } from '../../platform/news.ts';
import type { Deliveries, Delivery } from '../../platform/notifications/notification.ts';
import { recipientOf } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form } from '../../platform/turn.ts';
import { type Broadcast, isOut } from './broadcast.ts';
import { cards } from './cards.ts';
import { newsOf } from './delivered.ts';
import { newsFacts, type NewsNeeds } from './news.ts';
import { anyIn } from './owned.ts';
import type { Broadcasts } from './ports.ts';

export type LatestNeeds = NewsNeeds & {
  broadcasts: Pick<Broadcasts, 'find' | 'newest'>;
  deliveries: Pick<Deliveries, 'one'>;
  /** A link that opens a private chat with the bot. */
  chat: string;
  /** Where the service answers browsers. */
  site: string;
};

/** So many are looked at: each costs two requests. */
const MOST = 10;

/** What was sent to whoever asks, by the moment it was sent to them. Nothing where others read along. */
export const messageNews =
  (needs: LatestNeeds): ReadNews =>
  async (_, reader) => {
    if (!reader) return () => [];
    const { broadcasts, deliveries } = needs;
    const out = (await broadcasts.newest('all', MOST)).filter(isOut);
    const own = await Promise.all(
      out.map(async (broadcast) => {
        const delivery = await deliveries.one(newsOf(broadcast), recipientOf(reader));
        return delivery?.state === 'sent' ? [toldOf(broadcast, delivery, needs)] : [];
      }),
    );
    return (after) => own.flat().filter(({ at }) => at > after);
  };

function toldOf({ id, news: { title, link } }: Broadcast, { at }: Delivery, { wording, site }: LatestNeeds): News {
  const page = link.startsWith(`${site}/`) ? { page: link.slice(site.length) } : {};
  const day = formatDay(dayOf(at));
  return { noun: wording['news.message'], title, is: 'new', at, day, verb: 'broadcast.read', id, ...page };
}

/** The message as it stands, for somebody who was sent it. */
export const readAgain =
  (needs: LatestNeeds) =>
  async (form: Form): Promise<Reply> => {
    if (form.place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
    const broadcast = await anyIn(form, needs);
    const own = broadcast && (await needs.deliveries.one(newsOf(broadcast), recipientOf(form.person)));
    if (!own) return refusals.outOfDate.with({ contact: needs.service.contact });
    const { news, state, editedAt, changedAt } = broadcast;
    if (state !== 'recalled') return cards.news.with(newsFacts(broadcast, needs));
    const at = formatInstant(editedAt ?? changedAt);
    return cards.recalled.with({ title: news.title, council: needs.service.council, at });
  };
