// Queues: one message for each piece of work. A message that could not be done comes back; the platform keeps count.
import { app } from '@azure/functions';
import { live } from '../live.ts';
import { logged } from './logged.ts';
import { messages } from '../app.ts';

for (const queueName of messages.queues)
  app.storageQueue(`${queueName}-queue`, {
    queueName,
    connection: 'AzureWebJobsStorage',
    handler: logged(async (message, { triggerMetadata }) => {
      const { work, waited } = await live();
      waited(queueName, triggerMetadata?.['insertionTime']);
      await work(message);
    }),
  });
