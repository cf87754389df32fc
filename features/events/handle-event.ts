// Does what follows from a change of an event: gives free places, lists it as it is, and has people told.
import type { Clock, Enqueue } from '../../platform/ports.ts';
import type { Followed, OutboxEvent } from '../../platform/outbox.ts';
import type { Deliveries } from '../../platform/notifications/notification.ts';
import { giveFreePlaces, type SigningNeeds } from './signing.ts';

export type EventNeeds = SigningNeeds & { clock: Clock; deliveries: Deliveries; enqueue: Enqueue };

/** After any change: gives places that are free, and lists it as it stands then. */
export const handleChanged =
  (needs: EventNeeds) =>
  async ({ partition }: OutboxEvent): Promise<Followed> => {
    const event = await giveFreePlaces(partition, needs);
    if (event) await needs.events.list(event);
    return 'done';
  };
