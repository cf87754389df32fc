// Sends a message through a queue that is there for it alone, and looks whether it comes.
import { nanoid } from 'nanoid';
import { callsTo, deadline } from './client.ts';
import { type QueueSettings, serviceOf } from './queue.ts';

/** `at`: when that was, by the clock of storage. Leaves nothing behind. Throws where storage refuses. */
export function openRoundTrip(settings: QueueSettings): () => Promise<{ came: boolean; at: Date | undefined }> {
  const service = serviceOf(settings);
  return async () => {
    const queue = service.getQueueClient(
      `doctor-${nanoid(16)
        .toLowerCase()
        .replace(/[^a-z\d]/gu, '0')}`,
    );
    const call = callsTo('Queue doctor', () => queue.create(deadline()));
    const { date } = await call('create', () => queue.create(deadline()));
    try {
      await call('send', () => queue.sendMessage('look', deadline()));
      const { receivedMessageItems } = await call('receive', () => queue.receiveMessages(deadline()));
      return { came: receivedMessageItems.length === 1, at: date };
    } finally {
      await call('remove', () => queue.deleteIfExists(deadline()));
    }
  };
}
