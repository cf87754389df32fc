// Does what follows from a change of an event: gives free places, lists it as it is, and has those told who signed up.
import { dayBefore, dayOf } from '../../platform/calendar.ts';
import { planNotifications } from '../../platform/notifications/plan.ts';
import type { Deliveries } from '../../platform/notifications/notification.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import type { Clock, Enqueue } from '../../platform/ports.ts';
import type { Event } from './event.ts';
import { isStuck } from './places.ts';
import { hasPlace, isSharedWith } from './sign-up.ts';
import { giveFreePlaces, type SigningNeeds } from './signing.ts';
import { numberIn } from './store.ts';
import { placeRecipients, recipientsOf, revisionOf, type ToldNeeds } from './told.ts';

export type EventNeeds = SigningNeeds & ToldNeeds & { clock: Clock; deliveries: Deliveries; enqueue: Enqueue };

/** After any change: gives places that are free, and lists it as it stands then. Safe to repeat. */
export const handleChanged =
  (needs: EventNeeds) =>
  async ({ partition: id }: OutboxEvent): Promise<Followed> => {
    const { events } = needs;
    const found = await events.find(id);
    // Where places could not be given, officers see it in the list.
    if (found && isStuck(found)) await events.list(found);
    const event = await giveFreePlaces(id, needs);
    if (event) await events.list(event);
    return 'done';
  };

/** Those who waited and have a place by now hear of it, once each. */
export const handlePlaced =
  (needs: EventNeeds) =>
  async ({ partition: id }: OutboxEvent): Promise<Followed> => {
    const event = await needs.events.find(id);
    if (event?.state !== 'planned' || needs.clock() >= event.ends) return 'done';
    const placed = async () =>
      placeRecipients((await needs.events.signUps(id)).filter((one) => one.waited && hasPlace(one, event)));
    return (await planNotifications({ kind: 'event-place', id }, placed, needs)) ? 'done' : 'waiting';
  };

/** Everybody signed up hears what changed; and whoever has a place, the day before it, that it is tomorrow. */
export const handleRevised =
  (needs: EventNeeds) =>
  async (outboxEvent: OutboxEvent): Promise<Followed> => {
    const { events } = needs;
    const sequence = numberIn(outboxEvent);
    const event = await events.find(outboxEvent.partition);
    if (!event) return 'done';
    // 1. Where it was listed before it was moved, it is not any more.
    await listWhereItWas(event, sequence, needs);
    // 2. What changed.
    if (!(await tellChange(event, sequence, needs))) return 'waiting';
    // 3. The day before: as it is by its last change.
    return sequence === event.sequence ? remind(event, needs) : 'done';
  };

async function listWhereItWas(event: Event, sequence: number, { events }: EventNeeds): Promise<void> {
  const before = sequence === 0 ? undefined : await events.revision(event.id, sequence - 1);
  if (before && before.details.ends !== event.ends) await events.list(event, before.details.ends);
}

/** Answers whether all have heard who are to hear. Whoever signed up after the change has read it as it is. */
async function tellChange(event: Event, sequence: number, needs: EventNeeds): Promise<boolean> {
  const revision = sequence === 0 ? undefined : await revisionOf(event, sequence, needs);
  if (!revision) return true;
  const signedUp = async () =>
    recipientsOf((await needs.events.signUps(event.id)).filter(({ at }) => at < revision.at));
  return planNotifications({ kind: 'event-revised', id: event.id, sequence }, signedUp, needs);
}

async function remind(event: Event, needs: EventNeeds): Promise<Followed> {
  const { id, state, starts } = event;
  const now = needs.clock();
  if (state === 'cancelled' || now >= starts) return 'done';
  const due = dayBefore(starts);
  if (now < due) return { until: due };
  const placed = async () =>
    recipientsOf((await needs.events.signUps(id)).filter((one) => hasPlace(one, event) && one.at < due));
  const all = await planNotifications({ kind: 'event-reminder', id, day: dayOf(starts) }, placed, needs);
  return all ? 'done' : 'waiting';
}

/** Whoever came hears what is shared; or whoever had a place, where it was sent to those. */
export const handleShared =
  (needs: EventNeeds) =>
  async (outboxEvent: OutboxEvent): Promise<Followed> => {
    const { events } = needs;
    const id = outboxEvent.partition;
    const number = numberIn(outboxEvent);
    const theirs = async () => {
      const [event, signUps, share] = await Promise.all([
        events.find(id),
        events.signUps(id),
        events.share(id, number),
      ]);
      return event && share ? recipientsOf(signUps.filter((one) => isSharedWith(one, event, share.to))) : [];
    };
    const shared = { kind: 'event-shared', id, share: number } as const;
    return (await planNotifications(shared, theirs, needs)) ? 'done' : 'waiting';
  };
