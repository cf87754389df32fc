// The deliveries of a message, page by page.
import type { Deliveries, Delivery } from '../../platform/notifications/notification.ts';
import type { Broadcast } from './broadcast.ts';
import type { BroadcastNews } from './notifications.ts';

export const newsOf = ({ id }: Pick<Broadcast, 'id'>): BroadcastNews => ({ kind: 'broadcast', id });

const PAGE = 1000;

/** Deliveries in a state, page by page. */
export async function* pagesOf(
  broadcast: Broadcast,
  state: 'sent' | 'failed',
  deliveries: Pick<Deliveries, 'some'>,
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
