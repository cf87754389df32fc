// Shows the start page: what a school, a governor and an officer can do next.
import { formatClose, formatDay, startOf } from '../../platform/calendar.ts';
import type { PageReply, PageRequest } from '../../platform/web-page.ts';
import { isLate, type Service } from '../rounds/index.ts';
import { pages, type StartFacts } from './pages.ts';

export type StartNeeds = {
  service: Service;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

export const showStart =
  ({ service, chat }: StartNeeds) =>
  ({ receivedAt }: PageRequest): PageReply =>
    pages.start.with({ round: service.round.title, nominations: standing(receivedAt, service), chat });

function standing(at: string, service: Service): StartFacts['nominations'] {
  const { opens, closes, outcomesBy } = service.round;
  if (at < startOf(opens)) return { are: 'to come', when: formatDay(opens) };
  if (!isLate(at, service)) return { are: 'open', when: formatClose(closes) };
  return { are: 'closed', when: outcomesBy === undefined ? '' : formatDay(outcomesBy) };
}
