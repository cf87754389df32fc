// Queue triggers: at least once. A message is deleted only after success, comes back after a failure, and is set aside as poison
// when it has failed too often; one bad message never holds up the others.
import { setTimeout as sleep } from 'node:timers/promises';
import { QueueServiceClient, type DequeuedMessageItem, type QueueClient } from '@azure/storage-queue';
import { z } from 'zod';
import { bell, onPut, type Bell } from './bell.ts';
import type { Registration } from './core-module.ts';
import type { QueueOptions } from './host-json.ts';
import { faultText, triggerOf, type Invoke, type Log, type Trigger } from './invocation.ts';
import { resolveSettings, storageConnection } from './settings.ts';

/** How long a message stays hidden if the host is killed in mid-run. Azure waits ten minutes; here somebody is watching. */
const LEASE_SECONDS = 15;
const FIRST_WAIT_MS = 100;

const binding = z.object({ queueName: z.string(), connection: z.string().optional() });

export type QueueFunction = { registration: Registration; queue: string; connectionString: string };

/** The queue functions of an app. Throws a sentence naming the setting when a connection or a queue's name is missing. */
export function queueFunctions(registrations: readonly Registration[]): QueueFunction[] {
  return registrations
    .filter((registration) => triggerOf(registration).type.toLowerCase() === 'queuetrigger')
    .map((registration) => {
      const { name } = registration.metadata;
      const { queueName, connection } = binding.parse(triggerOf(registration).binding);
      return {
        registration,
        queue: resolveSettings(queueName, name),
        connectionString: storageConnection(connection, name),
      };
    });
}

/** What a queue function is given for this text; the library parses it when it is JSON. */
export const queueInput = (text: string): Trigger => ({ input: { string: text } });

type Reader = {
  registration: Registration;
  queue: QueueClient;
  poison: QueueClient;
  options: QueueOptions;
  invoke: Invoke;
  log: Log;
  signal: AbortSignal;
  bell: Bell;
  /** Are told of the next look that succeeds: how many messages it found, and are in hand. */
  askers: ((found: number) => void)[];
};

export type Queues = {
  /** Starts polling for every function; resolves when all polling has ended, which it does with the signal. */
  readonly poll: () => Promise<unknown>;
  /** Looks at all queues now, and says how many messages they had or are in hand. */
  readonly look: () => Promise<number>;
};

/** The queues of these functions. Asks nothing of them yet. */
export function queueReaders(
  functions: readonly QueueFunction[],
  shared: { options: QueueOptions; invoke: Invoke; log: Log; signal: AbortSignal },
): Queues {
  const readers = functions.map(({ registration, queue, connectionString }): Reader => {
    const service = QueueServiceClient.fromConnectionString(connectionString, {
      retryOptions: { maxTries: 2, retryDelayInMs: 100 },
    });
    const client = service.getQueueClient(queue);
    const poison = service.getQueueClient(`${queue}-poison`);
    return { ...shared, registration, queue: client, poison, bell: bell(), askers: [] };
  });
  return {
    poll: () => Promise.all(readers.map(poll)),
    look: async () => (await Promise.all(readers.map(lookAt))).reduce((sum, found) => sum + found, 0),
  };
}

const lookAt = ({ bell, askers }: Reader): Promise<number> =>
  new Promise((found) => {
    askers.push(found);
    bell.ring();
  });

