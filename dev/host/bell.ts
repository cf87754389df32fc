// Who waits before a queue is looked at again is woken: by whoever asks for a look, and when this process has put something on that queue.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';

/** `next` is aborted at the next ring after it was read. */
export type Bell = { readonly next: AbortSignal; readonly ring: () => void };

export function bell(): Bell {
  let next = new AbortController();
  return {
    get next() {
      return next.signal;
    },
    ring: () => {
      const rung = next;
      next = new AbortController();
      rung.abort();
    },
  };
}

/** https://nodejs.org/api/diagnostics_channel.html#http */
const ANSWERED = 'http.client.response.finish';

/**
 * Calls `put` when storage has answered a request of this process that puts a message on the queue with this address, until `signal`. It may have
 * been refused, or be for later: a look that finds nothing does no harm.
 */
export function onPut(queueUrl: string, { put, signal }: { put: () => void; signal: AbortSignal }): void {
  const { host, pathname } = new URL(queueUrl);
  const heard = (event: unknown) => {
    if (typeof event !== 'object' || event === null || !('request' in event)) return;
    const { request } = event;
    if (!(request instanceof ClientRequest) || request.method !== 'POST') return;
    if (request.path.split('?')[0] === `${pathname}/messages` && request.getHeader('host') === host) put();
  };
  subscribe(ANSWERED, heard);
  signal.addEventListener('abort', () => unsubscribe(ANSWERED, heard), { once: true });
}
