// Messages that Azure Functions set aside: each queue has another beside it, with "-poison" after its name.
import type { QueueClient } from '@azure/storage-queue';
import type { CountSetAside, SetAside } from '../platform/set-aside.ts';
import type { Work, WorkMessages } from '../platform/work.ts';
import { answerOf, callsTo, deadline } from './client.ts';
import { type QueueSettings, serviceOf } from './queue.ts';

/** The most that Azure hands out at once. */
const MOST = 32;
/** For which nobody else is handed what was not taken. Seconds. */
const HIDDEN = 60 * 60;

/** One request for each queue where nothing was set aside. Throws where storage does not answer. */
export function openSetAside(settings: QueueSettings, { queues, read }: WorkMessages): SetAside {
  const service = serviceOf(settings);
  const aside = queues.map((name) => service.getQueueClient(`${name}-poison`));
  return async (take) => {
    let count = 0;
    for (const queue of aside)
      for (const { messageText, messageId, popReceipt } of await messagesIn(queue)) {
        const work = workIn(messageText, read);
        if (!work || !(await take(work))) continue;
        await queue.deleteMessage(messageId, popReceipt, deadline());
        count += 1;
      }
    return count;
  };
}

/** How many there are, by queue, or throws where storage does not answer: one request for each queue. */
export function openSetAsideCounts(settings: QueueSettings, { queues }: WorkMessages): CountSetAside {
  const service = serviceOf(settings);
  return () =>
    Promise.all(
      queues.map(async (queue) => ({
        queue,
        count: await countIn(service.getQueueClient(`${queue}-poison`), queue),
      })),
    );
}

const countIn = async (aside: QueueClient, name: string): Promise<number> => {
  const call = callsTo(`Queue ${name}-poison`, () => Promise.resolve());
  const counted = await call('count', () =>
    aside.getProperties(deadline()).catch((error: unknown) => {
      if (answerOf(error).status === 404) return { approximateMessagesCount: 0 };
      throw error;
    }),
  );
  return counted.approximateMessagesCount ?? 0;
};

/** None where nothing was ever set aside. */
const messagesIn = (queue: QueueClient) =>
  queue
    .receiveMessages({ numberOfMessages: MOST, visibilityTimeout: HIDDEN, ...deadline() })
    .then(({ receivedMessageItems }) => receivedMessageItems)
    .catch((error: unknown) => {
      if (answerOf(error).status === 404) return [];
      throw error;
    });

/** `undefined` of a message of another version: nobody can do it. */
function workIn(text: string, read: WorkMessages['read']): Work | undefined {
  try {
    return read(Buffer.from(text, 'base64').toString());
  } catch {
    return undefined;
  }
}
