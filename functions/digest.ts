// The digest: a timer asks which channels are due, a queue carries one message per channel.
import { app } from '@azure/functions';
import { live } from '../live.ts';

// After 07:00 and 08:00 UTC, one of which is 8am in London; the code decides. Flex Consumption has no timers in local time.
// Half a minute late, because Azure sometimes ticks a few milliseconds early.
app.timer('digest-timer', {
  schedule: '30 0 7,8 * * 1-5',
  handler: async (_, context) => {
    const { jobs } = await live();
    context.log(`digests due: ${await jobs.digestsDue()}`);
  },
});

app.storageQueue('digest-send', {
  queueName: 'digest',
  connection: 'AzureWebJobsStorage',
  handler: async (message) => {
    const { work } = await live();
    await work(message);
  },
});
