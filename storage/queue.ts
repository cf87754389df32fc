// Puts work on queues: one message per piece, as Azure Functions expects it. Queues are created on first use.
import { QueueServiceClient, type StoragePipelineOptions } from '@azure/storage-queue';
import type { Enqueue } from '../platform/ports.ts';
import { callsTo, deadline, lazyCredential, retries } from './client.ts';
import type { WorkMessages } from '../platform/work.ts';

/** `accountUrl` is the queue endpoint ("https://<account>.queue.core.windows.net") and signs in with Entra. */
export type QueueSettings = { connectionString: string } | { accountUrl: string; clientId?: string | undefined };

/** Otherwise a message is gone after a week, done or not. */
const UNTIL_DONE = { messageTimeToLive: -1 };

const options: StoragePipelineOptions = {
  retryOptions: {
    maxTries: 1 + retries.retries,
    retryDelayInMs: retries.firstDelayMs,
    maxRetryDelayInMs: retries.longestDelayMs,
  },
};

/** Connects to nothing yet. Throws when the connection string is not one. */
export const serviceOf = (settings: QueueSettings): QueueServiceClient =>
  'accountUrl' in settings
    ? new QueueServiceClient(settings.accountUrl, lazyCredential(settings.clientId), options)
    : QueueServiceClient.fromConnectionString(settings.connectionString, options);

/**
 * Opens the queues. Throws when the connection string is not one; connects to nothing yet. What is enqueued may arrive more
 * than once, and later than something enqueued after it.
 */
export function openQueues(settings: QueueSettings, { write, queues }: WorkMessages): Enqueue {
  const service = serviceOf(settings);
  const sender = (name: string) => {
    const queue = service.getQueueClient(name);
    const call = callsTo(`Queue ${name}`, () => queue.createIfNotExists(deadline()));
    return (message: string, after: number) =>
      call('send', () => queue.sendMessage(message, { ...deadline(), ...UNTIL_DONE, visibilityTimeout: after }));
  };
  const send = new Map(queues.map((name) => [name, sender(name)]));

  return async (work, { after } = { after: 0 }) => {
    const { queue, message } = write(work);
    await send.get(queue)?.(Buffer.from(message).toString('base64'), after);
  };
}
