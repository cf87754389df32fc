// Does what follows from a change of a message: asks officers, waits for its time, plans and sends it, tells its author, changes what is out.
import { SERVICE } from '../../platform/audit.ts';
import { plusMinutes, plusSeconds } from '../../platform/calendar.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import { planNotifications, planUnlessSent, sendAgain } from '../../platform/notifications/plan.ts';
import type { Deliveries, Delivery, Recipient } from '../../platform/notifications/notification.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import { isMail } from '../../platform/address.ts';
import { idOf } from '../../platform/person.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import { keyOf } from '../../platform/table.ts';
import type { StaffChannels } from '../staff-channels/index.ts';
import type { Reachable } from '../people/index.ts';
import type { Did } from './audit.ts';
import type { Broadcast } from './broadcast.ts';
import type { BroadcastNews } from './notifications.ts';
import type { Broadcasts } from './ports.ts';
import { aboutOf, partsOf, type ReachNeeds, recipientsIn } from './reach.ts';
import { changeOf } from './show.ts';

export type EventNeeds = ReachNeeds & {
  clock: Clock;
  broadcasts: Broadcasts;
  deliveries: Deliveries;
  enqueue: Enqueue;
  staffChannels: StaffChannels;
};

/** How often one that is on its way is looked after. */
const LOOK_AGAIN_SECONDS = 20;

/** Schools that are planned before the next message goes on with it. */
const PARTS_AT_ONCE = 64;

const newsOf = ({ id }: Broadcast): BroadcastNews => ({ kind: 'broadcast', id });

/** Does what the message needs as it stands now, whichever of its changes was announced. Throws when it could not. Safe to repeat. */
export const handleBroadcast =
  (needs: EventNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const broadcast = await needs.broadcasts.ofEvent(event);
    if (!broadcast) return 'done';
    const followed = await following[broadcast.state](broadcast, needs);
    if (followed !== 'done' || (await planChanges(broadcast, needs))) return followed;
    return { until: plusSeconds(needs.clock(), LOOK_AGAIN_SECONDS) };
  };

type Following = (broadcast: Broadcast, needs: EventNeeds) => Promise<Followed>;

const nothing: Following = () => Promise.resolve('done');

const following: Readonly<Record<Broadcast['state'], Following>> = {
  // It was given back.
  draft: tellAuthor,
  asked: askOfficers,
  scheduled: async (broadcast, needs) => {
    if (broadcast.sendAt !== null && broadcast.sendAt > needs.clock()) return { until: broadcast.sendAt };
    return moveOn(broadcast, { to: 'sending', did: 'started' }, needs);
  },
  sending,
  paused: nothing,
  stopped: nothing,
  recalled: nothing,
  sent: tellAuthor,
};

/** In staff channels, without a word of it but its title. */
async function askOfficers({ id, version }: Broadcast, needs: EventNeeds): Promise<Followed> {
  const recipients = async (): Promise<Recipient[]> =>
    (await needs.staffChannels.list()).map(({ conversation, address }) => ({
      recipient: keyOf(conversation),
      address,
      about: '',
    }));
  return (await planNotifications({ kind: 'broadcast-asked', id, version }, recipients, needs)) ? 'done' : 'waiting';
}

async function tellAuthor({ id, version, author }: Broadcast, needs: EventNeeds): Promise<Followed> {
  const own = await needs.reachable.now(author);
  const recipients = own ? [{ person: idOf(author), address: own.address, about: '' }] : [];
  return (await planNotifications({ kind: 'broadcast-told', id, version }, recipients, needs)) ? 'done' : 'waiting';
}

async function sending(broadcast: Broadcast, needs: EventNeeds): Promise<Followed> {
  const lookAgain = { until: plusSeconds(needs.clock(), LOOK_AGAIN_SECONDS) };
  // 1. Its recipients, school by school, and those whom it did not reach the first time.
  if (!(await planParts(broadcast, needs))) return { until: needs.clock() };
  // 2. What waits for longer than it should; and the end, once nothing is left.
  if ((await planUnlessSent(newsOf(broadcast), [], needs)) !== 'final') return lookAgain;
  return moveOn(broadcast, { to: 'sent', did: 'finished' }, needs);
}

