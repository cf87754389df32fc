// Shows how a message stands: how far it is, whom it did not reach, who will share it, and what can be done with it.
import type { Role } from '../../platform/access.ts';
import { formatInstant } from '../../platform/calendar.ts';
import type { Reply } from '../../platform/card.ts';
import { A_SECOND } from '../../platform/rate/limits.ts';
import { samePerson } from '../../platform/person.ts';
import type { Source } from '../../platform/notifications/deliver.ts';
import type { Deliveries } from '../../platform/notifications/notification.ts';
import { refusals } from '../../platform/refusals.ts';
import type { Form, Message } from '../../platform/turn.ts';
import { audienceInWords } from './audience-words.ts';
import { type Broadcast, isFixed, isOut, isSentOff, mayFollow } from './broadcast.ts';
import { cards } from './cards.ts';
import type { Counts, Progress, ShownFacts } from './facts.ts';
import { anyIn, maySee } from './owned.ts';
import type { BroadcastTold } from './notifications.ts';
import type { Broadcasts } from './ports.ts';
import { previewCard, type PreviewNeeds, whenOf } from './preview.ts';

export type ShowNeeds = PreviewNeeds & {
  broadcasts: Broadcasts;
  deliveries: Pick<Deliveries, 'counts'>;
  /** A link that opens a private chat with the bot. */
  chat: string;
};

/** Opens one that a button names. */
export const showBroadcast =
  (needs: ShowNeeds) =>
  async (form: Form, role: Role): Promise<Reply> => {
    const found = await anyIn(form, needs);
    return found ? showOne(found, form, role, needs) : refusals.outOfDate.with({ contact: needs.service.contact });
  };

/** One as it stands, to its author and officers; one that is not sent off yet as the preview. */
export async function showOne(
  broadcast: Broadcast,
  { person, place }: Pick<Form | Message, 'person' | 'place'>,
  role: Role,
  needs: ShowNeeds,
  asking: ShownFacts['asking'] = null,
): Promise<Reply> {
  if (place !== 'personal') return refusals.privateOnly.with({ chat: needs.chat });
  if (!maySee(broadcast, person, role)) return refusals.outOfDate.with({ contact: needs.service.contact });
  const isAuthor = samePerson(broadcast.author, person);
  if (broadcast.state === 'draft' && isAuthor && asking === null) return previewCard(broadcast, 'author', needs);
  if (broadcast.state === 'asked' && !isAuthor) return previewCard(broadcast, 'approver', needs);
  return cards.shown.with({ ...(await shownFacts(broadcast, isAuthor, needs)), asking });
}

/** Reads the states of all its deliveries: a request for each thousand. */
export async function shownFacts(broadcast: Broadcast, isAuthor: boolean, needs: ShowNeeds): Promise<ShownFacts> {
  const { broadcasts, deliveries, wording } = needs;
  const { id, news, author } = broadcast;
  const changing = broadcast.edition > 0 ? deliveries.counts(changeOf(broadcast)) : undefined;
  const [counted, changed, seen, history] = await Promise.all([
    deliveries.counts({ kind: 'broadcast', id }),
    changing,
    broadcasts.seenBy(id),
    broadcasts.history(id),
  ]);
  const progress = progressOf(broadcast, counted);
  const { counts } = progress;
  const networks = [...seen].map(([network, count]) => ({ network: network || wording['broadcast.noNetwork'], count }));
  return {
    id,
    title: news.title,
    ...progress,
    author: author.name,
    audience: audienceInWords(broadcast, needs),
    when: whenOf(broadcast, wording),
    changing: changed ? { done: changed.sent, left: changed.waiting + changed.sending, failed: changed.failed } : null,
    seen: {
      count: networks.reduce((sum, { count }) => sum + count, 0),
      networks: networks.sort((a, b) => b.count - a.count),
    },
    may: mayOf(broadcast, {
      isAuthor,
      isChanging: changed !== undefined && changed.sent + changed.failed === 0,
      counts,
    }),
    asking: null,
    history: history
      .filter(({ did }) => did !== 'broadcast.opened')
      .map(
        ({ at, did, name }) => `${formatInstant(at)}: ${[name ?? '', wording[`label.did.${did}`]].join(' ').trim()}`,
      ),
  };
}

/** What is sent to those who have it, when it was changed or taken back. */
export const changeOf = ({ id, edition }: Pick<Broadcast, 'id' | 'edition'>) =>
  ({ kind: 'broadcast-change', id, edition }) as const;

type Counted = Awaited<ReturnType<Deliveries['counts']>>;

/** How far it is, by what is counted of its deliveries. */
export function progressOf(broadcast: Broadcast, counted: Counted): Progress {
  const { state } = broadcast;
  const counts = countsOf(counted, broadcast);
  const { total, waiting } = counts;
  return {
    // It is noted as sent a little later.
    state: state === 'sending' && total > 0 && waiting === 0 ? 'sent' : state,
    counts,
    bar: total === 0 ? 0 : Math.floor((100 * (total - waiting)) / total),
    left: state === 'sending' ? Math.ceil(waiting / (60 * A_SECOND)) : 0,
  };
}

/** Until it is all planned it goes to as many as were counted before; then to those who were found, who may be fewer. */
function countsOf({ sent, failed, unknown, waiting, sending }: Counted, { planned, state }: Broadcast): Counts {
  const known = sent + failed + unknown + waiting + sending;
  const total = state === 'sent' ? known : Math.max(known, planned);
  return { sent, failed, unknown, waiting: total - sent - failed - unknown, total };
}

type Seen = { isAuthor: boolean; isChanging: boolean; counts: Counts };

const nothing = {
  ...{ pause: false, resume: false, stop: false, resend: false, recall: false, change: false },
  ...{ edit: false, report: false, refresh: false, again: false },
} satisfies ShownFacts['may'];

function mayOf(broadcast: Broadcast, { isAuthor, isChanging, counts }: Seen): ShownFacts['may'] {
  // What a member sent off is in officers' hands.
  if (isAuthor && isFixed(broadcast)) return nothing;
  const { sent, failed, waiting } = counts;
  return {
    pause: mayFollow('pause', broadcast) && waiting > 0,
    resume: mayFollow('resume', broadcast),
    stop: mayFollow('stop', broadcast) && (waiting > 0 || !isOut(broadcast)),
    resend: mayFollow('resend', broadcast) && failed > 0,
    recall: mayFollow('recall', broadcast) && sent > 0,
    change: isAuthor && (broadcast.state === 'draft' || mayFollow('reopen', broadcast)),
    edit: isAuthor && isOut(broadcast) && (sent > 0 || waiting > 0) && (broadcast.state !== 'stopped' || sent > 0),
    report: isSentOff(broadcast),
    again: true,
    refresh: (broadcast.state === 'sending' && waiting > 0) || isChanging,
  };
}

/** To its author: that it was sent to everybody, or given back. */
export const toldSource =
  (needs: ShowNeeds) =>
  async ({ id }: Omit<BroadcastTold, 'kind'>): Promise<Source | undefined> => {
    const broadcast = await needs.broadcasts.find(id);
    if (broadcast?.state !== 'sent' && broadcast?.state !== 'draft') return undefined;
    return { card: async () => cards.shown.with(await shownFacts(broadcast, true, needs)) };
  };
