// Questions that are plainly the same become one at night: a timer asks for it, a queue carries it out.
import { app } from '@azure/functions';
import { live } from '../live.ts';

app.timer('alike-timer', {
  schedule: '0 30 2 * * 1-5',
  handler: async () => {
    const { jobs } = await live();
    await jobs.alikeDue();
  },
});

app.storageQueue('alike-join', {
  queueName: 'alike',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const { work } = await live();
    await work(message);
  },
});