async function poll(reader: Reader): Promise<void> {
  const { queue, options, signal, log, registration, bell, askers } = reader;
  onPut(queue.url, { put: bell.ring, signal });
  const inFlight = new Set<Promise<void>>();
  const threshold = options.newBatchThreshold ?? Math.floor(options.batchSize / 2);
  let created = false;
  let wait = FIRST_WAIT_MS;
  const stopped = () => signal.aborted;
  while (!stopped()) {
    let received = 0;
    const woken = bell.next;
    const asking = askers.length;
    try {
      if (!created) await queue.createIfNotExists();
      created = true;
      const { receivedMessageItems } = await queue.receiveMessages({
        numberOfMessages: options.batchSize,
        visibilityTimeout: LEASE_SECONDS,
        abortSignal: signal,
      });
      received = receivedMessageItems.length;
      for (const item of receivedMessageItems) {
        const done: Promise<void> = handle(reader, item).finally(() => inFlight.delete(done));
        inFlight.add(done);
      }
      for (const told of askers.splice(0, asking)) told(inFlight.size);
    } catch (fault) {
      if (stopped()) break;
      created = false;
      wait = options.maxPollingInterval;
      log(
        `warning     [${registration.metadata.name}] the queue ${queue.name} cannot be read now: ${faultText(fault)}`,
      );
    }
    while (inFlight.size > threshold) await Promise.race(inFlight);
    wait = received > 0 ? FIRST_WAIT_MS : Math.min(wait * 2, options.maxPollingInterval);
    if (received === 0)
      await sleep(wait, undefined, { signal: AbortSignal.any([signal, woken]) }).catch(() => undefined);
  }
  await Promise.all(inFlight);
}

async function handle(reader: Reader, item: DequeuedMessageItem): Promise<void> {
  const { queue, options, log, registration, invoke } = reader;
  const lease = keepHidden(queue, item);
  const text = decode(item.messageText, options.messageEncoding);
  try {
    // A message that killed its host never counts as failed, so the count is looked at before the run as well.
    if (text === undefined || item.dequeueCount > options.maxDequeueCount) {
      await setAside(reader, item, await lease.release());
      return;
    }
    const succeeded = await invoke(registration, { ...queueInput(text), metadata: triggerMetadata(item, text) }).then(
      () => true,
      () => false,
    );
    const popReceipt = await lease.release();
    if (succeeded) await queue.deleteMessage(item.messageId, popReceipt);
    else if (item.dequeueCount >= options.maxDequeueCount) await setAside(reader, item, popReceipt);
    else await queue.updateMessage(item.messageId, popReceipt, undefined, options.visibilityTimeout / 1000);
  } catch (fault) {
    // The lease runs out and the message comes again: at least once, as everywhere.
    await lease.release();
    log(`warning     [${registration.metadata.name}] message ${item.messageId} will come again: ${faultText(fault)}`);
  }
}

/** Renews a message's lease while its function runs; `release` ends that and gives the receipt now valid. */
function keepHidden(queue: QueueClient, { messageId, popReceipt }: DequeuedMessageItem) {
  let receipt = popReceipt;
  let renewal: Promise<void> = Promise.resolve();
  const timer = setInterval(
    () => {
      renewal = queue.updateMessage(messageId, receipt, undefined, LEASE_SECONDS).then(
        ({ popReceipt: renewed }) => void (receipt = renewed ?? receipt),
        () => undefined,
      );
    },
    (LEASE_SECONDS * 1000) / 3,
  );
  return {
    release: async (): Promise<string> => {
      clearInterval(timer);
      await renewal;
      return receipt;
    },
  };
}

async function setAside(
  { queue, poison, log, registration }: Reader,
  item: DequeuedMessageItem,
  popReceipt: string,
): Promise<void> {
  await poison.createIfNotExists();
  await poison.sendMessage(item.messageText, { messageTimeToLive: -1 });
  await queue.deleteMessage(item.messageId, popReceipt);
  log(
    `error       [${registration.metadata.name}] message ${item.messageId} failed ${item.dequeueCount} times and is now in ${poison.name}`,
  );
}

function decode(text: string, encoding: QueueOptions['messageEncoding']): string | undefined {
  if (encoding === 'none') return text;
  return z.base64().safeParse(text).success ? Buffer.from(text, 'base64').toString('utf8') : undefined;
}

const triggerMetadata = (item: DequeuedMessageItem, text: string) => ({
  QueueTrigger: { string: text },
  Id: { string: item.messageId },
  DequeueCount: { json: String(item.dequeueCount) },
  InsertionTime: { json: JSON.stringify(item.insertedOn) },
  ExpirationTime: { json: JSON.stringify(item.expiresOn) },
  NextVisibleTime: { json: JSON.stringify(item.nextVisibleOn) },
  PopReceipt: { string: item.popReceipt },
});
