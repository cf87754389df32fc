// Plans the recipients of a message, school by school, once more those whom it did not reach, and those who still waited when it was paused.
import { inParallel } from '../../platform/in-parallel.ts';
import { askAgain, duesFrom, sendAgain } from '../../platform/notifications/plan.ts';
import type { Deliveries, Recipient } from '../../platform/notifications/notification.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import type { Reachable } from '../people/index.ts';
import type { Broadcast } from './broadcast.ts';
import { newsOf, pagesOf } from './delivered.ts';
import type { Broadcasts } from './ports.ts';
import { aboutOf, partsOf, type ReachNeeds, recipientsIn } from './reach.ts';

export type PlanNeeds = ReachNeeds & { clock: Clock; broadcasts: Broadcasts; deliveries: Deliveries; enqueue: Enqueue };

/** Schools that are planned before the next message goes on with it. */
const PARTS_AT_ONCE = 64;

/** Plans what is not planned yet, as far as one message goes. Answers whether all of it is. */
export async function planParts(broadcast: Broadcast, needs: PlanNeeds): Promise<boolean> {
  const { broadcasts } = needs;
  const done = await broadcasts.parts(broadcast.id);
  const parts = partsOf(broadcast, needs);
  const left = parts.filter((part) => !done.has(part));
  let place = parts.reduce((sum, part) => sum + (done.get(part) ?? 0), 0);
  const due = duesFrom(needs.clock, broadcast.changedAt);
  const next = (): { after: number } => due(place++);
  await inParallel(left.slice(0, PARTS_AT_ONCE), (part) => planPart(broadcast, part, { ...needs, next }));
  if (left.length > PARTS_AT_ONCE) return false;
  const resend = `resend-${broadcast.resent}`;
  if (broadcast.resent > 0 && !done.has(resend))
    await broadcasts.keepPart(broadcast.id, resend, await sendToFailed(broadcast, needs));
  // What came for somebody while it was paused is gone.
  const resumed = `resumed-${broadcast.resumed}`;
  if (broadcast.resumed > 0 && !done.has(resumed))
    await broadcasts.keepPart(broadcast.id, resumed, await askAgain(newsOf(broadcast), needs));
  return true;
}

/** `next`: when the next of all is due. */
type PlanPartNeeds = PlanNeeds & { next: () => { after: number } };

/** Kept as planned last: after a crash it is planned once more, and nobody twice. */
async function planPart(broadcast: Broadcast, part: string, needs: PlanPartNeeds): Promise<void> {
  const { broadcasts, deliveries, enqueue, clock, next } = needs;
  const { recipients } = await recipientsIn(broadcast, part, needs);
  const news = newsOf(broadcast);
  const planned = await deliveries.plan(news, recipients.map(recipientOf), clock());
  await inParallel(planned, ({ recipient }) => enqueue({ kind: 'delivery', notification: news, recipient }, next()));
  await broadcasts.keepPart(broadcast.id, part, recipients.length);
}

const recipientOf = (one: Reachable): Recipient =>
  'person' in one
    ? { person: one.person, address: one.address, about: aboutOf(one) }
    : { recipient: one.recipient, address: one.address, about: aboutOf(one) };

async function sendToFailed(broadcast: Broadcast, needs: PlanNeeds): Promise<number> {
  let count = 0;
  for await (const page of pagesOf(broadcast, 'failed', needs.deliveries))
    count += await sendAgain(
      newsOf(broadcast),
      page.map(({ recipient }) => recipient),
      needs,
    );
  return count;
}
