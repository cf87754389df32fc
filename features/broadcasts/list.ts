// Lists messages to many, newest first: an adviser's own, and everybody's for officers.
import type { Role } from '../../platform/access.ts';
import { formatInstant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { idOf } from '../../platform/person.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { cards } from './cards.ts';
import type { Broadcasts } from './ports.ts';

const MOST = 10;

export const listBroadcasts =
  ({ broadcasts, chat }: { broadcasts: Pick<Broadcasts, 'listed'>; chat: string }) =>
  async ({ place, person }: Message | Form, role: Role): Promise<Reply> => {
    if (place !== 'personal') return refusals.privateOnly.with({ chat });
    const all = role === 'officer';
    const found = await broadcasts.listed(all ? 'all' : idOf(person), MOST);
    return cards.list.with({
      all,
      messages: found.map(({ id, title, state, author, changedAt }) => ({
        id,
        title,
        state,
        author: author.name,
        when: formatInstant(changedAt),
      })),
    });
  };