/** Plans what is not planned yet, as far as one message goes. Answers whether all of it is. */
async function planParts(broadcast: Broadcast, needs: EventNeeds): Promise<boolean> {
  const { broadcasts } = needs;
  const done = await broadcasts.parts(broadcast.id);
  const left = partsOf(broadcast, needs).filter((part) => !done.has(part));
  await inParallel(left.slice(0, PARTS_AT_ONCE), (part) => planPart(broadcast, part, needs));
  if (left.length > PARTS_AT_ONCE) return false;
  const resend = `resend-${broadcast.resent}`;
  if (broadcast.resent > 0 && !done.has(resend))
    await broadcasts.keepPart(broadcast.id, resend, await sendToFailed(broadcast, needs));
  return true;
}

/** Kept as planned last: after a crash it is planned once more, and nobody twice. */
async function planPart(broadcast: Broadcast, part: string, needs: EventNeeds): Promise<void> {
  const { broadcasts, deliveries, enqueue, clock } = needs;
  const { recipients } = await recipientsIn(broadcast, part, needs);
  const news = newsOf(broadcast);
  const planned = await deliveries.plan(news, recipients.map(recipientOf), clock());
  await inParallel(planned, ({ recipient }) => enqueue({ kind: 'delivery', notification: news, recipient }));
  await broadcasts.keepPart(broadcast.id, part, recipients.length);
}

const recipientOf = (one: Reachable): Recipient =>
  'person' in one
    ? { person: one.person, address: one.address, about: aboutOf(one) }
    : { recipient: one.recipient, address: one.address, about: aboutOf(one) };

const PAGE = 1000;

/** Deliveries in a state, page by page. */
async function* pagesOf(
  broadcast: Broadcast,
  state: 'sent' | 'failed',
  { deliveries }: EventNeeds,
): AsyncGenerator<Delivery[]> {
  let after: string | undefined;
  do {
    const page = await deliveries.some(newsOf(broadcast), {
      only: [state],
      most: PAGE,
      ...(after !== undefined && { after }),
    });
    yield page;
    after = page.length < PAGE ? undefined : page.at(-1)?.recipient;
  } while (after !== undefined);
}

async function sendToFailed(broadcast: Broadcast, needs: EventNeeds): Promise<number> {
  let count = 0;
  for await (const page of pagesOf(broadcast, 'failed', needs))
    count += await sendAgain(
      newsOf(broadcast),
      page.map(({ recipient }) => recipient),
      needs,
    );
  return count;
}

/** What was being sent when the words were changed may be noted as sent so much later. */
const MARGIN_MINUTES = 2;

/** Has those who have older words get the new ones in their place. Answers whether nothing is left to do. An email cannot be changed. */
async function planChanges(broadcast: Broadcast, needs: EventNeeds): Promise<boolean> {
  if (broadcast.editedAt === null) return true;
  const until = plusMinutes(broadcast.editedAt, MARGIN_MINUTES);
  const change = changeOf(broadcast);
  for await (const page of pagesOf(broadcast, 'sent', needs)) {
    const older = page.flatMap(({ recipient, address, activity, at }): Recipient[] =>
      activity !== undefined && at <= until && !isMail(address) ? [{ recipient, address, about: activity }] : [],
    );
    const planned = await needs.deliveries.plan(change, older, needs.clock());
    await inParallel(planned, ({ recipient }) => needs.enqueue({ kind: 'delivery', notification: change, recipient }));
  }
  return needs.clock() > until && (await planUnlessSent(change, [], needs)) === 'final';
}

/** What the service itself does to it, as its time comes or its end. The change that was made meanwhile counts. */
async function moveOn(
  before: Broadcast,
  { to, did }: { to: Broadcast['state']; did: Did },
  needs: EventNeeds,
): Promise<'done'> {
  const at = needs.clock();
  const after = { ...before, state: to, version: before.version + 1, changedAt: at };
  const entry = { id: keyOf(before.id, did, String(after.version)), at, by: SERVICE, did: `broadcast.${did}` as const };
  await needs.broadcasts.change(after, before, entry);
  return 'done';
}
