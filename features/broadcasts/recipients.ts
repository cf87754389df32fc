// What recipients can press and say: that they will share a message, that they want no news, or want it again.
import type { Reply } from '../../platform/card.ts';
import { ID, textIn } from '../../platform/fields.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Deliveries } from '../../platform/notifications/notification.ts';
import { idOf, recipientOf } from '../../platform/person.ts';
import type { Form, Message } from '../../platform/turn.ts';
import type { ReachablePeople } from '../people/index.ts';
import type { Service } from '../rounds/index.ts';
import type { Register } from '../schools/index.ts';
import { cards } from './cards.ts';
import { anyIn } from './owned.ts';
import type { Broadcasts } from './ports.ts';

export type RecipientNeeds = {
  broadcasts: Broadcasts;
  deliveries: Pick<Deliveries, 'one'>;
  reachable: ReachablePeople;
  register: Register;
  service: Pick<Service, 'contact'>;
  chat: string;
};

/** Counts that somebody who was sent it will share it, once, with the network of their school. In a preview it counts nobody. */
export const shareNews =
  (needs: RecipientNeeds) =>
  async (form: Form): Promise<Reply> => {
    const { broadcasts, deliveries, reachable, register, service } = needs;
    const broadcast = await anyIn(form, needs);
    if (!broadcast) return refusals.outOfDate.with({ contact: service.contact });
    const own = await deliveries.one({ kind: 'broadcast', id: broadcast.id }, recipientOf(form.person));
    if (!own) return cards.noted.with({ what: 'elsewhere' });
    const school = (await reachable.now(form.person))?.school ?? '';
    const network = register.withUrn(school)?.network ?? '';
    await broadcasts.seen(broadcast.id, idOf(form.person), { network, at: form.receivedAt });
    return cards.noted.with({ what: 'seen' });
  };

/** Answers to their own questions and all about their nomination reach them as before. */
export const muteNews =
  (muted: boolean, needs: Pick<RecipientNeeds, 'reachable' | 'chat' | 'deliveries'>) =>
  async (turn: Form | Message): Promise<Reply> => {
    const { place, person } = turn;
    const { reachable, chat, deliveries } = needs;
    if (place !== 'personal') return refusals.privateOnly.with({ chat });
    // On a card that was not sent to them: whoever previews it means no harm to their own news.
    const id = turn.kind === 'form' ? textIn(turn.fields['id']) : '';
    if (ID.test(id) && !(await deliveries.one({ kind: 'broadcast', id }, recipientOf(person))))
      return cards.noted.with({ what: 'elsewhere' });
    await reachable.mute(idOf(person), muted);
    return cards.noted.with({ what: muted ? 'muted' : 'unmuted' });
  };
