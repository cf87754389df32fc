// Shows somebody the messages that were sent to them of late: who sent each, why to them, and what it says.
import { formatInstant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import type { Deliveries } from '../../platform/notifications/notification.ts';
import { recipientOf } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Message } from '../../platform/turn.ts';
import { type Broadcast, isOut } from './broadcast.ts';
import { cards } from './cards.ts';
import { newsFacts, type NewsNeeds } from './news.ts';
import type { Broadcasts } from './ports.ts';

type ReceivedNeeds = NewsNeeds & {
  broadcasts: Pick<Broadcasts, 'newest'>;
  deliveries: Pick<Deliveries, 'one'>;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

/** So many of the newest are looked through, and so many shown. */
const LOOKED_AT = 20;
const SHOWN = 3;

/** The newest that somebody was sent: two waves of requests, however many people have them. */
export const showReceived =
  (needs: ReceivedNeeds) =>
  async ({ place, person }: Message): Promise<Reply> => {
    const { broadcasts, deliveries, chat } = needs;
    if (place !== 'personal') return refusals.privateOnly.with({ chat });
    const out = (await broadcasts.newest('all', LOOKED_AT)).filter(isOut);
    const own = await Promise.all(
      out.map(async (one): Promise<(Broadcast & { at: string }) | undefined> => {
        const delivery = await deliveries.one({ kind: 'broadcast', id: one.id }, recipientOf(person));
        return delivery?.state === 'sent' ? { ...one, at: delivery.at } : undefined;
      }),
    );
    const messages = own.filter((one) => one !== undefined).slice(0, SHOWN);
    return cards.received.with({
      messages: messages.map(({ at, ...one }) => {
        const { id, title, from, why } = newsFacts(one, needs);
        return { id, title, from, why, at: formatInstant(at) };
      }),
      contact: needs.service.contact,
    });
  };
