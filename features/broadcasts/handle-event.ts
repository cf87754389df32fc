// Does what follows from a change of a message: asks officers, waits for its time, plans and sends it, tells its author, changes what is out.
import { SERVICE } from '../../platform/audit.ts';
import { plusSeconds } from '../../platform/calendar.ts';
import { planNotifications, planUnlessSent } from '../../platform/notifications/plan.ts';
import type { Recipient } from '../../platform/notifications/notification.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import { idOf } from '../../platform/person.ts';
import { keyOf } from '../../platform/table.ts';
import type { StaffChannels } from '../staff-channels/index.ts';
import type { Did } from './audit.ts';
import type { Broadcast } from './broadcast.ts';
import { newsOf } from './delivered.ts';
import { planChanges } from './plan-changes.ts';
import { planParts, type PlanNeeds } from './plan-parts.ts';

export type EventNeeds = PlanNeeds & { staffChannels: StaffChannels };

/** How often one that is on its way is looked after. */
const LOOK_AGAIN_SECONDS = 20;

/** Does what the message needs as it stands now, whichever of its changes was announced. Throws when it could not. Safe to repeat. */
export const handleBroadcast =
  (needs: EventNeeds) =>
  async (event: OutboxEvent): Promise<Followed> => {
    const broadcast = await needs.broadcasts.ofEvent(event);
    if (!broadcast) return 'done';
    await needs.broadcasts.list(broadcast);
    const followed = await following[broadcast.state](broadcast, needs);
    if (followed !== 'done' || (await planChanges(broadcast, needs))) return followed;
    return { until: plusSeconds(needs.clock(), LOOK_AGAIN_SECONDS) };
  };

type Following = (broadcast: Broadcast, needs: EventNeeds) => Promise<Followed>;

const nothing: Following = () => Promise.resolve('done');

const following: Readonly<Record<Broadcast['state'], Following>> = {
  draft: async (broadcast, needs) => {
    const { did } = (await needs.broadcasts.history(broadcast.id)).at(-1) ?? {};
    return did === 'broadcast.returned' ? tellAuthor(broadcast, needs) : 'done';
  },
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

/** On officers' start page; and in staff channels, without a word of it but its title. */
async function askOfficers({ id, version }: Broadcast, needs: EventNeeds): Promise<Followed> {
  await needs.broadcasts.listAsked(id);
  const recipients = async (): Promise<Recipient[]> =>
    (await needs.staffChannels.list()).map(({ conversation, address }) => ({
      recipient: keyOf(conversation),
      address,
      about: '',
    }));
  return (await planNotifications({ kind: 'broadcast-asked', id, version }, recipients, needs)) ? 'done' : 'waiting';
}

/** Once for each time that it was given back, or sent to everybody. */
async function tellAuthor({ id, version, author, state, resent }: Broadcast, needs: EventNeeds): Promise<Followed> {
  const time = state === 'draft' ? version : resent + 1;
  const own = await needs.reachable.now(author);
  const recipients = own ? [{ person: idOf(author), address: own.address, about: '' }] : [];
  return (await planNotifications({ kind: 'broadcast-told', id, version: time }, recipients, needs))
    ? 'done'
    : 'waiting';
}

async function sending(broadcast: Broadcast, needs: EventNeeds): Promise<Followed> {
  const lookAgain = { until: plusSeconds(needs.clock(), LOOK_AGAIN_SECONDS) };
  // 1. Its recipients, school by school, and those whom it did not reach the first time.
  if (!(await planParts(broadcast, needs))) return { until: needs.clock() };
  // 2. What waits for longer than it should; and the end, once nothing is left.
  if ((await planUnlessSent(newsOf(broadcast), [], needs)) !== 'final') return lookAgain;
  return moveOn(broadcast, { to: 'sent', did: 'finished' }, needs);
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
