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

// Work that followed from a saved record and is still undone, after a crash, is found and done.
app.timer('outbox-sweeper', {
  schedule: '0 */5 * * * *',
  handler: logged(async (_, context) => {
    const { jobs } = await live();
    context.log(`events left behind: ${await jobs.sweepOutbox()}`);
  }),
});
