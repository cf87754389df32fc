// Answers on their way to those who asked: one queue message for each person.
import { app } from '@azure/functions';
import { live } from '../live.ts';

app.storageQueue('answer-deliver', {
  queueName: 'delivery',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const { work } = await live();
    await work(message);
  },
});
