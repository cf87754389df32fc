// Timers: each only asks which work is due. What each is for, the feature says that declares it.
import { app } from '@azure/functions';
import { live } from '../live.ts';
import { logged } from './logged.ts';
import { registry } from '../app.ts';

for (const [name, { schedule }] of Object.entries(registry.timers))
  app.timer(name, {
    schedule,
    handler: logged(async (_, context) => {
      const { jobs } = await live();
      context.log(`${name} asked for: ${await jobs.timers[name]?.()}`);
    }),
  });

// Messages of saved records that could not be sent when the queue was away, and those that were set aside.
app.timer('outbox-sweeper', {
  schedule: '0 */5 * * * *',
  handler: logged(async (_, context) => {
    const { jobs } = await live();
    context.log(`events that could not be sent before: ${await jobs.sweepOutbox()}`);
    context.log(`messages that had been set aside: ${await jobs.tryAgain()}`);
  }),
});

// What nothing would come back to, because a message failed too often. Reads whole tables, so at night.
app.timer('outbox-check', {
  schedule: '0 15 3 * * *',
  handler: logged(async (_, context) => {
    const { jobs } = await live();
    context.log(`events left behind: ${await jobs.checkOutbox()}`);
  }),
});
