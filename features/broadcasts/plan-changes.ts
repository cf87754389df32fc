// Has those who have a message get its new words, or that it was taken back, in its place.
import { isMail } from '../../platform/address.ts';
import { plusMinutes } from '../../platform/calendar.ts';
import { inParallel } from '../../platform/in-parallel.ts';
import { planUnlessSent } from '../../platform/notifications/plan.ts';
import type { Deliveries, Recipient } from '../../platform/notifications/notification.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import type { Broadcast } from './broadcast.ts';
import { pagesOf } from './delivered.ts';
import { changeOf } from './show.ts';

type ChangeNeeds = { clock: Clock; deliveries: Deliveries; enqueue: Enqueue };

/** What was being sent when the words were changed may be noted as sent so much later. */
const MARGIN_MINUTES = 2;

/** Has those who have older words get the new ones in their place. Answers whether nothing is left to do. An email cannot be changed. */
export async function planChanges(broadcast: Broadcast, needs: ChangeNeeds): Promise<boolean> {
  if (broadcast.editedAt === null) return true;
  const until = plusMinutes(broadcast.editedAt, MARGIN_MINUTES);
  const change = changeOf(broadcast);
  for await (const page of pagesOf(broadcast, 'sent', needs.deliveries)) {
    const older = page.flatMap(({ recipient, address, activity, at }): Recipient[] =>
      activity !== undefined && at <= until && !isMail(address) ? [{ recipient, address, about: activity }] : [],
    );
    const planned = await needs.deliveries.plan(change, older, needs.clock());
    await inParallel(planned, ({ recipient }) => needs.enqueue({ kind: 'delivery', notification: change, recipient }));
  }
  return needs.clock() > until && (await planUnlessSent(change, [], needs)) === 'final';
}
