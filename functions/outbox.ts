// The outbox: work that was owed when a record was saved and is still undone, after a crash, is found and done.
import { app } from '@azure/functions';
import { live } from '../live.ts';

app.timer('outbox-sweeper', {
  schedule: '0 */5 * * * *',
  handler: async (_, context) => {
    const { jobs } = await live();
    context.log(`events left behind: ${await jobs.sweepOutbox()}`);
  },
});

app.storageQueue('outbox-settle', {
  queueName: 'outbox',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const { work } = await live();
    await work(message);
  },
});
