// Reminders of forms that are not sent, before a round closes: a timer asks which are due, the delivery queue carries them.
import { app } from '@azure/functions';
import { live } from '../live.ts';

app.timer('reminder-timer', {
  schedule: '0 */10 * * * *',
  handler: async (_, context) => {
    const { jobs } = await live();
    context.log(`forms reminded of: ${await jobs.remindersDue()}`);
  },
});
